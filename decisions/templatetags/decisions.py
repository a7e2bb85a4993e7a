"""What templates ask of the questionnaire: ready texts, and everyday cases as shortcuts."""

from django import template

from decisions.document import ReadyText
from decisions.engine.scenarios import Case, common
from decisions.reader import ShowsQuestionnaire
from editing.ready_text import address

register = template.Library()


@register.filter
def mail_address(text: ReadyText) -> str:
    """What opens the text as a new message; empty where it may not travel in one."""
    return address(text.body, text.language) if text.channel == "ordinary" else ""


@register.simple_tag
def common_cases(edition: ShowsQuestionnaire) -> list[Case]:
    return common(edition.cases)
