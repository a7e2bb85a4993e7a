"""What templates ask of the questionnaire: ready texts, and everyday cases as shortcuts."""

from django import template
from django.utils.safestring import SafeString

from decisions.reader import ShowsQuestionnaire
from decisions.ready_text import ReadyText, split
from decisions.scenarios import Case, common
from editing.templatetags.text import markdown

register = template.Library()


@register.filter
def with_ready_texts(body: str) -> list[SafeString | ReadyText]:
    """The rendered body, cut at the texts that the reader can copy."""
    return split(markdown(body))


@register.filter
def is_ready_text(part: SafeString | ReadyText) -> bool:
    return isinstance(part, ReadyText)


@register.simple_tag
def common_cases(edition: ShowsQuestionnaire) -> list[Case]:
    return common(edition.cases)
