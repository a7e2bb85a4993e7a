"""The ready texts in a piece of advice: every quotation in it is one, to copy or to open as a new message."""

import re
from html import unescape
from typing import Literal, TypeVar
from urllib.parse import quote

from msgspec import Struct

QUOTATION = re.compile(r"<blockquote>.*?</blockquote>", re.DOTALL)
ENGLISH = re.compile(r"<p>På engelska:</p>\s*$")
"""The line that announces a text in English. It stands right before the text, and is not shown itself."""
TAG = re.compile(r"<[^>]*>")
GREETINGS = ("Hej", "Hello")
SUBJECTS = {"sv": "Om krypterad e-post", "en": "About encrypted e-mail"}
"""What stands in the subject line of a new message: nothing of the matter."""

Html = TypeVar("Html", bound=str)
Language = Literal["sv", "en"]


class ReadyText(Struct, frozen=True):
    """A quotation. `address` opens it as a new message; empty where it does not stand by itself."""

    html: str
    language: Language
    address: str


def split(html: Html) -> list[Html | ReadyText]:
    """Advice as rendered, cut at its quotations."""
    kind = type(html)
    found: list[Html | ReadyText] = []
    end = 0
    for match in QUOTATION.finditer(html):
        before = html[end : match.start()]
        shown = ENGLISH.sub("", before)
        found += [kind(shown), _ready(kind(match[0]), "sv" if shown == before else "en")]
        end = match.end()
    return [*found, kind(html[end:])]


def _ready(html: str, language: Language) -> ReadyText:
    """A text that greets its reader is a message of its own; another belongs in the one being written."""
    text = plain(html)
    address = f"mailto:?subject={quote(SUBJECTS[language])}&body={quote(text)}"
    return ReadyText(html, language, address if text.startswith(GREETINGS) else "")


def plain(html: str) -> str:
    """The words of a quotation, a line break between its paragraphs."""
    paragraphs = (" ".join(unescape(TAG.sub("", part)).split()) for part in html.split("</p>"))
    return "\r\n\r\n".join(filter(None, paragraphs))
