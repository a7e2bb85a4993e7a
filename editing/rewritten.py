"""What came back from the editor as the Markdown that is stored. Free of Django.

A block that says what it said keeps every character of its own, so that a comparison shows what was changed
and nothing else.
"""

import re
from collections.abc import Callable

from editing.from_html import from_html

GAP = re.compile(r"\n{2,}")
SPACE = re.compile(r"\s+")


def rewritten(html: str, before: str, render: Callable[[str], str]) -> str:
    """The Markdown of `html`, which somebody made of `before` as `render` shows that."""
    new = from_html(html)
    kept = {_seen(block, render): block for block in GAP.split(before)}
    blocks = [kept.get(_seen(block, render), block) for block in GAP.split(new)]
    joined = "\n\n".join(blocks)
    return joined if _seen(joined, render) == _seen(new, render) else new


def _seen(source: str, render: Callable[[str], str]) -> str:
    return SPACE.sub(" ", render(source)).strip()
