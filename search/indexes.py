"""The index of each edition: made when it is first searched, then kept by the process."""

from publishing.current import EditionView
from search.edition_index import EditionIndex

KEPT = 4
_kept: dict[str, EditionIndex] = {}


def index_of(shown: EditionView) -> EditionIndex:
    """A draft has no hash to be kept under: it may be another one the next moment."""
    if index := _kept.get(shown.sha256):
        return index
    index = EditionIndex.of(shown.document)
    if shown.sha256:
        _kept[shown.sha256] = index
        for sha256 in list(_kept)[:-KEPT]:
            _kept.pop(sha256, None)
    return index
