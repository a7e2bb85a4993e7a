"""An inverted index over an edition's places, and how well each of them answers a query."""

import math
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from msgspec import Struct

from search.entries import Entry
from search.query import Near, Query
from search.tokens import content, words
from search.vocabulary import Vocabulary

WEIGHTS = (("title", 3.0), ("stressed", 1.0), ("text", 1.0), ("more", 0.4))
"""What a word counts by where it stands."""

# The constants of BM25: how soon repeating a word stops helping, how much long texts are held back.
SATURATION, LENGTH_MATTERS = 1.2, 0.4

# What a hit gains, as shares of its score, where the query says all that the title says, where the title
# has every word of the query, and where words of the query stand together as they do there.
TITLE_ASKED_FOR, QUERY_IN_TITLE, TOGETHER = 0.6, 0.6, 0.6

CLOSE = 3
"""Words apart."""

# A hit has this much of what the best hit has of the query, and of its score.
ENOUGH_COVERED, ENOUGH_SCORE = 0.55, 0.15
MOST_HITS = 20


class Hit(Struct, frozen=True):
    """A place that answers the query. `matched` are the words in it, in lower case, that do."""

    entry: Entry
    score: float
    matched: frozenset[str]


class Index:
    """Built once from entries and groups of synonyms; asked any number of times, by any number of threads."""

    def __init__(self, entries: tuple[Entry, ...], synonyms: Iterable[tuple[str, ...]] = ()) -> None:
        self.places = [_Place(entry) for entry in entries]
        self.weights = _weigh(entries)
        self.vocabulary = Vocabulary({word: len(places) for word, places in self.weights.items()}, synonyms)

    def search(self, query: Query) -> tuple[Hit, ...]:
        """The places that answer the query, the best first."""
        answers: dict[int, _Answer] = defaultdict(_Answer)
        for near in query.wanted:
            self._add(near, answers)
        most = max((answer.covered for answer in answers.values()), default=0)
        hits = [
            self._hit(self.places[number], answer, query)
            for number, answer in sorted(answers.items())
            if answer.covered >= most * ENOUGH_COVERED
        ]
        hits.sort(key=lambda hit: hit.score, reverse=True)
        return tuple(hit for hit in hits[:MOST_HITS] if hit.score >= hits[0].score * ENOUGH_SCORE)

    def _add(self, near: Near, answers: "dict[int, _Answer]") -> None:
        """Adds what one word of the query gives to each place that has it, or a word near it."""
        found: dict[int, dict[str, float]] = defaultdict(dict)
        for word, nearness in near.items():
            for number, weight in self.weights[word].items():
                found[number][word] = nearness * weight
        rare = math.log(1 + (len(self.places) - len(found) + 0.5) / (len(found) + 0.5))
        for number, matched in found.items():
            weight = sum(matched.values())
            answer = answers[number]
            answer.score += rare * weight / (weight + SATURATION)
            answer.covered += rare * max(near[word] for word in matched)
            answer.matched.update(matched)

    def _hit(self, place: "_Place", answer: "_Answer", query: Query) -> Hit:
        gain = (
            TITLE_ASKED_FOR * _share(place.title_content, answer.matched)
            + QUERY_IN_TITLE * _share({word.form for word in words(query.text)}, place.title)
            + TOGETHER * together(query.spoken, place.spoken)
        )
        score = answer.score * answer.covered * (1 + gain) * place.entry.worth
        return Hit(entry=place.entry, score=score, matched=frozenset(answer.matched))


class _Place:
    """An entry with the words that are looked at once it is known to be a hit."""

    def __init__(self, entry: Entry) -> None:
        title = list(words(entry.title))
        self.entry = entry
        self.title = {word.form for word in title}
        self.title_content = {word.form for word in content(title)}
        self.spoken = [word.form for word in (*title, *words(entry.text))]


class _Answer:
    """What a place has of the query, while its words are gone through."""

    def __init__(self) -> None:
        self.score = self.covered = 0.0
        self.matched: set[str] = set()


def together(spoken: tuple[Near, ...], text: list[str]) -> float:
    """The share of neighbours in the query that also stand near each other in the text."""
    pairs = list(pairwise(spoken))
    return sum(_are_close(first, second, text) for first, second in pairs) / len(pairs) if pairs else 0.0


def _are_close(first: Near, second: Near, text: list[str]) -> bool:
    return any(
        word in first and not second.keys().isdisjoint(text[max(0, place - CLOSE) : place + 1 + CLOSE])
        for place, word in enumerate(text)
    )


def _share(some: set[str], of: set[str]) -> float:
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
