"""What of a Markdown text its readers would never see, though whoever wrote it thinks so."""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

INLINE = re.compile(r"</?(?:strong|em|code|a)(?:\s[^<>]*)?>")
TAG = re.compile(r"<[^>]*>")
PIECE = re.compile(r"<!--.*?(?:-->|\Z)|<[^<>\n]*>", re.DOTALL)
MARKS = re.compile(r"[*_`\\]")
WORD = re.compile(r"[^\W_]+")
TARGET = re.compile(r"\]\(\s*<?[^\s)>]*>?")
DEFINED = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*<?(?:[/#]|\w+:)[^\s>]*>?", re.MULTILINE)
REFERENCE = re.compile(r"\]\s?\[[^\]\n]*\]")
NUMBER = re.compile(r"^[ \t>]*\d+\.(?=\s)", re.MULTILINE)


def vanishing(source: str, html: str, tags: set[str]) -> Iterator[str]:
    """What stands in the source and not in its safe HTML, as it was written. `tags` may stand in a source."""
    written = _without_tags(source, tags)
    lost = Counter(_words(_without_addresses(written))) - Counter(_words(_seen(html)))
    for piece in PIECE.findall(written):
        if words := [word for word in _words(piece) if word in lost]:
            yield piece
            lost -= Counter(words)
    yield from lost


def _without_tags(source: str, tags: set[str]) -> str:
    return re.sub(rf"</?(?:{'|'.join(sorted(tags))})(?:\s[^<>]*)?/?>", " ", INLINE.sub("", source))


def _without_addresses(source: str) -> str:
    """Without what leads somewhere, and the numbers that a list makes itself."""
    for pattern in (TARGET, DEFINED, REFERENCE):
        source = pattern.sub("] ", source)
    return NUMBER.sub("", source)


def _seen(html: str) -> str:
    return TAG.sub(" ", INLINE.sub("", html))


def _words(text: str) -> list[str]:
    return WORD.findall(MARKS.sub("", unescape(text)))
