"""Everyday cases as shortcuts and examples."""

from collections.abc import Sequence
from itertools import groupby

from decisions.document import Answers, Outcome, Questionnaire
from decisions.engine.tree import Tree
from decisions.engine.walk import Walk, follow
from decisions.labels import VERDICTS, Verdict
from decisions.query import write
from editing.structs import Frozen

FEW = 6


class Case(Frozen, frozen=True):
    """An everyday case, its outcome and the query that leads there."""

    name: str
    answers: Answers
    outcome: Outcome
    query: str


def cases(questionnaire: Questionnaire, edition: int | None = None) -> list[Case]:
    """Every case that ends, in the editor's order."""
    tree = Tree(questionnaire)
    walked = [(scenario.name, follow(tree, scenario.answers)) for scenario in questionnaire.scenarios]
    return [
        Case(
            name=name, answers=walk.answers, outcome=walk.outcome, query=write(walk.answers, edition=edition)
        )
        for name, walk in walked
        if walk.outcome
    ]


def common(every: Sequence[Case]) -> list[Case]:
    """A few cases that differ: the first of each outcome."""
    firsts: dict[str, Case] = {}
    for case in every:
        firsts.setdefault(case.outcome.ref, case)
    return list(firsts.values())[:FEW]


def alike(every: Sequence[Case], walk: Walk) -> list[Case]:
    """A few other cases with the outcome of this walk."""
    answers = walk.answers
    return [case for case in every if case.outcome == walk.outcome and case.answers != answers][:FEW]


def by_verdict(every: Sequence[Case]) -> list[tuple[Verdict, list[Case]]]:
    order = list(VERDICTS)
    in_order = sorted(every, key=lambda case: order.index(case.outcome.verdict))
    return [(verdict, list(group)) for verdict, group in groupby(in_order, lambda case: case.outcome.verdict)]
