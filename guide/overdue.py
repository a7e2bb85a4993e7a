"""When a review is so late that readers should know."""

from collections.abc import Iterator
from datetime import date, timedelta

from guide.document import Routine

GRACE = timedelta(days=30)
"""Editors see at once that a review is late. Readers are told after this, calmly."""


def overdue(routine: Routine, today: date) -> frozenset[str]:
    """The parts that readers should know are late: guides' refs, and "" for the routine's own text."""
    return frozenset(ref for ref, review_by in _dates(routine) if review_by and review_by + GRACE < today)


def _dates(routine: Routine) -> Iterator[tuple[str, date | None]]:
    yield "", routine.review_by
    yield from ((guide.ref, guide.review_by) for guide in routine.guides)
