"""Where in the questionnaire a link may lead without answering for the reader."""

from collections.abc import Callable

from decisions.document import Answers, Option, Outcome, Question
from decisions.engine.tree import Tree
from decisions.query import write

PATH = "/ska-jag-kryptera/"


def to_answers(answers: Answers) -> str:
    return f"{PATH}?{write(answers)}" if answers else PATH


def to_question(tree: Tree, ref: str) -> str:
    """The question itself where one way leads there, else the place from which the ways part."""

    def leads_there(option: Option) -> bool:
        node = tree.target(option)
        return isinstance(node, Question) and ref in tree.within_reach(node)

    return to_answers(_inevitable(tree, leads_there, ref))


def to_outcome(tree: Tree, ref: str) -> str:
    """The outcome itself where one way leads there, else the place from which the ways part."""
    return to_answers(_inevitable(tree, lambda option: ref in tree.outcomes_beyond(option)))


def _inevitable(tree: Tree, leads_there: Callable[[Option], bool], stop: str | None = None) -> Answers:
    """The answers that every way begins with."""
    answers: Answers = {}
    node: Question | Outcome | None = tree.first
    while isinstance(node, Question) and node.ref != stop and node.ref not in answers:
        ways = [option for option in node.options if leads_there(option)]
        if len(ways) != 1:
            break
        answers[node.ref] = (ways[0].ref,)
        node = tree.target(ways[0])
    return answers
