"""All that can be searched in an edition: an index for each of its languages."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Self

from msgspec import Struct, msgpack
from msgspec.structs import replace

from routine.document import Document
from search.entries import Entry, entries
from search.index import Hit, Index
from search.languages import SWEDISH, language
from search.query import Query, offer, understand


class EditionIndex(Struct, frozen=True):
    """Knows its edition alone, so it is as lasting as that: made when it is published, and stored with it."""

    by_language: dict[str, Index]

    @classmethod
    def of(cls, document: Document) -> Self:
        spoken: dict[str, list[Entry]] = defaultdict(list)
        for entry in entries(document):
            spoken[entry.language].append(entry)
        synonyms = [group.words for group in document.routine.synonyms]
        return cls(
            {code: Index.of(tuple(places), synonyms, language(code)) for code, places in spoken.items()}
        )

    def search(self, text: str) -> tuple[Query, tuple[Hit, ...]]:
        """What was understood of a cleaned text, and what answers it.

        The language that has the most of its words is the one it is in; Swedish where several have as many.
        """
        if not self.by_language:
            return Query(text), ()
        code, query = max(self._understood(text), key=lambda pair: pair[1].known)
        index = self.by_language[code]
        if not query.wanted:
            return replace(query, offer=offer(text, index.vocabulary)), ()
        return query, index.search(query)

    def _understood(self, text: str) -> Iterator[tuple[str, Query]]:
        """The query in each language, Swedish first, up to one that has all of its words."""
        for code in sorted(self.by_language, key=lambda code: code != SWEDISH.code):
            query = understand(text, self.by_language[code].vocabulary)
            yield code, query
            if query.known == 1:
                return

    def encode(self) -> bytes:
        return msgpack.encode(self)

    @classmethod
    def decode(cls, data: bytes) -> Self:
        """Raises msgspec.DecodeError."""
        return msgpack.decode(data, type=cls)
