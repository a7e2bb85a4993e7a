"""Picture files that nothing needs any longer."""

import re
from collections.abc import Iterator
from datetime import timedelta

from django.core.files.storage import default_storage
from django.db.models import Q
from django.utils import timezone

from guide.models import Image
from organisation.models import SiteSettings
from pictures.models import TakenDown, taken_down
from pictures.storage import stored_names
from publishing.models import Edition, Revision

PICTURE = re.compile(r"[0-9a-f]{32}\.(svg|webp)(\w+\.part)?")
"""Also one that was being written when the power went."""
GRACE = timedelta(days=1)
"""A younger file may belong to a row that is being saved."""


def prune_pictures() -> list[str]:
    """Removes every picture file that no row, no edition and no save names, and returns their names."""
    removed = []
    for name in _old_files():
        if not is_named(name):
            default_storage.delete(name)
            removed.append(name)
    return removed


def _old_files() -> Iterator[str]:
    for name in stored_names(PICTURE):
        if default_storage.get_modified_time(name) < timezone.now() - GRACE:
            yield name


def is_named(name: str) -> bool:
    """Whether the draft, an edition, a save or the site itself names the file.

    Editions and saves are searched as text, of any format. Nobody shall be shown what has been taken down,
    whatever names it.
    """
    if taken_down(name):
        return False
    return (
        TakenDown.objects.filter(drawing=name).exists()
        or Image.everywhere.filter(Q(file=name) | Q(small=name)).exists()
        or SiteSettings.objects.filter(logo=name).exists()
        or Edition.everywhere.filter(document__contains=name).exists()
        or Revision.everywhere.filter(Q(before__contains=name) | Q(after__contains=name)).exists()
    )
