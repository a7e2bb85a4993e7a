"""What came before an edition, and what is new in the current one."""

from datetime import datetime

from msgspec import Struct

from publishing.models import Edition
from routine.changes.difference import Change, compare
from routine.changes.news import pages_concerned
from routine.document import Document, as_readers_see, decode


class News(Struct, frozen=True):
    """What the pages that it concerns say for as long as the edition is current."""

    number: int
    published_at: datetime
    note: str
    pages: frozenset[str]


def edition_before(number: int | None) -> Edition | None:
    """The edition that came before edition `number`, or before the draft."""
    earlier = Edition.objects.all() if number is None else Edition.objects.filter(number__lt=number)
    return earlier.newest()


def changes_since(before: Edition | None, document: Document) -> tuple[Change, ...]:
    """What `document` changed for readers; nothing where nothing came before it."""
    return compare(as_readers_see(before.decoded()), as_readers_see(document)) if before else ()


def latest_news(number: int) -> News | None:
    """What edition `number` says is new, or the one before it that more than corrected something.

    What has been taken back since then is not new: there is none where the text that is shown now
    is an even older edition's.
    """
    editions = Edition.objects.filter(number__lte=number)
    edition = editions.exclude(significance=Edition.Significance.CORRECTION).newest()
    if edition is None or not edition.note or _is_taken_back(edition, by=number):
        return None
    changes = changes_since(edition_before(edition.number), edition.decoded())
    return News(edition.number, edition.published_at, edition.note, pages_concerned(changes))


def _is_taken_back(edition: Edition, *, by: int) -> bool:
    if edition.number == by:
        return False
    shown = Edition.objects.get(number=by).decoded()
    older = Edition.objects.filter(number__lt=edition.number).values_list("document", flat=True)
    return any(decode(document) == shown for document in older.iterator())
