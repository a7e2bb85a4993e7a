"""The write: a button's other name, in the list, in every chosen text and in every drawing."""

from collections.abc import Iterable, Mapping

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import User
from django.core.files.storage import default_storage
from django.utils import timezone

from editing.conflicts.lock import one_writer
from editing.replacing.replace import exchange
from guide import models
from pictures.redrawing import redrawn
from pictures.storage import store
from renaming.finding import find, wanted

RENAMED = "Bytte namn på knappen ”{}” till ”{}”."


def rename(
    button: models.ButtonName, new: str, chosen: Mapping[str, set[int]], seen: Mapping[str, str], *, by: User
) -> int:
    """Gives the button its new name everywhere, as one save that can be taken back.

    The old name stays in the list as another name. Returns how many drawings were drawn again. Raises what
    `exchange` does, and saves nothing then.
    """
    with one_writer():
        message = RENAMED.format(button.name, new)
        drawings = find(button).drawings
        exchange(wanted(button), new, chosen, seen, message, by)
        _redraw(drawings, button.name, new)
        others = [button.name, *button.listed()]
        button.other_names = ", ".join(dict.fromkeys(name for name in others if name != new))
        button.name, button.since = new, timezone.localdate()
        button.clean_fields()
        button.save()
        LogEntry.objects.log_actions(by.pk, [button], CHANGE, message)
        return len(drawings)


def _redraw(drawings: Iterable[models.Image], old: str, new: str) -> None:
    for image in drawings:
        with default_storage.open(image.file) as file:
            image.file = store(redrawn(file.read().decode(), old, new).encode(), "svg")
        image.save(update_fields=["file"])
