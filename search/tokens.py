"""The words of a text, and the forms in which they are compared."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from msgspec import Struct

from search.languages import SWEDISH, Language

LETTERS = r"(?:[^\W_][\u0300-\u036f]*)+"
"""Letters and digits, with accents that may follow them as characters of their own."""

WORD = re.compile(rf"{LETTERS}(?:[-–‑]{LETTERS})*")
HYPHEN = re.compile(r"[-–‑]")


class Word(Struct, frozen=True):
    """A word as it stands in a text, in lower case, with its place there."""

    form: str
    start: int
    end: int


def words(text: str) -> Iterator[Word]:
    """The words of a text. What hyphens join is one word: e-post, SML-IT."""
    is_normal = unicodedata.is_normalized("NFC", text)
    for match in WORD.finditer(text):
        form = match[0] if is_normal else normal(match[0])
        yield Word(form.casefold(), match.start(), match.end())


def content(found: Iterable[Word], language: Language = SWEDISH) -> list[Word]:
    """The words that say what a text is about; all of them where none does."""
    every = list(found)
    return [word for word in every if word.form not in language.little] or every


def normal(text: str) -> str:
    """The text with every å as one character, however it was written."""
    return unicodedata.normalize("NFC", text)


def joined(form: str) -> str:
    """The word without its hyphens: e-post and epost are the same word."""
    return HYPHEN.sub("", form)


def folded(form: str) -> str:
    """The word as it is written without accents: lösenord as losenord."""
    letters = unicodedata.normalize("NFD", form)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
