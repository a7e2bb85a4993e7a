"""Where a step's pictures stand in its text."""

import re
from typing import TypeVar

from guide.document import Illustration

MARK = re.compile(r"<p>\[bild (\d{1,2})\]</p>")
ACTION = re.compile(r"^\s*(?:\d+\.|-)\s(.*)", re.MULTILINE)
BOLD = re.compile(r"\*\*(.+?)\*\*")
Text = TypeVar("Text", bound=str)


def lay_out(html: Text, illustrations: tuple[Illustration, ...]) -> list[Text | Illustration]:
    """Splits rendered `html` at its `[bild n]` paragraphs, each replaced by the n-th illustration.

    Illustrations that no paragraph names follow at the end. A number without an illustration
    leaves nothing: the checker reports it to the editor.
    """
    kind = type(html)
    pieces = MARK.split(html)
    shown: list[Text | Illustration] = [kind(pieces[0])]
    named = set()
    for number, text in zip(map(int, pieces[1::2]), pieces[2::2], strict=True):
        if 1 <= number <= len(illustrations) and number not in named:
            shown.append(illustrations[number - 1])
            named.add(number)
        shown.append(kind(text))
    rest = [illustration for n, illustration in enumerate(illustrations, 1) if n not in named]
    return [part for part in shown if part] + rest


def buttons(body: str) -> list[str]:
    """The names in bold in a step's list of actions, in order, each once: what to click on."""
    names = [name for action in ACTION.findall(body) for name in BOLD.findall(action)]
    return list(dict.fromkeys(names))
