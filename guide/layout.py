"""Where a step's pictures stand in its text."""

import re
from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from guide.document import Illustration, Step

MARK = re.compile(r"<p>\[bild (\d{1,2})\]</p>")
LINE = re.compile(r"^\s*(?P<mark>\d+\.|-)\s(?P<action>.*)", re.MULTILINE)
BRACKETS = re.compile(r"\(.*?\)")
BOLD = re.compile(r"\*\*(.+?)\*\*")
EITHER = " eller "
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


def actions(body: str) -> list[Action]:
    """What there is to do in a step."""
    return [Action(line["mark"], line["action"]) for line in LINE.finditer(body)]


def button_names(bodies: Iterable[str]) -> frozenset[str]:
    """The names in bold that an action in any of the texts has: what stands on somebody's screen."""
    return frozenset(name for body in bodies for each in actions(body) for name in BOLD.findall(each.text))


def buttons(step: Step) -> list[str]:
    """What to click on in a step, in order: the names in bold in its list of actions, each once.

    The points under an action are a choice, told in one: "Kryptera eller Vidarebefordra inte", and so are
    names with "eller" between them. What a button may be called instead follows it in brackets; what the
    text has in brackets is left out, and so is what is for some only.
    """
    others = {button.name: button.other_names for button in step.buttons}
    apart = {name for names in others.values() for name in names}
    apart |= {button.name for button in step.buttons if button.for_some}
    names: list[str] = []
    choice: list[str] = []
    for mark, action in [*actions(step.body), Action("1.", "")]:
        found = [name for name in _in_bold(action) if not apart.issuperset(name.split(EITHER))]
        if mark == "-":
            choice += found
        else:
            names += [EITHER.join(choice)] if choice else []
            names += found
            choice = []
    return [_with_others(name, others.get(name, ())) for name in dict.fromkeys(names)]


def _with_others(name: str, others: tuple[str, ...]) -> str:
    return f"{name} (kan heta {EITHER.join(others)})" if others else name


def _in_bold(text: str) -> list[str]:
    return BOLD.findall(BRACKETS.sub("", text).replace(f"**{EITHER}**", EITHER))
