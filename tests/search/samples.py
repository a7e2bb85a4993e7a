"""An index over a few places, for tests of how hits are found and put in order."""

from search.entries import Entry
from search.index import Hit, Index
from search.query import understand


def place(title: str, text: str = "", **fields: object) -> Entry:
    """An entry whose path is its title."""
    return Entry(
        **{"kind": "section", "label": "Rutinen", "path": f"/{title}"} | fields, title=title, text=text
    )


def search(index: Index, text: str) -> tuple[Hit, ...]:
    return index.search(understand(text, index.vocabulary))


def titles(entries: list[Entry], text: str, *synonyms: tuple[str, ...]) -> list[str]:
    """What is found among the entries, the best first."""
    return [hit.entry.title for hit in search(Index.of(tuple(entries), synonyms), text)]
