"""Markdown as the words that a reader sees."""

import re
from html.parser import HTMLParser

from editing.markdown import render

BLOCKS = {"p", "li", "dt", "dd", "h3", "h4", "td", "th", "blockquote", "pre"}
PICTURE = "[bild "
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
DEFINITION = re.compile(r"^[^\n]+\n+:[ ]", re.MULTILINE)


class _Blocks(HTMLParser):
    """Collects the text of each block with the names of the elements around it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.blocks: list[tuple[tuple[str, ...], str]] = []
        self._words: list[str] = []
        self.feed(html)
        self.close()
        self._end_block()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS:
            self._end_block()
            self.open.append(tag)
        elif tag == "br":
            self._words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS and tag in self.open:
            self._end_block()
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._words.append(data)

    def _end_block(self) -> None:
        text = " ".join("".join(self._words).split())
        self._words.clear()
        if text and not text.startswith(PICTURE):
            self.blocks.append((tuple(self.open), text))


def plain(markdown: str) -> str:
    """The text alone, a line for each paragraph and point of a list."""
    return "\n".join(text for _, text in _Blocks(render(markdown)).blocks)


def definitions(markdown: str) -> list[tuple[str, str]]:
    """The terms of the definition lists in a text, each with its explanation."""
    found: list[tuple[str, list[str]]] = []
    for around, text in _Blocks(render(markdown)).blocks:
        if "dt" in around:
            found.append((text, []))
        elif "dd" in around and found:
            found[-1][1].append(text)
    return [(term, "\n".join(lines)) for term, lines in found]


def without_definitions(markdown: str) -> str:
    """The same Markdown up to its first definition."""
    return DEFINITION.split(markdown)[0]


def leading_bold(markdown: str) -> str:
    """The words in bold that a text begins with; "" where it begins otherwise, or is nothing else."""
    match = BOLD.match(markdown)
    return plain(match[1]) if match and markdown[match.end() :].strip() else ""


def bold(markdown: str) -> str:
    """The words in bold, a line for each place."""
    return "\n".join(" ".join(words.split()) for words in BOLD.findall(markdown))
