"""Bringing the shipped routine into an empty site."""

from pathlib import Path

from django.db import transaction

from guide.models import Guide
from pictures.storage import store
from publishing.freeze import thaw
from publishing.models import Edition
from publishing.models.shipped_text import remember
from publishing.publish import publish
from transfer.files.reading import read_content

FIRST_NOTE = "Första utgåvan."


def is_empty() -> bool:
    """Whether nothing has been written or published yet."""
    return not (Guide.everywhere.exists() or Edition.everywhere.exists())


def load_routine(folder: Path) -> Edition | None:
    """Loads `folder` into draft rows and publishes them as edition 1; None where the site has content.

    Raises ContentError, and then leaves nothing behind but unused picture files.
    """
    if not is_empty():
        return None
    content = read_content(folder)
    for name, data in content.pictures.items():
        store(data, name.rpartition(".")[2])
    with transaction.atomic():
        thaw(content.document)
        remember(content.document)
        return publish(by=None, note=FIRST_NOTE, significance=Edition.Significance.CHANGE)
