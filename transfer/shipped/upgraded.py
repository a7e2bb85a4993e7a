"""An early edition as the upgrades since have made its rows: what they changed, no editor did."""

from importlib import import_module
from typing import Any

from msgspec.structs import replace

from decisions.document import Advice, ReadyText
from guide.document import Callout, Guide, Illustration, Step
from routine.document import Document

ROLES: dict[str, dict[str, Any]] = import_module("guide.migrations.0017_fill_roles").SHIPPED
quotations: Any = import_module("decisions.migrations.0004_move_quotations")


def upgraded(document: Document) -> Document:
    """Again it gives the same."""
    routine, questionnaire = document.routine, document.questionnaire
    return replace(
        document,
        routine=replace(routine, guides=tuple(map(_guide, routine.guides))),
        questionnaire=replace(questionnaire, advice=tuple(map(_advice, questionnaire.advice))),
    )


def _guide(guide: Guide) -> Guide:
    return replace(guide, steps=tuple(map(_step, guide.steps)))


def _step(step: Step) -> Step:
    return replace(step, illustrations=tuple(map(_illustration, step.illustrations)))


def _illustration(illustration: Illustration) -> Illustration:
    roles = ROLES.get(illustration.image, {})
    return replace(illustration, callouts=tuple(_callout(mark, roles) for mark in illustration.callouts))


def _callout(mark: Callout, roles: dict[str, Any]) -> Callout:
    return replace(mark, kind=roles.get(mark.label, mark.kind))


def _advice(advice: Advice) -> Advice:
    texts = quotations.texts_in(advice.body)
    if not texts:
        return advice
    ready = tuple(ReadyText(**text) for text in texts)
    return replace(advice, body=quotations.without_texts(advice.body), ready_texts=ready)
