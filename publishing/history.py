"""What came before an edition, and what is new in the current one."""

from datetime import datetime
from functools import partial

from msgspec import Struct

from pictures.models import holes
from publishing.made_by import code as code_of
from publishing.models import Edition, StoredNews, for_readers
from routine.changes.difference import Change, compare
from routine.changes.news import pages_concerned
from routine.document import Document, decode
from routine.holes import with_holes

code = partial(code_of, "publishing", "routine", "decisions", "guide", "editing")
"""Of the parts that decide what is new, and on which pages."""


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


class _Latest:
    """What was compared last: an edition by its hash, a document, pictures taken down, and what differs."""

    compared: tuple[str, Document, object, tuple[Change, ...]] | None = None


def changes_since(before: Edition | None, document: Document) -> tuple[Change, ...]:
    """What `document` changed for readers; nothing where nothing came before it.

    Kept until something else is compared: a draft that nobody has written in is the same document.
    """
    if before is None:
        return ()
    known, latest = holes(), _Latest.compared
    if latest is None or latest[1] is not document or (latest[0], latest[2]) != (before.sha256, known):
        changes = compare(for_readers(before.decoded(known), known), for_readers(document, known))
        latest = _Latest.compared = (before.sha256, document, known, changes)
    return latest[3]


def latest_news(newest: Edition) -> News | None:
    """What an edition says is new, or the one before it that more than corrected something.

    As stored; found here where nothing is, as for an edition older than the code.
    """
    stored = StoredNews.objects.filter(edition_sha256=newest.sha256, made_by=code()).first()
    number, pages = (stored.number, stored.pages) if stored else _found(newest)
    if number is None:
        return None
    edition = newest if number == newest.number else Edition.objects.get(number=number)
    return News(number, edition.published_at, edition.note, frozenset(pages))


def store_news(sha256: str, document: Document) -> None:
    """Stores the news of an edition, and drops those of other code. Called where an edition is published."""
    number, pages = _found(Edition.objects.get(sha256=sha256))
    StoredNews.objects.exclude(made_by=code()).delete()
    values = {"made_by": code(), "number": number, "pages": sorted(pages)}
    StoredNews.objects.update_or_create(edition_sha256=sha256, defaults=values)


def _found(newest: Edition) -> tuple[int | None, frozenset[str]]:
    """The number of the edition that is news, and the pages that its changes concern.

    What has been taken back since then is not new: there is none where the text that is shown now
    is an even older edition's.
    """
    editions = Edition.objects.filter(number__lte=newest.number)
    edition = editions.exclude(significance=Edition.Significance.CORRECTION).newest()
    if edition is None or not edition.note or _is_taken_back(edition, by=newest.number):
        return None, frozenset()
    changes = changes_since(edition_before(edition.number), edition.decoded())
    return edition.number, pages_concerned(changes)


def _is_taken_back(edition: Edition, *, by: int) -> bool:
    if edition.number == by:
        return False
    known = holes()
    shown = Edition.objects.get(number=by).decoded(known)
    older = Edition.objects.filter(number__lt=edition.number).values_list("document", flat=True)
    return any(with_holes(decode(document), known) == shown for document in older.iterator())
