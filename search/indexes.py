"""The index of each edition: built when it is first searched, then kept by the process."""

from publishing.current import EditionView
from search.entries import entries
from search.index import Index

KEPT = 4
_kept: dict[str, Index] = {}


def index_of(shown: EditionView) -> Index:
    """A draft has no hash to be kept under: it may be another one the next moment."""
    if index := _kept.get(shown.sha256):
        return index
    index = Index(entries(shown.document), [group.words for group in shown.routine.synonyms])
    if shown.sha256:
        _kept[shown.sha256] = index
        for sha256 in list(_kept)[:-KEPT]:
            _kept.pop(sha256, None)
    return index
