"""The words of a hit as pieces of text, those that answer the query marked. Never HTML."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator

from msgspec import Struct

from search.tokens import Word, normal, words

LENGTH = 180
"""Characters in an excerpt, about."""

UNENDED_LINE = re.compile(r"(?<![.!?:])\n")
SENTENCE_END = re.compile(r"(?<=[.!?:])\s|\n")

JOINED_BEFORE = re.compile(r"[^\W_][-–‑]?$")
JOINED_AFTER = re.compile(r"[-–‑]?[^\W_]")


class Piece(Struct, frozen=True):
    text: str
    is_match: bool = False


def marked(text: str, matched: Collection[str]) -> tuple[Piece, ...]:
    """The whole text in pieces."""
    return tuple(_pieces(text, matched))


def excerpt(text: str, matched: Collection[str]) -> tuple[Piece, ...]:
    """The part of the text that has the most matched words, from the beginning of a sentence."""
    start = _best_start(text, matched)
    part = _cut(text[start:])
    before = "… " if start and text[start - 1] != "\n" else ""
    return marked(before + UNENDED_LINE.sub(" · ", part).replace("\n", " "), matched)


def _pieces(text: str, matched: Collection[str]) -> Iterator[Piece]:
    done = 0
    for word in _matches(text, matched):
        if word.start > done:
            yield Piece(text[done : word.start])
        yield Piece(text[word.start : word.end], is_match=True)
        done = word.end
    if done < len(text):
        yield Piece(text[done:])


def _matches(text: str, matched: Collection[str]) -> list[Word]:
    """The matched words in their order. Looked for one by one, which is quicker than reading every word."""
    plain = normal(text).casefold()
    if len(plain) != len(text):
        return [word for word in words(text) if word.form in matched]
    found = [
        Word(form, start, start + len(form))
        for form in matched
        if form in plain
        for start in _places(form, plain)
    ]
    return sorted(found, key=lambda word: word.start)


def _places(form: str, text: str) -> Iterator[int]:
    """Where the form stands as a whole word."""
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        if _is_whole(text, start, end):
            yield start
        start = text.find(form, end)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a word begins and ends there: a letter beside it, or a hyphen, makes it a longer one."""
    return not (JOINED_BEFORE.search(text[max(0, start - 2) : start]) or JOINED_AFTER.match(text, end))


def _best_start(text: str, matched: Collection[str]) -> int:
    if len(text) <= LENGTH:
        return 0
    hits = _Hits(_matches(text, matched))
    if not hits.words:
        return 0
    starts = [0, *(match.end() for match in SENTENCE_END.finditer(text))]
    best = max(starts, key=hits.worth)
    return best if hits.inside(best) else text.rfind(" ", 0, max(0, hits.starts[0] - LENGTH // 2)) + 1


class _Hits:
    """The matched words of a text, in order."""

    def __init__(self, words: list[Word]) -> None:
        self.words = words
        self.starts = [word.start for word in words]
        self.ends = [word.end for word in words]

    def inside(self, start: int) -> list[Word]:
        """Those that an excerpt from `start` shows."""
        first = bisect_left(self.starts, start)
        return self.words[first : bisect_right(self.ends, start + LENGTH, lo=first)]

    def worth(self, start: int) -> tuple[int, int]:
        """Of an excerpt from there. Different words count, then how soon the first one comes."""
        inside = self.inside(start)
        return len({word.form for word in inside}), (start - inside[0].start) if inside else 0


def _cut(text: str) -> str:
    if len(text) <= LENGTH:
        return text
    return text[:LENGTH].rsplit(maxsplit=1)[0].rstrip(" ,;:–") + " …"
