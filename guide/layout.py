"""Where a step's pictures stand in its text."""

import re
from typing import TypeVar

from guide.document import Illustration

MARK = re.compile(r"<p>\[bild (\d{1,2})\]</p>")
ACTION = re.compile(r"^\s*(\d+\.|-)\s(.*)", re.MULTILINE)
BRACKETS = re.compile(r"\(.*?\)")
BOLD = re.compile(r"\*\*(.+?)\*\*")
OTHER_NAMES = re.compile(r"\bheta\b([^.)]*)")
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
    """What to click on in a step, in order: the names in bold in its list of actions, each once.

    The points under an action are a choice, told in one: "Kryptera eller Vidarebefordra inte", and so are
    names with "eller" between them. What a button may "heta" instead follows it in brackets, other brackets
    are left out, and an action that asks something is for some only.
    """
    names: list[str] = []
    choice: list[str] = []
    for line in [*ACTION.findall(body), ("1.", "")]:
        found = [] if "?" in line[1] else _names(line[1])
        if line[0] == "-":
            choice += found
        else:
            names += [" eller ".join(choice)] if choice else []
            names += found
            choice = []
    return list(dict.fromkeys(names))


def _names(action: str) -> list[str]:
    before, *after = OTHER_NAMES.split(action, maxsplit=1)
    names = _in_bold(before)
    if after and names and (others := BOLD.findall(after[0])):
        names[-1] += f" (kan heta {' eller '.join(others)})"
    return names + _in_bold("".join(after[1:]))


def _in_bold(text: str) -> list[str]:
    return BOLD.findall(BRACKETS.sub("", text).replace("** eller **", " eller "))
