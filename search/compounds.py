"""Swedish compounds taken apart: krypteringsknappen is krypterings + knappen."""

from collections.abc import Callable

SHORTEST = 4
"""Letters in a part: with three, hotmail would be hot + mail."""

LONGEST = 40
"""Letters in a word that is worth taking apart."""


def split(word: str, known: Callable[[str], bool]) -> tuple[str, ...]:
    """The parts of a compound, or () where it is none. `known` says whether a word stands by itself."""
    if not SHORTEST * 2 <= len(word) <= LONGEST:
        return ()
    for end in range(len(word) - SHORTEST, SHORTEST - 1, -1):
        first, rest = word[:end], word[end:]
        if known(first):
            parts = (rest,) if known(rest) else split(rest, known)
            if parts:
                return (first, *parts)
    return ()
