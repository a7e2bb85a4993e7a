"""What is already certain while questions are left to answer."""

from collections.abc import Iterable, Iterator

from decisions.document import Advice, Question
from decisions.engine.tree import Tree
from decisions.engine.walk import Walk


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
