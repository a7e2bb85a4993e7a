"""What every page of the workbench saves in the same way: a text, where it was written, and by whom."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import User
from django.db.models import Max, Model

from decisions.models import Advice, Option
from editing.conflicts.lock import one_writer
from editing.refs import free_ref
from editing.replacing.draft import by_key, top
from editing.replacing.replace import fingerprint
from guide.models import Step

NEW_STEP, NEW_ANSWER, NEW_ADVICE = "nytt-steg", "nytt-svar", "nytt-rad"
"""What addresses begin with until there is a title to make them of."""


class Changed(Exception):
    """Somebody has saved the same since it was shown. `saved` is what they saved, `row` where."""

    def __init__(self, saved: str, row: Model) -> None:
        super().__init__(saved)
        self.saved, self.row = saved, row


def put_text(key: str, value: str, seen: str, *, of: Collection[Model], by: User) -> Model:
    """Writes one text of what stands on the page, and returns its row.

    What has no title gets its address from its first one. Raises Changed where the text is no longer
    what was `seen`, KeyError where it is gone, ValidationError where the new one would not do.
    """
    with one_writer():
        text = by_key([key])[key]
        row = text.row
        if top(row) not in of:
            raise KeyError(key)
        written = text.field.formfield().clean(value)
        if written == text.value:  # as when a page that was left had saved after all
            return row
        if fingerprint(text.value) != seen:
            raise Changed(text.value, row)
        names = [text.field.attname]
        setattr(row, text.field.attname, written)
        if ref := _first_ref(row, text.field.attname):
            row.ref = ref  # type: ignore[attr-defined]
            names.append("ref")
        _check(row, names)
        row.save(update_fields=names)
        log(by, row, CHANGE)
        return row


def _first_ref(row: Model, name: str) -> str:
    """The address that the text gives to its row, if it is the first title of that."""
    match row:
        case Step() if name == "title" and row.ref.startswith(NEW_STEP):
            return free_ref(row.title, set(row.guide.steps.values_list("ref", flat=True)))
        case Option() if name == "label" and row.ref.startswith(NEW_ANSWER):
            return free_ref(row.label, set(row.question.options.values_list("ref", flat=True)))
        case Advice() if name == "title" and row.ref.startswith(NEW_ADVICE):
            return free_ref(row.title, set(Advice.objects.values_list("ref", flat=True)))
    return ""


def move(row: Any, place: int, among: Iterable[Any], rows: Sequence[Any]) -> None:
    """Puts the row at that place in `among`, counted from 0. The rest of `rows` stay where they are."""
    moved = [each for each in among if each != row]
    moved.insert(place, row)
    keys, following = {each.pk for each in moved}, iter(moved)
    ordered = [next(following) if each.pk in keys else each for each in rows]
    for position, each in enumerate(ordered, 1):
        each.position = position
    type(row)._default_manager.bulk_update(ordered, ["position"])


def next_place(rows: Any) -> int:
    """The position after the last of them."""
    last: int | None = rows.aggregate(last=Max("position"))["last"]
    return (last or 0) + 1


def log(by: User, row: Model, action: int) -> None:
    LogEntry.objects.log_actions(by.pk, [row], action, "På arbetsbänken.")


def _check(row: Model, names: Sequence[str]) -> None:
    row.clean_fields(exclude={field.name for field in row._meta.fields} - {*names})
