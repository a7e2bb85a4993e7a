"""Whether every edition still is what was published."""

from collections.abc import Iterator

from publishing.models import Edition
from routine.document import UnknownFormat


def broken_editions() -> Iterator[tuple[int, str]]:
    """Number and fault of every edition that does not follow from its routine's one before it, or cannot be
    read.
    """
    latest: dict[int | None, str] = {}
    for edition in Edition.everywhere.order_by("routine", "number").iterator(chunk_size=10):
        if not edition.is_intact(latest.get(edition.routine_id, "")):
            yield edition.number, "its content, or the edition before it, is not what was published"
        elif fault := _fault_in(edition):
            yield edition.number, fault
        latest[edition.routine_id] = edition.sha256


def _fault_in(edition: Edition) -> str:
    try:
        edition.decoded()
    except (UnknownFormat, ValueError) as error:
        return f"its content cannot be read: {error}"
    return ""
