"""What somebody wrote in the search field, as words to look for. No word is ever replaced by another."""

import re

from msgspec import Struct

from search.tokens import Word, content, normal, words
from search.vocabulary import Near, Vocabulary

LONGEST = 100
MOST_WORDS = 12
DOMAIN = re.compile(r"(?<=\w@)[\w.-]+")
"""What comes after the @ of an address. It tells less than what stands before."""


class Query(Struct, frozen=True):
    """What to look for: `wanted` word by word, and `spoken` with the little words between them, in order.

    `left_out` are words that the collection does not have. `offer` is what `offer` gives, where it has none.
    """

    text: str
    wanted: tuple[Near, ...] = ()
    spoken: tuple[Near, ...] = ()
    left_out: tuple[str, ...] = ()
    offer: str = ""

    @property
    def known(self) -> float:
        """How much of what was written the collection has words for, 0–1."""
        return len(self.wanted) / ((len(self.wanted) + len(self.left_out)) or 1)


def clean(text: str) -> str:
    """What was written, without invisible characters, on one line and not too long."""
    visible = "".join(letter if letter.isprintable() else " " for letter in normal(text[: LONGEST * 2]))
    return " ".join(visible.split())[:LONGEST].strip()


def understand(text: str, vocabulary: Vocabulary) -> Query:
    """The query that a cleaned text makes. An unknown word is taken apart, else left out."""
    every = [word for word in words(text) if not _is_in_domain(word, text)][:MOST_WORDS]
    telling = content(every, vocabulary.language)
    wanted: list[Near] = []
    spoken: list[Near] = []
    unknown: list[Word] = []
    for word in every:
        if word not in telling:
            spoken.append({word.form: 1.0})
        elif found := _look_up(word.form, vocabulary, unfinished=word.end == len(text)):
            wanted += found
            spoken += found
        else:
            unknown.append(word)
    left_out = tuple(dict.fromkeys(text[word.start : word.end] for word in unknown))
    return Query(text, tuple(wanted), tuple(spoken), left_out)


def _is_in_domain(word: Word, text: str) -> bool:
    return any(match.start() <= word.start < match.end() for match in DOMAIN.finditer(text))


def _look_up(word: str, vocabulary: Vocabulary, *, unfinished: bool) -> list[Near]:
    """One set of words to look for, or one for each part where all parts of a compound are known."""
    if near := vocabulary.near(word):
        return [near]
    if parts := [vocabulary.near(part) for part in vocabulary.apart(word)]:
        return parts if all(parts) else []
    longer = vocabulary.going_on(word) if unfinished else {}
    return [longer] if longer else []


def offer(text: str, vocabulary: Vocabulary) -> str:
    """A text of unknown words with each exchanged for the nearest known one; "" where none has any."""
    mended = text
    for word in reversed(content(words(text), vocabulary.language)):
        correction = vocabulary.correction(word.form) or text[word.start : word.end]
        mended = mended[: word.start] + correction + mended[word.end :]
    return "" if mended == text else mended
