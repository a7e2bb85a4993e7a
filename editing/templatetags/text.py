"""Filters for text that editors wrote."""

import re
from collections.abc import Iterable
from html import escape, unescape
from typing import Protocol

from django import template
from django.template import Context
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.urls import get_script_prefix
from django.utils.safestring import SafeString, mark_safe

from editing import markdown as md
from editing.plain_text import plain

register = template.Library()
BOLD = re.compile(r"<strong>([^<]*)</strong>")
MARKED = {True: "<mark>{}</mark>", False: "{}"}


@register.filter
def markdown(source: str) -> SafeString:
    """The only place where HTML is declared safe: it has just been through the sanitiser.

    Links inside the site stay inside the edition that is shown: /utgavor/7/ or /utkast/.
    """
    html = md.render(source).replace('href="/', f'href="{get_script_prefix()}')
    return mark_safe(html)  # noqa: S308


@register.filter
def inline_markdown(source: str) -> SafeString:
    """One line of Markdown without its paragraph, for captions and labels."""
    html = markdown(source).strip()
    return mark_safe(html.removeprefix("<p>").removesuffix("</p>"))  # noqa: S308


@register.simple_tag(takes_context=True)
def again(context: Context, block: str) -> SafeString:
    """What the page has in a block, once more, as the value of an attribute."""
    node = context.render_context[BLOCK_CONTEXT_KEY].get_block(block)
    html: str = node.nodelist.render(context)
    return mark_safe(html.strip().replace('"', "&quot;"))  # noqa: S308


@register.filter
def plainly(source: str) -> str:
    """Markdown as text alone, where nothing can be marked."""
    return plain(source)


class Piece(Protocol):
    """Some of a text, which may be what somebody looks for."""

    @property
    def text(self) -> str: ...

    @property
    def is_match(self) -> bool: ...


@register.filter
def with_marks(pieces: Iterable[Piece]) -> SafeString:
    """The text with its matches marked. Nothing but the marks is HTML: every piece is escaped."""
    shown = (MARKED[piece.is_match].format(escape(piece.text)) for piece in pieces)
    return mark_safe("".join(shown))  # noqa: S308


@register.filter
def untranslated(html: SafeString, names: frozenset[str]) -> SafeString:
    """The HTML with those names in bold kept as they are by a browser that translates the page."""
    marked = BOLD.sub(lambda found: _kept(found, names), html)
    return mark_safe(marked)  # noqa: S308


def _kept(found: re.Match[str], names: frozenset[str]) -> str:
    return f'<strong translate="no">{found[1]}</strong>' if unescape(found[1]) in names else found[0]
