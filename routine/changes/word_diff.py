"""Two texts as one, word by word: what stands in both, what was added and what was removed."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal

from editing.structs import Frozen

PieceKind = Literal["same", "added", "removed"]

LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]+)\)")
PICTURE = re.compile(r"\[bild (\d{1,2})\]")
EMPHASIS = re.compile(r"\*{1,2}(?=\S)|(?<=\S)\*{1,2}|`")
SOFT_BREAK = re.compile(r"(?<=[^\n])\n(?!\n|[ \t]*(?:[-*+:|]|\d+\.)[ \t])[ \t]*")
WORD = re.compile(r"\s*\S+")
AROUND = 12
"""Words shown on either side of a change, where the text goes on for long."""
MAX_COMPARISONS = 1_000_000
"""Beyond this a text repeats itself so much that finding what is the same would take seconds."""


class Piece(Frozen, frozen=True):
    kind: PieceKind
    text: str


def plain(markdown: str) -> str:
    """Markdown as it is read: without its marks, its links with their addresses, its lists line by line."""
    text = PICTURE.sub(r"(bild \1)", LINK.sub(r"\1 (\2)", markdown))
    return EMPHASIS.sub("", SOFT_BREAK.sub(" ", text)).strip()


def compare_words(before: str, after: str) -> tuple[Piece, ...]:
    """The whole of `after` with what was removed where it stood; long unchanged parts are cut short.

    All is the same where only spaces, line breaks or bold type differ.
    """
    old, new = WORD.findall(plain(before)), WORD.findall(plain(after))
    pieces = list(_pieces(old, new))
    shown = [_cut(place, pieces) for place in range(len(pieces))]
    return tuple(part for place, piece in enumerate(shown) for part in _with_space(piece, place == 0))


def _pieces(old: list[str], new: list[str]) -> Iterator[Piece]:
    for operation, start, end, new_start, new_end in _operations(old, new):
        if operation == "equal":
            yield Piece(kind="same", text="".join(new[new_start:new_end]))
            continue
        if end > start:
            yield Piece(kind="removed", text="".join(old[start:end]))
        if new_end > new_start:
            yield Piece(kind="added", text="".join(new[new_start:new_end]))


def _operations(old: list[str], new: list[str]) -> list[tuple[str, int, int, int, int]]:
    """As difflib has them. Space is no part of a word, so that a text may be wrapped anew."""
    left, right = [word.strip() for word in old], [word.strip() for word in new]
    times = Counter(left)
    if left != right and sum(times[word] for word in right) > MAX_COMPARISONS:
        return [("replace", 0, len(old), 0, len(new))]
    return list(SequenceMatcher(None, left, right, autojunk=False).get_opcodes())


def _cut(place: int, pieces: list[Piece]) -> Piece:
    """The piece; where long and unchanged: without its middle, or without what ends the text."""
    piece = pieces[place]
    words = WORD.findall(piece.text)
    if piece.kind != "same" or len(words) <= 3 * AROUND or len(pieces) == 1:
        return piece
    start = words[:AROUND] if place > 0 else []
    end = words[-AROUND:] if place < len(pieces) - 1 else []
    return Piece(kind="same", text=f"{''.join(start)} …{''.join(end)}")


def _with_space(piece: Piece, is_first: bool) -> Iterator[Piece]:
    """The piece, with the space before a marked word outside the mark. A text's first word has none."""
    text = piece.text.lstrip()
    space = piece.text[: len(piece.text) - len(text)] or ("" if is_first else " ")
    if space and piece.kind != "same":
        yield Piece(kind="same", text=space)
        yield Piece(kind=piece.kind, text=text)
    else:
        yield Piece(kind=piece.kind, text=space + text)
