"""The words of a text collection, and how near each stands to a word that somebody writes."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import takewhile

from search.compounds import split
from search.spelling import Spelling
from search.stem import stem
from search.tokens import FUNCTION_WORDS, HYPHEN, folded, joined

# How much a found word counts, by what it has in common with the word that was written.
WRITTEN, FORM, FOLDED, PART, BEGINNING = 1.0, 0.85, 0.75, 0.6, 0.4
SYNONYM = 0.65
"""Times the nearness to the synonym itself."""

SHORTEST_BEGINNING = 3


class Vocabulary:
    """Knows `uses`, the words of a collection with how many texts have each, and groups of synonyms."""

    def __init__(self, uses: Mapping[str, int], synonyms: Iterable[tuple[str, ...]] = ()) -> None:
        self.written: dict[str, list[str]] = defaultdict(list)
        self.forms: dict[str, list[str]] = defaultdict(list)
        self.folded: dict[str, list[str]] = defaultdict(list)
        self.parts: dict[str, list[str]] = defaultdict(list)
        self.synonyms: dict[str, list[str]] = defaultdict(list)
        self.known = {_key(word) for group in synonyms for word in group}
        for group in synonyms:
            for word in group:
                self.synonyms[_key(word)] += group
        for word in uses:
            self.written[joined(word)].append(word)
            self.forms[stem(joined(word))].append(word)
            self.folded[_key(word)].append(word)
            self.known.add(_key(word))
        for word in uses:
            for part in self.apart(word):
                self.parts[_key(part)].append(word)
        self.beginnings = sorted((folded(joined(word)), word) for word in uses)
        self.spelling = Spelling({**dict.fromkeys(self._synonymous(), 0), **uses})

    def near(self, word: str, *, unfinished: bool = False) -> dict[str, float]:
        """Words of the collection by how near they are, 0–1. An `unfinished` word may go on in any way."""
        found = self._same(word)
        for other in self.synonyms.get(_key(word), ()):
            for term, nearness in self._same(other).items():
                found[term] = max(nearness * SYNONYM, found.get(term, 0))
        if unfinished and len(word) >= SHORTEST_BEGINNING:
            for term in self._beginning(folded(joined(word))):
                found.setdefault(term, BEGINNING)
        return found

    def apart(self, word: str) -> tuple[str, ...]:
        """What the word is put together from: by hyphens, or as a compound; () where it is not."""
        if HYPHEN.search(word):
            return tuple(part for part in HYPHEN.split(word) if part not in FUNCTION_WORDS and len(part) > 1)
        return split(word, self._stands_alone)

    def correction(self, word: str) -> str | None:
        """The known word that `word` probably should have been."""
        return self.spelling.nearest(joined(word))

    def _same(self, word: str) -> dict[str, float]:
        found: dict[str, float] = {}
        for nearness, terms in (
            (WRITTEN, self.written.get(joined(word), ())),
            (FORM, self.forms.get(stem(joined(word)), ())),
            (FOLDED, self.folded.get(_key(word), ())),
            (PART, self.parts.get(_key(word), ())),
        ):
            for term in terms:
                found.setdefault(term, nearness)
        return found

    def _beginning(self, start: str) -> Iterable[str]:
        place = bisect_left(self.beginnings, (start, ""))
        rest = takewhile(lambda pair: pair[0].startswith(start), self.beginnings[place:])
        return (word for _, word in rest)

    def _stands_alone(self, word: str) -> bool:
        return word not in FUNCTION_WORDS and _key(word) in self.known

    def _synonymous(self) -> set[str]:
        return {word for group in self.synonyms.values() for word in group}


def _key(word: str) -> str:
    """What all forms of a word share, however its å, ä and ö are typed."""
    return folded(stem(joined(word)))
