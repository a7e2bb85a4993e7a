"""What somebody wrote in the search field, as words to look for."""

from msgspec import Struct

from search.tokens import Word, content, normal, words
from search.vocabulary import Vocabulary

LONGEST = 100
MOST_WORDS = 12
Near = dict[str, float]
"""Words to look for, by how near they are to one that was written."""


class Query(Struct, frozen=True):
    """What to look for: `wanted` word by word, and `spoken` with the little words between them, in order.

    `meant` is the text with its misspelt words corrected, where it has any.
    """

    text: str
    wanted: tuple[Near, ...]
    spoken: tuple[Near, ...]
    meant: str | None


def clean(text: str) -> str:
    """What was written, without invisible characters, on one line and not too long."""
    visible = "".join(letter if letter.isprintable() else " " for letter in normal(text[: LONGEST * 2]))
    return " ".join(visible.split())[:LONGEST].strip()


def understand(text: str, vocabulary: Vocabulary) -> Query:
    """The query that a cleaned text makes. Unknown words are corrected, else taken apart, else left out."""
    every = list(words(text))[:MOST_WORDS]
    telling = content(every)
    wanted: list[Near] = []
    spoken: list[Near] = []
    corrections: list[tuple[Word, str]] = []
    for word in every:
        if word not in telling:
            spoken.append({word.form: 1.0})
            continue
        found, correction = _look_up(word.form, vocabulary, unfinished=word.end == len(text))
        wanted += found
        spoken += found
        if correction:
            corrections.append((word, correction))
    return Query(text, tuple(wanted), tuple(spoken), _corrected(text, corrections))


def _look_up(word: str, vocabulary: Vocabulary, *, unfinished: bool) -> tuple[list[Near], str | None]:
    if near := vocabulary.near(word, unfinished=unfinished):
        return [near], None
    if correction := vocabulary.correction(word):
        return [vocabulary.near(correction)], correction
    return [near for part in vocabulary.apart(word) if (near := vocabulary.near(part))], None


def _corrected(text: str, corrections: list[tuple[Word, str]]) -> str | None:
    for word, correction in reversed(corrections):
        text = text[: word.start] + correction + text[word.end :]
    return text if corrections else None
