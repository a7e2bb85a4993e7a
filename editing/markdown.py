"""Markdown to safe HTML: Python-Markdown for the syntax, nh3 for the safety."""

import re
from functools import lru_cache, reduce
from itertools import islice
from textwrap import shorten

import nh3
from markdown import Markdown

from editing.pasted import tidy
from editing.text import block
from editing.vanishing import vanishing

MAX_LENGTH = 8_000
"""Characters in a Markdown field; the worst text that `problems` lets through renders in under a second."""

MOST = (
    (re.compile(r"\["), 100, "hakparenteser ([)"),
    (re.compile(r"<"), 100, "vinkelparenteser (<)"),
    (re.compile(r"[*_`]"), 1_000, "tecken för fet, kursiv och kod (* _ `)"),
    (re.compile(r"^\s*:", re.MULTILINE), 100, "rader som börjar med kolon (:)"),
)
"""How many of what in a field: Python-Markdown looks for the end of each through all the rest of the text."""

EXTENSIONS = ("sane_lists", "tables", "def_list")
TAGS = {
    *("p", "br", "strong", "em", "code", "pre", "blockquote", "a", "hr"),
    *("ul", "ol", "li", "dl", "dt", "dd", "h3", "h4"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes={"a": {"href"}, "ol": {"start"}},
    url_schemes={"https", "http", "mailto", "tel"},
    link_rel=None,
)
IMAGE = re.compile(r"(?<!<)!\[")
WORD_CODE = re.compile(r"<!--\[if |<!\[(?:if|endif)|</?[owv]:|class=\"?Mso", re.IGNORECASE)
MAX_NAMED, MAX_SHOWN = 5, 60
"""Pieces told of a text, and characters of each."""
NOT_SEEN = "Läsarna skulle inte se {}. Ta bort det, eller skriv det på ett annat sätt{}."
NO_ANGLES = ", till exempel [namn] i stället för <namn>"
FROM_WORD = "Det följde med dold kod från Word. Ta bort det, och klistra in igen som ren text (Ctrl+Skift+V)."


@lru_cache(maxsize=4096)
def render(source: str) -> str:
    """Safe HTML of `source`. Anything outside the allow-list is dropped, never escaped into view."""
    return CLEANER.clean(Markdown(extensions=EXTENSIONS).convert(source))


def clean(text: str) -> str:
    """Markdown from people, cleaned as all text and with its lists and headings as Markdown wants them."""
    return tidy(block(text))


def problems(source: str) -> list[str]:
    """What an editor must mend in `source`, in Swedish; empty when nothing."""
    found = []
    if len(source) > MAX_LENGTH:
        found.append(f"Texten är {len(source)} tecken lång. Högst {MAX_LENGTH} får plats: dela upp den.")
    for sign, most, name in MOST:
        if len(sign.findall(source)) > most:
            found.append(f"Texten har fler än {most} {name}. Dela upp den.")
    if IMAGE.search(source):
        found.append("Bilder läggs in som illustrationer, inte med ![…] i texten.")
    return found


def not_seen(source: str) -> str:
    """Names what the readers of a text that fits would not see; empty when they see all of it.

    Earlier versions let it through, so rows and files may hold it; a form does not take it, and nobody
    can publish it.
    """
    lost = list(islice(vanishing(source, render(source), TAGS), MAX_NAMED))
    if not lost or WORD_CODE.search(source):
        return FROM_WORD if lost else ""
    example = NO_ANGLES if any(words.startswith("<") for words in lost) else ""
    return NOT_SEEN.format(", ".join(f"”{shorten(words, MAX_SHOWN)}”" for words in lost), example)


def seen(source: str) -> str:
    """The source without those pieces of it that its readers do not see."""
    if "<" not in source:
        return source
    lost = (piece for piece in vanishing(source, render(source), TAGS) if piece.startswith("<"))
    return reduce(lambda left, piece: left.replace(piece, "", 1), lost, source)
