"""How much a verdict holds back, and how that decides for a reader who does not know."""

from decisions.document import Option, Question
from decisions.engine.tree import Tree
from decisions.labels import Verdict

STRICTNESS: dict[Verdict, int] = {"no_need": 0, "encrypt": 1, "ask": 2, "not_by_email": 3}
"""The verdicts that are not here cannot be compared."""


def strictness(tree: Tree, option: Option) -> int | None:
    """That of the strictest verdict that the option can end in."""
    verdicts = tree.verdicts_beyond(option)
    return max((STRICTNESS[verdict] for verdict in verdicts if verdict in STRICTNESS), default=None)


def gets_off_lightly(tree: Tree, question: Question, option: Option) -> bool:
    """Whether not knowing can only end milder than another answer can, and not in asking somebody."""
    here = strictness(tree, option)
    if here is None or "ask" in tree.verdicts_beyond(option):
        return False
    others = (strictness(tree, other) for other in question.options if not other.unsure)
    return any(here < other for other in others if other is not None)


def counts_as_strictest(tree: Tree, question: Question, option: Option) -> bool:
    """Whether an answer that says "I do not know" is taken as the strictest one, where they differ.

    One that leads to a question of its own is not: there the reader finds out.
    """
    others = [other for other in question.options if not other.unsure]
    finds_out = option.question is not None and option.question not in {other.question for other in others}
    differ = len({tree.verdicts_beyond(other) for other in others}) > 1
    return option.unsure and not finds_out and differ and strictness(tree, option) is not None
