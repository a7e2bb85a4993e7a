"""The words of a text collection, and how near each stands to a word that somebody writes."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import takewhile
from typing import Self

from msgspec import Struct

from search.compounds import split
from search.languages import SWEDISH, Language, common_words, language
from search.spelling import Spelling
from search.tokens import HYPHEN, folded, joined

# How much a found word counts, by what it has in common with the word that was written.
WRITTEN, FORM, FOLDED, PART, BEGINNING = 1.0, 0.85, 0.75, 0.6, 0.4
SYNONYM = 0.65
"""Times the nearness to the synonym itself."""

SHORTEST_BEGINNING = 4
Near = dict[str, float]
"""Words to look for, by how near they are to one that was written."""


class Vocabulary(Struct, frozen=True):
    """Looks words up by what they share: as written, by stem, without accents, as parts, as synonyms."""

    code: str
    written: dict[str, list[str]]
    forms: dict[str, list[str]]
    folded: dict[str, list[str]]
    parts: dict[str, list[str]]
    stems: frozenset[str]
    """Of all words, those of the synonyms too: what a compound may be put together from."""
    synonyms: dict[str, list[str]]
    synonyms_folded: dict[str, list[str]]
    beginnings: list[tuple[str, str]]
    spelling: Spelling

    @classmethod
    def of(
        cls,
        uses: Mapping[str, int],
        synonyms: Iterable[tuple[str, ...]] = (),
        language: Language = SWEDISH,
    ) -> Self:
        """Of the words of a collection, with how many texts have each, and groups of synonyms."""
        groups = list(synonyms)
        of_groups = {word: 0 for group in groups for word in group}
        vocabulary = cls(
            code=language.code,
            written=_by(joined, uses),
            forms=_by(lambda word: language.stem(joined(word)), uses),
            folded=_by(lambda word: _key(word, language), uses),
            parts={},
            stems=frozenset(language.stem(joined(word)) for word in (*of_groups, *uses)),
            synonyms=_by_member(lambda word: language.stem(joined(word)), groups),
            synonyms_folded=_by_member(lambda word: _key(word, language), groups),
            beginnings=sorted((folded(joined(word)), word) for word in uses),
            spelling=Spelling.of({**of_groups, **uses}),
        )
        for word in uses:
            for part in vocabulary.apart(word):
                vocabulary.parts.setdefault(language.stem(joined(part)), []).append(word)
        return vocabulary

    @property
    def language(self) -> Language:
        return language(self.code)

    def near(self, word: str) -> Near:
        """Words of the collection by how near they are, 0–1."""
        found = self._same(word)
        group = self.synonyms.get(self.language.stem(joined(word)), [])
        if not found and not group:
            group = self.synonyms_folded.get(_key(word, self.language), [])
        for other in group:
            for term, nearness in self._same(other).items():
                found[term] = max(nearness * SYNONYM, found.get(term, 0))
        return found

    def going_on(self, word: str) -> Near:
        """Words of the collection that begin with this one, which is not written to its end."""
        start = folded(joined(word))
        if len(start) < SHORTEST_BEGINNING or word in common_words():
            return {}
        place = bisect_left(self.beginnings, (start, ""))
        rest = takewhile(lambda pair: pair[0].startswith(start), self.beginnings[place:])
        return {word: BEGINNING for _, word in rest}

    def apart(self, word: str) -> tuple[str, ...]:
        """What the word is put together from: by hyphens, or as a compound; () where it is not."""
        if HYPHEN.search(word):
            little = self.language.little
            return tuple(part for part in HYPHEN.split(word) if part not in little and len(part) > 1)
        return split(word, self._stands_alone) if self.language.makes_compounds else ()

    def correction(self, word: str) -> str | None:
        """The known word that `word` probably should have been. A word of every day is meant as it stands."""
        return None if word in common_words() else self.spelling.nearest(joined(word))

    def _same(self, word: str) -> Near:
        """Without its accents a word may be another one, so that is tried only where no form is known."""
        found: Near = {}
        stem = self.language.stem(joined(word))
        _add(found, WRITTEN, self.written.get(joined(word), ()))
        _add(found, FORM, self.forms.get(stem, ()))
        if not found:
            _add(found, FOLDED, self.folded.get(folded(stem), ()))
        _add(found, PART, self.parts.get(stem, ()))
        return found

    def _stands_alone(self, word: str) -> bool:
        is_known = word in common_words() or self.language.stem(word) in self.stems
        return is_known and word not in self.language.little


def _by(key: Callable[[str], str], words: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for word in words:
        found[key(word)].append(word)
    return dict(found)


def _by_member(key: Callable[[str], str], groups: Iterable[tuple[str, ...]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for group in groups:
        for word in group:
            found[key(word)] += group
    return dict(found)


def _add(found: Near, nearness: float, terms: Iterable[str]) -> None:
    for term in terms:
        found.setdefault(term, nearness)


def _key(word: str, language: Language) -> str:
    """What all forms of a word share, however its å, ä and ö are typed."""
    return folded(language.stem(joined(word)))
