"""Which advice an outcome page shows."""

from collections.abc import Iterator
from typing import get_args

from decisions.document import Advice, AdviceKind, Answers, Option, Outcome, Question, Questionnaire
from decisions.tree import Tree
from decisions.walk import Walk, next_of
from editing.frozen import Frozen

KIND_ORDER: tuple[AdviceKind, ...] = get_args(AdviceKind)

Conditions = dict[str, set[str]]
"""Wanted option refs by question ref: one of them in every question."""


def advice_for(questionnaire: Questionnaire, walk: Walk) -> list[Advice]:
    """The advice for a finished walk, by kind and then as the questionnaire has it."""
    matching = [advice for advice in questionnaire.advice if _matches(advice, walk)]
    return sorted(matching, key=lambda advice: KIND_ORDER.index(advice.kind))


def conditions(advice: Advice) -> Conditions:
    wanted: Conditions = {}
    for condition in advice.when:
        question, _, option = condition.partition(".")
        wanted.setdefault(question, set()).add(option)
    return wanted


def example(tree: Tree, advice: Advice) -> Answers | None:
    """Answers that end where the advice is shown; None where none do.

    Worked out from the ends of the tree: from every question, the way on that meets most conditions.
    """
    wanted = conditions(advice)
    best: dict[str, _Way] = {}
    for question in tree.last_first:
        ways = _ways(tree, advice, question, wanted, best)
        if way := max(ways, key=lambda way: way.met, default=None):
            best[question.ref] = way
    start = best.get(tree.first.ref) if tree.first else None
    return start.answers if start and start.met == len(wanted) else None


class _Way(Frozen, frozen=True):
    """A way from a question to an outcome, with the number of conditions that it meets."""

    question: Question
    chosen: tuple[Option, ...]
    met: int
    rest: "_Way | None"

    @property
    def answers(self) -> Answers:
        way: _Way | None = self
        answers = {}
        while way:
            answers[way.question.ref] = tuple(option.ref for option in way.chosen)
            way = way.rest
        return answers


def _ways(
    tree: Tree, advice: Advice, question: Question, wanted: Conditions, best: dict[str, _Way]
) -> Iterator[_Way]:
    met = int(question.ref in wanted)
    for chosen in _choices(question, wanted.get(question.ref)):
        node = next_of(tree, question, chosen)
        if isinstance(node, Outcome) and node.ref in (advice.outcomes or [node.ref]):
            yield _Way(question=question, chosen=chosen, met=met, rest=None)
        elif isinstance(node, Question) and (rest := best.get(node.ref)):
            yield _Way(question=question, chosen=chosen, met=met + rest.met, rest=rest)


def _choices(question: Question, wanted: set[str] | None) -> Iterator[tuple[Option, ...]]:
    """The choices to try: each option, or each wanted one alone and with every one that may lead it."""
    if wanted is None:
        yield from ((option,) for option in question.options)
        return
    for option in question.options:
        if option.ref in wanted:
            yield (option,)
            if question.kind == "many" and not option.exclusive:
                yield from (
                    (option, other) for other in question.options if not (other.exclusive or other is option)
                )


def _matches(advice: Advice, walk: Walk) -> bool:
    if walk.outcome is None or (advice.outcomes and walk.outcome.ref not in advice.outcomes):
        return False
    return all(wanted & set(walk.answers.get(ref, ())) for ref, wanted in conditions(advice).items())
