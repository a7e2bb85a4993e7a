"""How a changed questionnaire answers differently: the same answers walked through both, way by way.

A question put in the middle is one addition, not a change of every way that passes it: each tree takes the
answers it asks for, in its own order, and only the two ends are compared.
"""

from collections.abc import Iterator
from itertools import combinations
from typing import cast

from decisions.document import Answers, Outcome, Question, Questionnaire
from decisions.engine.strictness import STRICTNESS
from decisions.engine.tree import Tree
from decisions.engine.walk import fault_in, next_of, replay
from decisions.labels import Verdict
from editing.structs import Frozen

MAX_PLACES = 5_000
"""Pairs of places in the two trees to look at. A rebuilt tree may have more of them than can be walked."""

Node = Question | Outcome | None
Answer = tuple[str, tuple[str, ...]]
"""A question's ref and those of the options chosen in it."""
Ends = dict[tuple[Verdict | None, Verdict | None], "Found"]
"""By verdict before and after: the ways that end so."""


class TooDifferent(Exception):
    """The two trees ask the same questions in so different orders that they cannot be compared."""


class Change(Frozen, frozen=True):
    """Ways that ended in `before` and now end in `after`; None where a tree has no such answer.

    One of them is given as the answers that each tree asks for.
    """

    before: Verdict | None
    after: Verdict | None
    ways: int
    answers_before: Answers
    answers_after: Answers

    @property
    def is_weaker(self) -> bool:
        """Whether readers are now held back less than before, or no longer told: that needs a reason."""
        return self.after is not None and _weight(self.before) > _weight(self.after)


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
    """Both must be free of loops, as every questionnaire is that `check` finds nothing in.

    Exact also where several may be chosen. Raises TooDifferent.
    """
    ends = _Comparison(Tree(before), Tree(after)).ends()
    changes = [
        Change(
            before=old,
            after=new,
            ways=found.ways,
            answers_before=replay(before, dict(found.example)).answers,
            answers_after=replay(after, dict(found.example)).answers,
        )
        for (old, new), found in ends.items()
        if old != new
    ]
    in_order = sorted(changes, key=lambda change: (not change.is_weaker, -change.ways))
    return Behaviour(ways=sum(found.ways for found in ends.values()), changes=tuple(in_order))


def compared(before: Questionnaire, after: Questionnaire) -> Behaviour | None:
    """What `compare` finds; None where the two cannot be compared way by way."""
    if Tree(before).loops or Tree(after).loops:
        return None
    try:
        return compare(before, after)
    except TooDifferent:
        return None


class Found(Frozen, frozen=True):
    ways: int
    example: tuple[Answer, ...] = ()


class _Place(Frozen, frozen=True):
    """Where the same answers have led in both trees: to a question's ref, or to `=` and a verdict.

    `known` are those answers, as far as a question ahead in either tree asks for them.
    """

    old: str
    new: str
    known: frozenset[Answer]


class _Comparison:
    """Walks both trees at once. What lies beyond a place is reckoned once, for all ways that lead there."""

    def __init__(self, before: Tree, after: Tree) -> None:
        self.before, self.after = before, after
        self.reach: dict[tuple[Tree, str], set[str]] = {}

    def ends(self) -> Ends:
        start = self.place(_name(self.before, self.before.first), _name(self.after, self.after.first), {})
        found: dict[_Place, Ends] = {}
        steps: dict[_Place, list[tuple[Answer, _Place]]] = {}
        trail = [start]
        while trail:
            place = trail[-1]
            if place not in steps:
                steps[place] = list(self.steps(place))
                trail += [beyond for _, beyond in steps[place] if beyond not in steps]
            else:
                trail.pop()
                found[place] = _join([(answer, found[beyond]) for answer, beyond in steps[place]])
                found[place] = found[place] or {(_verdict(place.old), _verdict(place.new)): Found(ways=1)}
            if len(steps) > MAX_PLACES:
                raise TooDifferent
        return found[start]

    def steps(self, place: _Place) -> Iterator[tuple[Answer, _Place]]:
        """What each answer to the next question leads to: the later tree's question, else the earlier's."""
        question = self.after.questions.get(place.new) or self.before.questions.get(place.old)
        if question is None:
            return
        for chosen in self.choices(question, is_asked_in_both=question.ref == place.old):
            known = dict(place.known) | {question.ref: chosen}
            yield (question.ref, chosen), self.place(place.old, place.new, known)

    def choices(self, question: Question, is_asked_in_both: bool) -> Iterator[tuple[str, ...]]:
        """Every option alone, the removed ones too, and every two of which another one leads than before.

        No more are needed: of several, the same one leads as of those two.
        """
        was = self.before.questions.get(question.ref, question)
        refs = [option.ref for option in (*question.options, *(was.options if is_asked_in_both else ()))]
        yield from ((ref,) for ref in dict.fromkeys(refs))
        for pair in combinations(dict.fromkeys(option.ref for option in question.options), 2):
            if _leader(was, pair) != _leader(question, pair):
                yield pair

    def place(self, old: str, new: str, known: Answers) -> _Place:
        old, new = _follow(self.before, old, known), _follow(self.after, new, known)
        ahead = self.ahead(self.before, old), self.ahead(self.after, new)
        wanted = [item for item in known.items() if item[0] in ahead[0] or item[0] in ahead[1]]
        return _Place(old=old, new=new, known=frozenset(wanted))

    def ahead(self, tree: Tree, name: str) -> set[str]:
        if (tree, name) not in self.reach:
            self.reach[tree, name] = tree.within_reach(tree.questions.get(name))
        return self.reach[tree, name]


def _join(beyond: list[tuple[Answer, Ends]]) -> Ends:
    """All the ways that lie beyond the answers to one question."""
    joined: Ends = {}
    for answer, ends in beyond:
        for key, found in ends.items():
            before = joined.get(key, Found(ways=0, example=(answer, *found.example)))
            joined[key] = Found(ways=before.ways + found.ways, example=before.example)
    return joined


def _follow(tree: Tree, name: str, known: Answers) -> str:
    """Past the questions whose answers are known already."""
    while (question := tree.questions.get(name)) and question.ref in known:
        chosen = [option for option in question.options if option.ref in known[question.ref]]
        fits = fault_in(question, known[question.ref]) is None
        name = _name(tree, next_of(tree, question, chosen) if fits else None)
    return name


def _leader(question: Question, pair: tuple[str, ...]) -> str | None:
    """Which of two options chosen together leads on; None where they cannot be."""
    if fault_in(question, pair):
        return None
    chosen = [option for option in question.options if option.ref in pair]
    return max(chosen, key=lambda option: option.sensitivity).ref


def _weight(verdict: Verdict | None) -> int:
    return STRICTNESS.get(verdict, 0) if verdict else 0


def _name(tree: Tree, node: Node) -> str:
    if isinstance(node, Question):
        return node.ref
    return f"={tree.verdict_of(node)}" if node else "="


def _verdict(name: str) -> Verdict | None:
    return cast(Verdict, name[1:]) if name[1:] else None
