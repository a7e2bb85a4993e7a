"""Which advice an outcome page shows, and which is certain before the outcome is."""

from collections.abc import Iterable, Iterator
from typing import get_args

from decisions.document import Advice, Answers, Outcome, Question, Questionnaire
from decisions.engine.conditions import conditions, ends_that_meet, way_that_meets
from decisions.engine.tree import Tree
from decisions.engine.walk import Walk
from decisions.labels import AdviceKind

KIND_ORDER: tuple[AdviceKind, ...] = get_args(AdviceKind)


def advice_for(questionnaire: Questionnaire, walk: Walk) -> list[Advice]:
    """The advice for a finished walk, by kind and then as the questionnaire has it."""
    if walk.outcome is None:
        return []
    outcome, given = walk.outcome, walk.in_force
    matching = [advice for advice in questionnaire.advice if _matches(advice, outcome, given)]
    return sorted(matching, key=lambda advice: KIND_ORDER.index(advice.kind))


def by_kind(questionnaire: Questionnaire, outcome: Outcome) -> list[tuple[AdviceKind, list[Advice]]]:
    """All the advice that an outcome can come with, whatever was answered, by kind."""
    every = [each for each in questionnaire.advice if not each.outcomes or outcome.ref in each.outcomes]
    groups = [(kind, [advice for advice in every if advice.kind == kind]) for kind in KIND_ORDER]
    return [(kind, pieces) for kind, pieces in groups if pieces]


def example(tree: Tree, advice: Advice) -> Answers | None:
    """Answers that end where the advice is shown; None where none do."""
    return way_that_meets(tree, advice.when, advice.outcomes or None)


def is_shown(tree: Tree, advice: Advice) -> bool:
    """Whether some answers end where the advice is shown."""
    ends = ends_that_meet(tree, advice.when)
    return bool(ends & tree.bits_of(advice.outcomes) if advice.outcomes else ends)


def _matches(advice: Advice, outcome: Outcome, given: Answers) -> bool:
    if advice.outcomes and outcome.ref not in advice.outcomes:
        return False
    return all(wanted & set(given.get(ref, ())) for ref, wanted in conditions(advice.when).items())


def guides_ahead(tree: Tree, every: Iterable[Advice], walk: Walk) -> list[str]:
    """Refs of the guides that show how, wherever the answers to come may lead."""
    if walk.question is None:
        return []
    return list(dict.fromkeys(_guides(tree, every, walk, walk.question)))


def _guides(tree: Tree, every: Iterable[Advice], walk: Walk, question: Question) -> Iterator[str]:
    ends = tree.outcomes_from[question.ref]
    for advice in every:
        reachable = not advice.outcomes or ends & set(advice.outcomes)
        if advice.kind == "how" and advice.guide and reachable and not _ruled_out(advice, walk):
            yield advice.guide


def _ruled_out(advice: Advice, walk: Walk) -> bool:
    """Whether a question that the advice names already has another answer."""
    conditions = [condition.partition(".") for condition in advice.when]
    named = {question for question, _, _ in conditions}
    met = {question for question, _, option in conditions if option in walk.answers.get(question, ())}
    return bool((named & walk.answers.keys()) - met)
