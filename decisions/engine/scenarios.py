"""Everyday cases as shortcuts and examples."""

from collections.abc import Sequence

from decisions.document import PLAIN_KINDS, Answers, Outcome, Questionnaire, VerdictKind
from decisions.engine.tree import Tree
from decisions.engine.walk import Walk, follow
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


def by_verdict(questionnaire: Questionnaire, every: Sequence[Case]) -> list[tuple[VerdictKind, list[Case]]]:
    """The cases under what the routine calls their verdicts, in its order."""
    found: dict[VerdictKind, list[Case]] = {
        kind: [] for kind in (*questionnaire.verdict_kinds, *PLAIN_KINDS.values())
    }
    for case in every:
        found[questionnaire.kind_of(case.outcome)].append(case)
    return [(kind, cases) for kind, cases in found.items() if cases]
