"""Filters for text that editors wrote."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from editing import markdown as md

register = template.Library()


@register.filter
def markdown(source: str) -> SafeString:
    """The only place where HTML is declared safe: it has just been through the sanitiser."""
    return mark_safe(md.render(source))  # noqa: S308


@register.filter
def inline_markdown(source: str) -> SafeString:
    """One line of Markdown without its paragraph, for captions and labels."""
    html = md.render(source).strip()
    return mark_safe(html.removeprefix("<p>").removesuffix("</p>"))  # noqa: S308
