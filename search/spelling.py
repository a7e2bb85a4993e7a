"""The word that somebody probably meant, among those that a text holds."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Self

from msgspec import Struct

from search.tokens import folded

SHORTEST = 4
"""Letters in a word that can be mended; shorter ones resemble too many others."""

LONGEST = 40
TWO_MISTAKES_FROM = 8
"""Letters from which two mistakes are allowed rather than one."""


class Spelling(Struct, frozen=True):
    """Finds the nearest of some words, kept with how often each is used and by their pairs of letters."""

    uses: dict[str, int]
    pairs: dict[str, list[str]]

    @classmethod
    def of(cls, uses: Mapping[str, int]) -> Self:
        pairs: dict[str, list[str]] = defaultdict(list)
        for word in uses:
            for pair in _pairs(folded(word)):
                pairs[pair].append(word)
        return cls(dict(uses), dict(pairs))

    def nearest(self, word: str) -> str | None:
        """The most used among the least different words; None where all differ too much."""
        if not SHORTEST <= len(word) <= LONGEST:
            return None
        plain = folded(word)
        limit = 2 if len(plain) >= TWO_MISTAKES_FROM else 1
        near = [
            (mistakes, -self.uses[candidate], candidate)
            for candidate in self._alike(plain, limit)
            if (mistakes := distance(plain, folded(candidate))) <= limit
        ]
        return min(near)[2] if near else None

    def _alike(self, plain: str, limit: int) -> Iterator[str]:
        """Words that share enough pairs of letters: a mistake destroys three pairs at most."""
        wanted = _pairs(plain)
        shared = Counter(word for pair in wanted for word in self.pairs.get(pair, ()))
        for word, count in shared.items():
            if count >= len(wanted) - 3 * limit and abs(len(word) - len(plain)) <= limit:
                yield word


def _pairs(word: str) -> set[str]:
    framed = f"^{word}$"
    return {framed[place : place + 2] for place in range(len(framed) - 1)}


def distance(one: str, other: str) -> int:
    """Letters to add, drop, change, or swap with the next, to get from one word to the other."""
    rows = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, wanted in enumerate(other, 1):
            row.append(min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != wanted)))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                row[-1] = min(row[-1], rows[-2][j - 2] + 1)
        rows.append(row)
    return rows[-1][-1]
