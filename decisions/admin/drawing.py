"""The drawn map with the editor's links: every card leads to its row."""

from django.urls import reverse
from msgspec import Struct

from decisions import models
from decisions.document import Questionnaire
from decisions.drawing.cards import Card, Map, draw


class Sheet(Struct, frozen=True):
    map: Map
    cards: list[tuple[Card, str]]
    """Each card with its row's page."""


def sheet_of(questionnaire: Questionnaire) -> Sheet:
    keys = {
        "question": dict(models.Question.objects.values_list("ref", "pk")),
        "outcome": dict(models.Outcome.objects.values_list("ref", "pk")),
    }
    drawn = draw(questionnaire)
    urls = [
        reverse(f"admin:decisions_{card.kind}_change", args=[keys[card.kind][card.ref]])
        for card in drawn.cards
    ]
    return Sheet(map=drawn, cards=list(zip(drawn.cards, urls, strict=True)))
