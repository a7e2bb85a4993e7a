"""An inverted index over an edition's places, and how well each of them answers a query."""

import math
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from heapq import nlargest
from itertools import pairwise
from typing import Self

from msgspec import Struct

from search.entries import Entry
from search.languages import SWEDISH, Language
from search.query import Query
from search.tokens import content, words
from search.vocabulary import FOLDED, Near, Vocabulary

WEIGHTS = (("title", 3.0), ("names", 2.0), ("stressed", 1.0), ("text", 1.0), ("more", 0.4))
"""What a word counts by where it stands."""

# The constants of BM25: how soon repeating a word stops helping, how much long texts are held back.
SATURATION, LENGTH_MATTERS = 1.2, 0.4

# What a hit gains, as shares of its score, where the query says all that the title says, where the title
# has every word of the query, and where words of the query stand together as they do there.
TITLE_ASKED_FOR, QUERY_IN_TITLE, TOGETHER = 0.6, 0.6, 0.6

LOOKED_AT = 20
"""Places whose words are compared with the query in order, which takes time."""

CLOSE = 3
"""Words apart."""

NAMED = 0.5
"""How much of the query the words of a title make up where it is the title that is asked for."""

ENOUGH_SCORE = 0.15
"""Of the best hit's score. A hit that is asked for by its title need not have so much."""
MOST_HITS = 10


class Hit(Struct, frozen=True):
    """A place that answers the query. `matched` are the words in it, in lower case, that do."""

    entry: Entry
    score: float
    matched: frozenset[str]
    named: float = 0.0
    """How much of the query is the hit's whole title; 0 where that is too little to be asked for by it."""


class Place(Struct, frozen=True):
    """An entry with the words that are looked at once it is known to be a hit."""

    entry: Entry
    title: frozenset[str]
    title_content: frozenset[str]
    where: dict[str, list[int]]
    """The places of each word in title and text, counted in words."""

    @classmethod
    def of(cls, entry: Entry, language: Language) -> Self:
        title = list(words(entry.title))
        where: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate((*title, *words(entry.text))):
            where[word.form].append(place)
        return cls(
            entry=entry,
            title=frozenset(word.form for word in title),
            title_content=frozenset(word.form for word in content(title, language)),
            where=dict(where),
        )


class Answer:
    """What a place has of the query, while its words are gone through."""

    __slots__ = ("covered", "score")

    def __init__(self) -> None:
        self.score = self.covered = 0.0


class Index(Struct, frozen=True):
    """The places of one language. Made once; asked any number of times, by any number of threads."""

    places: tuple[Place, ...]
    weights: dict[str, dict[int, float]]
    """By word and number of place: how much it counts there."""
    titled: dict[str, list[int]]
    """By word: the numbers of the places that have it in their titles."""
    vocabulary: Vocabulary

    @classmethod
    def of(
        cls,
        entries: tuple[Entry, ...],
        synonyms: Iterable[tuple[str, ...]] = (),
        language: Language = SWEDISH,
    ) -> Self:
        weights = _weigh(entries)
        uses = {word: len(places) for word, places in weights.items()}
        places = tuple(Place.of(entry, language) for entry in entries)
        return cls(places, weights, _titled(places), Vocabulary.of(uses, synonyms, language))

    def search(self, query: Query) -> tuple[Hit, ...]:
        """The places that answer the query, the best first."""
        answers: dict[int, Answer] = defaultdict(Answer)
        rarities = [self._add(near, answers) for near in query.wanted]
        said = sum(rarities) + len(query.left_out) * self._rarity(0)
        shares = [rarity / said for rarity in rarities]
        spelt = {word.form for word in words(query.text)}
        hits = [
            self._hit(number, answers[number], query, shares, spelt)
            for number in self._looked_at(answers, query.wanted)
        ]
        hits.sort(key=lambda hit: (hit.named, hit.score), reverse=True)
        return tuple(_good_enough(hits))[:MOST_HITS]

    def _looked_at(self, answers: dict[int, Answer], wanted: tuple[Near, ...]) -> list[int]:
        """The places worth a closer look, in the edition's order: the best, and those asked for by title."""
        best = nlargest(LOOKED_AT, answers, key=lambda number: self._rough(number, answers[number]))
        close = {word for near in wanted for word, nearness in near.items() if nearness >= FOLDED}
        in_title = {number for word in close for number in self.titled.get(word, ())}
        named = [number for number in in_title if self.places[number].title_content <= close]
        return sorted({*best, *named})

    def _rough(self, number: int, answer: Answer) -> float:
        return answer.score * answer.covered * self.places[number].entry.worth

    def _add(self, near: Near, answers: dict[int, Answer]) -> float:
        """Adds what one word of the query gives to each place that has it, or a word near it.

        Gives how rare the word is, which is how much it says.
        """
        weights: dict[int, float] = defaultdict(float)
        nearest: dict[int, float] = {}
        for word, nearness in sorted(near.items(), key=lambda pair: pair[1]):
            for number, weight in self.weights[word].items():
                weights[number] += nearness * weight
                nearest[number] = nearness
        rare = self._rarity(len(weights))
        for number, weight in weights.items():
            answer = answers[number]
            answer.score += rare * weight / (weight + SATURATION)
            answer.covered += rare * nearest[number]
        return rare

    def _rarity(self, places: int) -> float:
        """How much a word says that stands in so many places."""
        return math.log(1 + (len(self.places) - places + 0.5) / (places + 0.5))

    def _hit(self, number: int, answer: Answer, query: Query, shares: list[float], spelt: set[str]) -> Hit:
        place = self.places[number]
        matched = {word for near in query.wanted for word in near if number in self.weights[word]}
        gain = (
            TITLE_ASKED_FOR * _share(place.title_content, matched)
            + QUERY_IN_TITLE * _share(spelt, place.title)
            + TOGETHER * together(query.spoken, place.where)
        )
        return Hit(
            entry=place.entry,
            score=self._rough(number, answer) * (1 + gain),
            matched=frozenset(matched),
            named=_named(place.title_content, query.wanted, shares),
        )


def _in_title(wanted: tuple[Near, ...], title: frozenset[str]) -> float:
    """How much of the query stands in the title."""
    return sum(max((near[word] for word in near.keys() & title), default=0) for near in wanted) / len(wanted)


def _named(title: frozenset[str], wanted: tuple[Near, ...], shares: list[float]) -> float:
    """How much of what the query says is the title, where the query has all of it and it is enough."""
    close = [{word for word in title if near.get(word, 0) >= FOLDED} for near in wanted]
    if not title or set().union(*close) != title:
        return 0.0
    share = sum(share for share, found in zip(shares, close, strict=True) if found)
    return share if share >= NAMED else 0.0


def _good_enough(hits: list[Hit]) -> list[Hit]:
    best = max((hit.score for hit in hits), default=0)
    return [hit for hit in hits if hit.named or hit.score >= best * ENOUGH_SCORE]


def together(spoken: tuple[Near, ...], where: dict[str, list[int]]) -> float:
    """The share of neighbours in the query that also stand near each other in the text."""
    places = [[place for word in near.keys() & where.keys() for place in where[word]] for near in spoken]
    pairs = list(pairwise(places))
    close = [pair for pair in pairs if all(pair) and _are_close(*pair)]
    return len(close) / len(pairs) if pairs else 0.0


def _are_close(first: list[int], second: list[int]) -> bool:
    near = {place + apart for place in first for apart in range(-CLOSE, CLOSE + 1)}
    return not near.isdisjoint(second)


def _titled(places: tuple[Place, ...]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for number, place in enumerate(places):
        for word in place.title_content:
            found[word].append(number)
    return dict(found)


def _share(some: AbstractSet[str], of: AbstractSet[str]) -> float:
    """How much of the first set lies in the second."""
    return len(some & of) / len(some) if some else 0.0


def _weigh(entries: tuple[Entry, ...]) -> dict[str, dict[int, float]]:
    """By word and number of place: how much it counts there, held back where the text is long."""
    counts = [_count(entry) for entry in entries]
    sizes = [sum(count.values()) for count in counts]
    average = sum(sizes) / len(sizes) if any(sizes) else 1
    weights: dict[str, dict[int, float]] = defaultdict(dict)
    for number, (count, size) in enumerate(zip(counts, sizes, strict=True)):
        length = 1 - LENGTH_MATTERS + LENGTH_MATTERS * size / average
        for word, weight in count.items():
            weights[word][number] = weight / length
    return dict(weights)


def _count(entry: Entry) -> dict[str, float]:
    count: dict[str, float] = defaultdict(float)
    for field, weight in WEIGHTS:
        for word in words(getattr(entry, field)):
            count[word.form] += weight
    return count
