"""Swedish compounds taken apart: krypteringsknappen is krypterings + knappen."""

from collections.abc import Callable

SHORTEST = 3
"""Letters in a part."""

LONGEST = 40
"""Letters in a word that is worth taking apart."""


def split(word: str, known: Callable[[str], bool]) -> tuple[str, ...]:
    """The parts of a compound, or () where it is none. `known` says whether a word stands by itself.

    An unknown first part may pass when an s joins it: engångs + kod.
    """
    if not SHORTEST * 2 <= len(word) <= LONGEST:
        return ()
    for end in range(len(word) - SHORTEST, SHORTEST - 1, -1):
        first, rest = word[:end], word[end:]
        if known(first) or (known(rest) and _joined_by_s(first)):
            parts = (rest,) if known(rest) else split(rest, known)
            if parts:
                return (first, *parts)
    return ()


def _joined_by_s(first: str) -> bool:
    return len(first) > SHORTEST + 1 and first[-1] == "s" and first[-2] != "s"
