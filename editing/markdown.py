"""Markdown to safe HTML: Python-Markdown for the syntax, nh3 for the safety."""

import re
from functools import lru_cache

import nh3
from markdown import Markdown

MAX_LENGTH = 8_000
"""Characters in a Markdown field; the worst text that `problems` lets through renders in under a second."""

MAX_BRACKETS = 200
"""Of `[` in a field: Python-Markdown looks for the end of each through all the rest of the text."""

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
IMAGE = re.compile(r"!\[")


@lru_cache(maxsize=4096)
def render(source: str) -> str:
    """Safe HTML of `source`. Anything outside the allow-list is dropped, never escaped into view."""
    return CLEANER.clean(Markdown(extensions=EXTENSIONS).convert(source))


def problems(source: str) -> list[str]:
    """What an editor must mend in `source`, in Swedish; empty when nothing."""
    found = []
    if len(source) > MAX_LENGTH:
        found.append(f"Texten är {len(source)} tecken lång. Högst {MAX_LENGTH} får plats: dela upp den.")
    if source.count("[") > MAX_BRACKETS:
        found.append(f"Texten har fler än {MAX_BRACKETS} hakparenteser ([). Dela upp den.")
    if IMAGE.search(source):
        found.append("Bilder läggs in som illustrationer, inte med ![…] i texten.")
    return found
