"""A link made under an older edition, followed in both."""

from decisions.document import Answers, Questionnaire
from decisions.walk import Walk, replay


def answered_otherwise(before: Questionnaire, asked: Answers, now: Walk) -> Walk | None:
    """The way that the same answers led `before`, where it ended in a verdict that they no longer give."""
    then = replay(before, asked)
    if then.outcome is None:
        return None
    return None if now.outcome and now.outcome.verdict == then.outcome.verdict else then
