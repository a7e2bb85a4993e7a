"""What pages are put together from: icons, and pieces that are made once an edition."""

from functools import cache
from typing import Any

from django import template
from django.template import Context
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.templatetags.static import static
from django.urls import get_script_prefix
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """A picture of the sprite. It says nothing that the words beside it do not."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        static("icons/sprite.svg"),
        name,
    )


class Once(template.Node):
    def __init__(self, kept: FilterExpression, values: list[FilterExpression], inside: NodeList) -> None:
        self.kept, self.values, self.inside = kept, values, inside

    def render(self, context: Context) -> SafeString:
        made: Any = self.kept.resolve(context, ignore_failures=True)
        if not isinstance(made, dict):
            return self.inside.render(context)
        key = (get_script_prefix(), *(value.resolve(context) for value in self.values))
        if key not in made:
            made[key] = self.inside.render(context)
        piece: SafeString = made[key]
        return piece


@register.tag
def once(parser: Parser, token: Token) -> Once:
    """`{% once "name" value … %} … {% endonce %}`: made once an edition, for all pages that show it.

    The values are all that it is made from but the edition, the settings and where the pages lie. They are
    few, whatever readers ask for: each is kept as long as the edition is.
    """
    _, *names = token.split_contents()
    inside = parser.parse(("endonce",))
    parser.delete_first_token()
    kept = parser.compile_filter("request.edition.pieces")
    return Once(kept, [parser.compile_filter(name) for name in names], inside)
