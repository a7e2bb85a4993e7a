"""When a review is so late that readers should know, or the decision no longer holds."""

from collections.abc import Iterator
from datetime import date, timedelta

from guide.document import Routine

GRACE = timedelta(days=30)
"""Editors see at once that a review is late. Readers are told after this, calmly."""
EXPIRED = "*"
"""Stands for the decision among the parts, whose refs have no such sign."""


def overdue(routine: Routine, today: date) -> frozenset[str]:
    """What readers should know is late: guides' refs, "" for the routine's own text, and EXPIRED."""
    late = {ref for ref, review_by in _dates(routine) if review_by and review_by + GRACE < today}
    expired = routine.valid_until is not None and routine.valid_until < today
    return frozenset(late | {EXPIRED} if expired else late)


def _dates(routine: Routine) -> Iterator[tuple[str, date | None]]:
    yield "", routine.review_by
    yield from ((guide.ref, guide.review_by) for guide in routine.guides)
