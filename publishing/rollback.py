"""Going back: to what an older edition said, and from a draft to what readers see."""

from datetime import date

from django.contrib.auth.models import User

from editing.audit.models import Event, record
from editing.conflicts.lock import one_writer
from publishing.freeze import freeze, thaw
from publishing.models import Edition
from publishing.models.shipped_text import forget_since
from publishing.publish import DraftChanged, NeedsSomebodyElse, NothingChanged, publishing, store
from publishing.two_people import needs_somebody_else
from routine.document import Document, fingerprint


def publish_again(
    number: int, *, by: User | None, note: str, significance: str, weaker_because: str = ""
) -> Edition:
    """Makes what edition `number` says the current edition. The draft stays as it is.

    It must pass the checks of today. Raises as `publish` does, and Edition.DoesNotExist.
    """
    with publishing():
        if by and needs_somebody_else(by):
            raise NeedsSomebodyElse
        document = Edition.objects.get(number=number).decoded()
        return store(document, by=by, note=note, significance=significance, weaker_because=weaker_because)


def discard_draft(*, by: User | None, seen: str) -> Edition:
    """Makes the draft rows anew from the current edition, with the same refs; returns that edition.

    `seen` is the fingerprint of the draft that was to be thrown away. Raises DraftChanged when
    somebody has worked on it since, NothingChanged when it already says what the edition does.
    """
    with one_writer():
        newest = Edition.objects.order_by("-number")[0]
        document, draft = newest.decoded(), freeze()
        if fingerprint(draft) != seen:
            raise DraftChanged
        if draft == document:
            raise NothingChanged
        thaw(document)
        forget_since(newest)
        record(by, Event.Kind.DISCARDED, f"till förmån för utgåva {newest.number}")
    return newest


def has_other_reviews(draft: Document, edition: Document) -> bool:
    """Whether parts of the draft have been reviewed on days that the edition does not know."""
    return bool(_reviewed(draft) - _reviewed(edition))


def _reviewed(document: Document) -> set[tuple[str, date | None, date | None]]:
    routine = document.routine
    parts = [("", routine.reviewed_on, routine.review_by)]
    parts += [(guide.ref, guide.reviewed_on, guide.review_by) for guide in routine.guides]
    return {part for part in parts if part[1]}
