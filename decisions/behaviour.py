"""How a changed questionnaire answers differently: the same answers walked through both, way by way.

A question put in the middle is one addition, not a change of every way that passes it: each tree takes the
answers it asks for, in its own order, and only the two ends are compared.
"""

from dataclasses import dataclass
from functools import cached_property

from decisions.document import Answers, Outcome, Question, Questionnaire, Verdict
from decisions.strictness import STRICTNESS
from decisions.tree import Tree
from editing.frozen import Frozen

Node = Question | Outcome | None
Known = frozenset[tuple[str, str]]
"""Answers given to one tree's questions that the other has yet to ask: question and option refs."""


class Change(Frozen, frozen=True):
    """Ways that ended in `before` and now end in `after`; None where a tree has no such answer."""

    before: Verdict | None
    after: Verdict | None
    ways: int
    example: Answers

    @property
    def is_weaker(self) -> bool:
        """Whether the reader is now held back less than before: such a change needs a reason."""
        if self.before not in STRICTNESS or self.after not in STRICTNESS:
            return False
        return STRICTNESS[self.after] < STRICTNESS[self.before]


class Behaviour(Frozen, frozen=True):
    """`ways` in all, and those whose verdict changed, grouped by the change; weaker ones first."""

    ways: int
    changes: tuple[Change, ...]

    @property
    def changed(self) -> int:
        return sum(change.ways for change in self.changes)

    @property
    def weaker(self) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.is_weaker)


def compare(before: Questionnaire, after: Questionnaire) -> Behaviour:
    """Both questionnaires must be free of loops, as every one is that `check` finds nothing in."""
    ends = _Comparison(Tree(before), Tree(after)).ends
    changes = [
        Change(before=old, after=new, ways=found.ways, example=_in_words_of(found.example))
        for (old, new), found in ends.items()
        if old != new
    ]
    in_order = sorted(changes, key=lambda change: (not change.is_weaker, -change.ways))
    return Behaviour(ways=sum(found.ways for found in ends.values()), changes=tuple(in_order))


@dataclass(frozen=True)
class _Found:
    ways: int
    example: tuple[tuple[str, str], ...]

    def reached_by(self, step: tuple[tuple[str, str], ...]) -> "_Found":
        return _Found(self.ways, step + self.example)


_Ends = dict[tuple[Verdict | None, Verdict | None], _Found]


class _Comparison:
    """Walks both trees at once. What lies beyond a pair of places is reckoned once, for all ways there."""

    def __init__(self, before: Tree, after: Tree) -> None:
        self.before, self.after = before, after
        self.seen: dict[tuple[str, str, Known], _Ends] = {}

    @cached_property
    def ends(self) -> _Ends:
        return self.beyond(self.before.first, self.after.first, frozenset())

    def beyond(self, old: Node, new: Node, known: Known) -> _Ends:
        old, new = self.follow(self.before, old, known), self.follow(self.after, new, known)
        known = frozenset(answer for answer in known if self.is_ahead(answer[0], old, new))
        key = (_name(old), _name(new), known)
        if key not in self.seen:
            self.seen[key] = self.branch(old, new, known)
        return self.seen[key]

    def follow(self, tree: Tree, node: Node, known: Known) -> Node:
        """Past the questions whose answers are known already. None where this tree has no such answer."""
        answers = dict(known)
        while isinstance(node, Question) and node.ref in answers:
            option = node.option(answers[node.ref])
            node = tree.target(option) if option else None
        return node

    def is_ahead(self, ref: str, old: Node, new: Node) -> bool:
        return any(
            isinstance(node, Question) and ref in tree.within_reach(node)
            for tree, node in ((self.before, old), (self.after, new))
        )

    def branch(self, old: Node, new: Node, known: Known) -> _Ends:
        """What each answer to the next question leads to: the new tree's question, else the old one's."""
        question = new if isinstance(new, Question) else old
        if not isinstance(question, Question):
            return {(_verdict(old), _verdict(new)): _Found(1, ())}
        ends: _Ends = {}
        for option in question.options:
            answer = (question.ref, option.ref)
            for key, found in self.beyond(old, new, known | {answer}).items():
                reached = found.reached_by((answer,))
                ends[key] = _Found(ends[key].ways + found.ways, ends[key].example) if key in ends else reached
        return ends


def _verdict(node: Node) -> Verdict | None:
    return node.verdict if isinstance(node, Outcome) else None


def _name(node: Node) -> str:
    return f"{type(node).__name__} {node.ref if node else ''}"


def _in_words_of(example: tuple[tuple[str, str], ...]) -> Answers:
    return {question: (option,) for question, option in example}
