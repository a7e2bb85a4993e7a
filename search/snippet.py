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
        Word(form, match.start(), match.end())
        for form in matched
        for match in re.finditer(re.escape(form), plain)
        if _is_whole(plain, match.start(), match.end())
    ]
    return sorted(found, key=lambda word: word.start)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a word begins and ends there: a letter beside it, or a hyphen, makes it a longer one."""
    return not (JOINED_BEFORE.search(text[max(0, start - 2) : start]) or JOINED_AFTER.match(text, end))


def _best_start(text: str, matched: Collection[str]) -> int:
    if len(text) <= LENGTH:
        return 0
    hits = _matches(text, matched)
    if not hits:
        return 0
    starts = [0, *(match.end() for match in SENTENCE_END.finditer(text))]
    best = max(starts, key=lambda start: _worth(start, hits))
    return best if _inside(best, hits) else text.rfind(" ", 0, max(0, hits[0].start - LENGTH // 2)) + 1


def _worth(start: int, hits: list[Word]) -> tuple[int, int]:
    """Different words count, then how soon the first one comes."""
    inside = _inside(start, hits)
    return len({word.form for word in inside}), (start - inside[0].start) if inside else 0


def _inside(start: int, hits: list[Word]) -> list[Word]:
    """Those of the hits, which stand in order, that an excerpt from `start` shows."""
    first = bisect_left(hits, start, key=_start)
    last = bisect_right(hits, start + LENGTH, lo=first, key=_end)
    return hits[first:last]


def _start(word: Word) -> int:
    return word.start


def _end(word: Word) -> int:
    return word.end


def _cut(text: str) -> str:
    if len(text) <= LENGTH:
        return text
    return text[:LENGTH].rsplit(maxsplit=1)[0].rstrip(" ,;:–") + " …"
