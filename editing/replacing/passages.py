"""Where words stand in a text, and the text with some of them exchanged. Free of Django."""

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

AROUND = 60
"""Characters shown on either side of a place."""


class Wanted(NamedTuple):
    """What to look for. `whole` words only; `exact` minds capital letters."""

    words: str
    whole: bool = False
    exact: bool = True

    @property
    def pattern(self) -> re.Pattern[str]:
        """A space in the words stands for any white space, since a text may break its lines there."""
        words = r"\s+".join(map(re.escape, self.words.split()))
        pattern = rf"(?<!\w){words}(?!\w)" if self.whole else words
        return re.compile(pattern, 0 if self.exact else re.IGNORECASE)


class Passage(NamedTuple):
    """One place in a text with what stands around it; `number` counts the places of that text from 0."""

    number: int
    before: str
    hit: str
    after: str


def passages(text: str, wanted: Wanted) -> Iterator[Passage]:
    """Every place, in order; none where there is nothing to look for."""
    found = wanted.pattern.finditer(text) if wanted.words.strip() else iter(())
    for number, match in enumerate(found):
        before, after = text[: match.start()], text[match.end() :]
        yield Passage(number, _end(before), match[0], _beginning(after))


def replaced(text: str, wanted: Wanted, new: str, chosen: Container[int]) -> str:
    """The text with `new` in the places whose numbers are chosen."""
    numbers = iter(range(len(text) + 1))
    return wanted.pattern.sub(lambda match: new if next(numbers) in chosen else match[0], text)


def _end(text: str) -> str:
    return text if len(text) <= AROUND else f"…{text[-AROUND:]}"


def _beginning(text: str) -> str:
    return text if len(text) <= AROUND else f"{text[:AROUND]}…"
