"""The index of each edition: made when it is published, stored with it, and kept by each process."""

import zlib
from functools import partial

from django.db import DatabaseError, transaction
from msgspec import DecodeError

from publishing.current import EditionView
from publishing.made_by import code as code_of
from routine.document import Document
from search.edition_index import EditionIndex
from search.models import StoredIndex

KEPT = 4
_kept: dict[str, EditionIndex] = {}


class _Draft:
    latest: tuple[Document, EditionIndex] | None = None


code = partial(code_of, "search", "publishing", "routine", "decisions", "guide", "editing")
"""Of the parts that decide what an index holds."""


def index_of(shown: EditionView) -> EditionIndex:
    """As stored; made here where none is, as for a draft or for an edition older than the code."""
    if index := _kept.get(shown.words):
        return index
    if not shown.sha256:
        return _index_of_draft(shown.document)
    index = _stored(shown.sha256) or EditionIndex.of(shown.document)
    _kept[shown.words] = index
    for words in list(_kept)[:-KEPT]:
        _kept.pop(words, None)
    return index


def _index_of_draft(document: Document) -> EditionIndex:
    """Kept until the draft says something else, which is another document then."""
    latest = _Draft.latest
    if latest is None or latest[0] is not document:
        latest = _Draft.latest = (document, EditionIndex.of(document))
    return latest[1]


def store_index(sha256: str, document: Document) -> None:
    """Stores the index of an edition, and drops those of other code. Called where an edition is published."""
    data = zlib.compress(EditionIndex.of(document).encode())
    StoredIndex.objects.exclude(made_by=code()).delete()
    StoredIndex.objects.update_or_create(edition_sha256=sha256, defaults={"made_by": code(), "data": data})


def is_stored(sha256: str) -> bool:
    return StoredIndex.objects.filter(edition_sha256=sha256, made_by=code()).exists()


def _stored(sha256: str) -> EditionIndex | None:
    """Without its database a process goes on with what it has, as with the edition itself."""
    try:
        with transaction.atomic():
            found = StoredIndex.objects.filter(edition_sha256=sha256, made_by=code()).first()
        return EditionIndex.decode(zlib.decompress(found.data)) if found else None
    except (DatabaseError, DecodeError, zlib.error):
        return None
