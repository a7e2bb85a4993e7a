"""What people call the helpdesk about: every way to an outcome that helps, with a reply to each."""

from itertools import groupby

from decisions.document import Outcome, Questionnaire
from decisions.engine.advice import advice_for
from decisions.engine.walk import Walk, walks
from decisions.query import write
from editing.plain_text import plain
from editing.structs import Frozen

SAID = ("first", "how", "instead")
"""The kinds of advice that a reply holds: what to do, not why."""


class Call(Frozen, frozen=True, kw_only=True):
    symptom: str
    outcome: Outcome
    query: str
    reply: str


class Calls(Frozen, frozen=True):
    """The calls that begin with one answer to the first question."""

    about: str
    calls: tuple[Call, ...]


def calls(questionnaire: Questionnaire, number: int | None, page: str) -> list[Calls]:
    """In the questionnaire's order. `page` is the questionnaire's whole address, `number` the edition's."""
    found = [
        (walk.path[0].chosen[0].label, _call(questionnaire, walk, walk.outcome, number, page))
        for walk in walks(questionnaire)
        if walk.outcome and _helps(questionnaire, walk, walk.outcome)
    ]
    return [
        Calls(about, tuple(call for _, call in group))
        for about, group in groupby(found, key=lambda one: one[0])
    ]


def _helps(questionnaire: Questionnaire, walk: Walk, outcome: Outcome) -> bool:
    """Whoever does not know is asked by the helpdesk, and has no symptom of their own."""
    is_sure = not any(option.unsure for step in walk.path for option in step.chosen)
    return questionnaire.kind_of(outcome).verdict == "help" and len(walk.path) > 1 and is_sure


def _call(questionnaire: Questionnaire, walk: Walk, outcome: Outcome, number: int | None, page: str) -> Call:
    query = write(walk.answers, edition=number)
    return Call(
        symptom=" – ".join(option.label for step in walk.path[1:] for option in step.chosen),
        outcome=outcome,
        query=query,
        reply=_reply(questionnaire, walk, outcome, f"{page}?{query}"),
    )


def _reply(questionnaire: Questionnaire, walk: Walk, outcome: Outcome, address: str) -> str:
    advice = [each for each in advice_for(questionnaire, walk) if each.kind in SAID]
    parts = [outcome.title, plain(outcome.body), *(f"{each.title}\n{plain(each.body)}" for each in advice)]
    text = "\n\n".join(part.strip() for part in parts if part.strip())
    return (
        f"Hej!\n\n{text}\n\nSvaret med alla råd: {address}\n\n"
        "Hjälper det inte? Svara med vad du ser, men skriv inget av det känsliga innehållet."
    )
