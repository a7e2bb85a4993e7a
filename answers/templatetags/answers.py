"""What templates ask of the questionnaire: ready texts, and everyday cases as shortcuts."""

from django import template
from django.urls import reverse

from answers.calls import Calls, calls
from answers.choices import Choice, choices
from answers.reader import ShowsQuestionnaire
from answers.spelling_alphabet import LETTERS, aloud
from answers.visit import visit
from decisions.document import Advice, ReadyText
from decisions.engine.scenarios import Case, common
from editing.ready_text import address

register = template.Library()
register.filter(aloud)


@register.filter
def mail_address(text: ReadyText) -> str:
    """What opens the text as a new message; empty where it may not travel in one."""
    return address(text.body, text.language) if text.channel == "ordinary" else ""


@register.filter
def in_swedish(text: ReadyText, advice: Advice) -> ReadyText | None:
    """The Swedish text that an English one goes with, to be sent together in one message."""
    alike = (each for each in advice.ready_texts if each.language == "sv" and each.channel == text.channel)
    return next(alike, None) if text.language == "en" and text.channel != "aloud" else None


@register.filter
def mail_address_of_both(text: ReadyText, swedish: ReadyText) -> str:
    """What opens both as one new message; empty where they may not travel in one."""
    return address(f"{swedish.body}\n\n{text.body}", "sv") if text.channel == "ordinary" else ""


@register.simple_tag
def common_cases(edition: ShowsQuestionnaire) -> list[Case]:
    return common(edition.cases)


@register.simple_tag
def first_choices(edition: ShowsQuestionnaire) -> list[Choice]:
    """The answers to the first question, as links that are not counted as sent."""
    first = edition.tree.first
    return choices(edition.tree, visit(edition.questionnaire, "", edition.number), first) if first else []


@register.simple_tag
def spelling_alphabet() -> dict[str, str]:
    return LETTERS


@register.simple_tag
def helpdesk_calls(edition: ShowsQuestionnaire, site: str) -> list[Calls]:
    return calls(edition.questionnaire, edition.number, site + reverse("ask"))
