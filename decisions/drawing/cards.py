"""The tree as a drawing: a card for every question, and lines from its answers to where they lead.

Any questionnaire can be drawn, also one with loops and answers that lead nowhere.
"""

from textwrap import wrap
from typing import Literal

from decisions.document import Option, Outcome, Question, Questionnaire, VerdictKind
from decisions.drawing.layered import LANE, Layout, Line, Spot, lay_out
from decisions.engine.tree import Tree
from editing.structs import Frozen

WIDTH = 244
SPACE = 76
"""Between two columns."""
MARGIN = 16
LINE = 18
"""The height of a line of text."""
PADDING = 10
ENTRY = 22
"""How far below a card's top the lines arrive."""
CHARACTERS = 30
"""On a line of text in a card."""
INDENT = 13
"""Of an answer, after its bullet."""


class Text(Frozen, frozen=True):
    """A line of text at its baseline."""

    x: float
    y: float
    words: str


class Row(Frozen, frozen=True):
    """Answers of a card that lead to the same place."""

    y: float
    height: float
    texts: tuple[Text, ...]
    leads: bool
    """Whether they lead anywhere."""
    answers: tuple[str, ...] = ()
    """Their names, `question.option`."""
    said: str = ""
    """What they say."""

    @property
    def middle(self) -> float:
        return self.y + self.height / 2


class Card(Frozen, frozen=True):
    kind: Literal["question", "outcome"]
    ref: str
    x: float
    y: float
    height: float
    texts: tuple[Text, ...]
    head: float
    """The height of the part above the answers."""
    rows: tuple[Row, ...] = ()
    verdict: VerdictKind | None = None
    is_reached: bool = True
    width: float = WIDTH

    @property
    def right(self) -> float:
        return self.x + self.width


class Arrow(Frozen, frozen=True):
    """`path` is what an SVG path calls `d`."""

    path: str
    back: bool
    """Leads back to an earlier question."""


class Map(Frozen, frozen=True):
    width: float
    height: float
    cards: tuple[Card, ...]
    arrows: tuple[Arrow, ...]


def draw(questionnaire: Questionnaire) -> Map:
    return _Sheet(questionnaire).map()


class _Group(Frozen, frozen=True):
    """Answers to a question that lead to the same box; to none where `target` is empty."""

    target: str
    answers: tuple[str, ...]
    labels: tuple[tuple[str, ...], ...]
    top: float
    is_back: bool

    @property
    def height(self) -> float:
        return sum(len(lines) for lines in self.labels) * LINE + 2 * PADDING

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


class _Sheet:
    def __init__(self, questionnaire: Questionnaire) -> None:
        self.questionnaire = questionnaire
        self.tree = tree = Tree(questionnaire)
        self.back = {(question.ref, option.ref) for question, option in tree.loops}
        nodes: list[Question | Outcome] = [*tree.questions.values(), *tree.outcomes.values()]
        self.boxes = {_box(node): node for node in nodes}
        self.groups = {_box(question): self.grouped(question) for question in tree.questions.values()}
        self.layout = self.laid_out()

    def grouped(self, question: Question) -> list[_Group]:
        by_target: dict[tuple[str, bool], list[Option]] = {}
        for option in question.options:
            node = self.tree.target(option)
            key = (_box(node) if node else "", (question.ref, option.ref) in self.back)
            by_target.setdefault(key, []).append(option)
        groups, top = [], _head(question)
        for (target, is_back), options in by_target.items():
            labels = tuple(_lines(option.label) for option in options)
            names = tuple(f"{question.ref}.{option.ref}" for option in options)
            groups.append(_Group(target=target, answers=names, labels=labels, top=top, is_back=is_back))
            top += groups[-1].height
        return groups

    def laid_out(self) -> Layout:
        heights = {name: self.height(name) for name in self.boxes}
        lines = [
            Line(source=name, offset=group.middle, target=group.target)
            for name, groups in self.groups.items()
            for group in groups
            if group.target and not group.is_back
        ]
        return lay_out(heights, ENTRY, lines)

    def height(self, name: str) -> float:
        return _head(self.boxes[name]) + sum(group.height for group in self.groups.get(name, []))

    def map(self) -> Map:
        cards = tuple(self.card(name) for name in self.boxes)
        arrows = tuple(
            self.arrow(name, group)
            for name, groups in self.groups.items()
            for group in groups
            if group.target
        )
        return Map(
            width=len(self.layout.columns) * (WIDTH + SPACE) - SPACE + 2 * MARGIN,
            height=max([card.y + card.height for card in cards] + self.lanes(), default=0) + MARGIN,
            cards=cards,
            arrows=arrows,
        )

    def lanes(self) -> list[float]:
        return [MARGIN + top + LANE for spot, top in self.layout.tops.items() if spot.lane is not None]

    def card(self, name: str) -> Card:
        node, x, y = self.boxes[name], *self.corner(Spot(name=name))
        is_question = isinstance(node, Question)
        ends = self.tree.outcomes_from[self.tree.first.ref] if self.tree.first else frozenset()
        return Card(
            kind="question" if is_question else "outcome",
            ref=node.ref,
            x=x,
            y=y,
            height=self.height(name),
            texts=_texts(_lines(_title(node)), x, y + PADDING),
            head=_head(node),
            rows=tuple(_row(group, x, y) for group in self.groups.get(name, [])),
            verdict=self.questionnaire.kind_of(node) if isinstance(node, Outcome) else None,
            is_reached=node.ref in (self.tree.reachable if is_question else ends),
        )

    def corner(self, spot: Spot) -> tuple[float, float]:
        column = next(place for place, spots in enumerate(self.layout.columns) if spot in spots)
        return MARGIN + column * (WIDTH + SPACE), MARGIN + round(self.layout.tops[spot], 1)

    def arrow(self, name: str, group: _Group) -> Arrow:
        """From the answers' right side to the box's left, in its lanes through the columns between."""
        left, top = self.corner(Spot(name=name))
        x, y = left + WIDTH, top + group.middle
        path = f"M{x:g} {y:g}"
        line = Line(source=name, offset=group.middle, target=group.target)
        for spot in [] if group.is_back else self.layout.way(line):
            left, top = self.corner(spot)
            path += _curve(x, y, left, top + LANE / 2) + f"H{left + WIDTH:g}"
            x, y = left + WIDTH, top + LANE / 2
        left, top = self.corner(Spot(name=group.target))
        path += _curve(x, y, left, top + ENTRY)
        return Arrow(path=f"{path}m-7 -5l7 5l-7 5", back=group.is_back)


def _curve(x: float, y: float, to_x: float, to_y: float) -> str:
    bend = max((to_x - x) / 2, SPACE / 2)
    return f"C{x + bend:g} {y:g} {to_x - bend:g} {to_y:g} {to_x:g} {to_y:g}"


def _row(group: _Group, x: float, y: float) -> Row:
    texts: list[Text] = []
    top = y + group.top + PADDING
    for lines in group.labels:
        texts += [*_texts(("•",), x, top), *_texts(lines, x + INDENT, top)]
        top += len(lines) * LINE
    return Row(
        y=y + group.top,
        height=group.height,
        texts=tuple(texts),
        leads=bool(group.target),
        answers=group.answers,
        said=" eller ".join(f"”{' '.join(lines)}”" for lines in group.labels),
    )


def _texts(lines: tuple[str, ...], x: float, top: float) -> tuple[Text, ...]:
    return tuple(
        Text(x=x + PADDING, y=top + LINE * number - 5, words=words) for number, words in enumerate(lines, 1)
    )


def _head(node: Question | Outcome) -> float:
    return len(_lines(_title(node))) * LINE + 2 * PADDING


def _title(node: Question | Outcome) -> str:
    return node.text if isinstance(node, Question) else node.title


def _lines(words: str) -> tuple[str, ...]:
    return tuple(wrap(words, CHARACTERS)) or ("–",)


def _box(node: Question | Outcome) -> str:
    return f"{'question' if isinstance(node, Question) else 'outcome'} {node.ref}"
