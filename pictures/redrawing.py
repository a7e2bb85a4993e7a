"""A drawing of our own with another name on its button. Free of Django."""

import re
from html import unescape
from xml.sax.saxutils import escape

WORDS = re.compile(r"(<(?:text|tspan|title|desc)\b[^>]*>)([^<]*)")
SIZE = re.compile(r'font-size="([\d.]+)"')
SMALLEST = 0.6
"""How much smaller a longer name may be written than the one whose place it takes."""


def redrawn(svg: str, old: str, new: str) -> str:
    """The drawing with `new` for `old`, where that stands by itself. A longer text is written smaller."""
    name = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)")

    def put(found: re.Match[str]) -> str:
        before = unescape(found[2])
        after = name.sub(lambda _: new, before)
        if after == before:
            return found[0]
        return _fitting(found[1], len(before), len(after)) + escape(after)

    return WORDS.sub(put, svg)


def _fitting(start: str, before: int, after: int) -> str:
    scale = max(SMALLEST, min(1.0, before / after))
    return SIZE.sub(lambda size: f'font-size="{float(size[1]) * scale:.3g}"', start)
