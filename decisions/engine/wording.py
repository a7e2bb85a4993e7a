"""Advice in the words of the answers: where it lists a question's buttons, the chosen one alone is named."""

from collections.abc import Iterator

from msgspec.structs import replace

from decisions.document import Advice, Question
from decisions.engine.walk import Walk
from editing.structs import Frozen


class Pressed(Frozen, frozen=True):
    """The button that an answer means, and those that the question's other answers mean."""

    button: str
    others: tuple[str, ...]


def pressed(walk: Walk) -> tuple[Pressed, ...]:
    """Of every question on the way whose answer means one of several buttons."""
    return tuple(
        Pressed(button=step.chosen[0].button, others=_others(step.question, step.chosen[0].button))
        for step in walk.path
        if step.chosen[0].button and len(_buttons(step.question)) > 1
    )


def worded(walk: Walk, advice: Advice) -> Advice:
    """The advice with `**Kryptera** eller **Vidarebefordra inte**` narrowed down to the chosen button."""
    body = advice.body
    for listed, button in _narrowed(walk):
        body = body.replace(listed, button)
    return replace(advice, body=body)


def _narrowed(walk: Walk) -> Iterator[tuple[str, str]]:
    for step in walk.path:
        if button := step.chosen[0].button:
            yield " eller ".join(f"**{each}**" for each in _buttons(step.question)), f"**{button}**"


def _buttons(question: Question) -> list[str]:
    return [option.button for option in question.options if option.button]


def _others(question: Question, button: str) -> tuple[str, ...]:
    return tuple(each for each in _buttons(question) if each != button)
