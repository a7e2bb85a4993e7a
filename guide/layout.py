"""Where a step's pictures stand in its text."""

import re
from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from guide.document import Illustration

MARK = re.compile(r"<p>\[bild (\d{1,2})\]</p>")
LINE = re.compile(r"^\s*(?:(?P<mark>\d+\.|-)\s(?P<action>.*)|(?P<heading>\*\*[^*]+\?\*\*)\s*$)", re.MULTILINE)
"""An action in a list, or a heading that asks: what follows it is for some only."""
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


class Action(NamedTuple):
    """An item of a list. `mark` is its number or dash."""

    mark: str
    text: str
    is_for_some: bool


def actions(body: str) -> list[Action]:
    """What there is to do in a step. What asks, or stands under a heading that asks, is for some only."""
    found, asks = [], False
    for line in LINE.finditer(body):
        asks = asks or bool(line["heading"])
        if line["mark"]:
            found.append(Action(line["mark"], line["action"], asks or "?" in line["action"]))
    return found


def button_names(bodies: Iterable[str]) -> frozenset[str]:
    """The names in bold that an action in any of the texts has: what stands on somebody's screen."""
    return frozenset(name for body in bodies for each in actions(body) for name in BOLD.findall(each.text))


def for_some_only(body: str) -> set[str]:
    """The names in bold that no action for everybody has."""
    named: dict[bool, set[str]] = {True: set(), False: set()}
    for action in actions(body):
        named[action.is_for_some].update(BOLD.findall(action.text))
    return named[True] - named[False]


def buttons(body: str) -> list[str]:
    """What to click on in a step, in order: the names in bold in its list of actions, each once.

    The points under an action are a choice, told in one: "Kryptera eller Vidarebefordra inte", and so are
    names with "eller" between them. What a button may "heta" instead follows it in brackets, other brackets
    are left out, and so is what is for some only.
    """
    names: list[str] = []
    choice: list[str] = []
    for mark, action, is_for_some in [*actions(body), Action("1.", "", False)]:
        found = [] if is_for_some else _names(action)
        if mark == "-":
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
