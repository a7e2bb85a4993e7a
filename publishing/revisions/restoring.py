"""Taking a save back, or bringing back what it removed: one transaction, and a save in its turn."""

from collections.abc import Collection
from datetime import timedelta
from typing import Literal

from django.contrib.auth.models import User
from django.utils import timezone

from editing.audit.models import Event, record
from editing.conflicts.lock import one_writer
from guide.models import Illustration
from publishing.freeze import canonical, freeze, thaw
from publishing.models import Revision
from publishing.revisions.saves import taken_back
from routine.document import Document
from routine.parts.parts import Key

KEPT = timedelta(days=180)
"""How long a save can be taken back."""
Side = Literal["before", "after"]


def as_it_was(revision: Revision, draft: Document, keys: Collection[Key], side: Side) -> Document:
    """What the draft would say with those parts as they were before the save, or after it. Raises Unmet."""
    place = ("before", "after").index(side)
    orders = {start: both[place] for start, both in revision.orders.items()}
    return canonical(taken_back(draft, revision.sides()[place], keys, orders))


def restore(revision: Revision, keys: Collection[Key], side: Side, *, by: User) -> None:
    """Makes those parts of the draft as they were. Raises Unmet where one leads to what is not there."""
    with one_writer():
        document = as_it_was(revision, freeze(), keys, side)
        unchecked = _unchecked()
        thaw(document)
        for guide, step, image in unchecked:
            found = Illustration.objects.filter(step__guide__ref=guide, step__ref=step, image__ref=image)
            found.update(check_callouts=True)
        record(by, Event.Kind.RESTORED, str(revision))


def _unchecked() -> list[tuple[str, ...]]:
    rows = Illustration.objects.filter(check_callouts=True)
    return list(rows.values_list("step__guide__ref", "step__ref", "image__ref"))


def prune() -> int:
    """Forgets what is so old that nobody takes it back. Returns how many saves."""
    _, removed = Revision.everywhere.filter(at__lt=timezone.now() - KEPT).delete()
    return removed.get(Revision._meta.label, 0)
