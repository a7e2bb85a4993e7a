"""The routine with every name in it changed: readers meet the same pages, at other addresses."""

import html
import re
from typing import Any
from urllib.parse import urldefrag

import msgspec
import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from publishing.current import current_edition
from publishing.models import Edition
from routine.document import Document, chained_sha256, decode, encode
from tests.pages import links, words_by_id
from transfer.files.reading import Content

pytestmark = pytest.mark.django_db
NOW = timezone.now()
SUFFIX = "-q9"
OF_REFS = ("ref", "image", "guide", "step", "question", "outcome", "default", "environment", "same_as")
"""Fields that hold a ref, whatever they belong to."""
LINK = re.compile(r"(?<=\]\()(/[a-z-]+/)([a-z0-9-]+/)?(#[a-z0-9-]+)?(?=\))")
APART = ("/utgavor/", "/konto/", "/media/", "/pdf/")
"""What the pages of an edition lead to and are not."""
ON_ITS_PAGE = ("#inledning", "#sammanfattning", "#kanaler")
"""Places that the site itself makes."""


def renamed(document: Document) -> Document:
    """As if the owner had given everything another name in the address, and led every link there."""
    written: Any = msgspec.json.decode(encode(document))
    return decode(msgspec.json.encode(_each(written)).decode())


def _each(value: Any, name: str = "") -> Any:
    if isinstance(value, list):
        return [_each(item, name) for item in value]
    if name == "answers":
        return {ref + SUFFIX: [option + SUFFIX for option in chosen] for ref, chosen in value.items()}
    if isinstance(value, dict):
        is_kind = name == "outcomes"  # elsewhere `verdict` is a class, which is the code's
        return {
            key: _each(item, "ref" if is_kind and key == "verdict" else key) for key, item in value.items()
        }
    if isinstance(value, str) and value and name in (*OF_REFS, "outcomes"):
        return value + SUFFIX
    if isinstance(value, str) and name == "when":
        return ".".join(part + SUFFIX for part in value.split("."))
    return LINK.sub(_link, value) if isinstance(value, str) else value


def _link(found: re.Match[str]) -> str:
    page, guide, place = found.groups(default="")
    guide = f"{guide.rstrip('/')}{SUFFIX}/" if guide and page == "/guider/" else guide
    return page + guide + (place + SUFFIX if place and place not in ON_ITS_PAGE else place)


def original(text: str) -> str:
    return text.replace(SUFFIX, "")


def pages_of(document: Document) -> dict[str, str]:
    """Every page but those of editions, and every page of the questionnaire that they lead to, by address."""
    with transaction.atomic():
        text = encode(document)
        Edition.objects.create(
            number=1, document=text, sha256=chained_sha256(text, ""), published_at=NOW, significance="change"
        )
        current_edition.forget()
        found = crawl(Client())
        transaction.set_rollback(True)
    current_edition.forget()
    return found


def crawl(reader: Client) -> dict[str, str]:
    found: dict[str, str] = {}
    waiting = ["/"]
    while waiting:
        address = waiting.pop()
        response = reader.get(address, follow=True)
        assert response.status_code == 200, address
        found[address] = response.text
        if "?" not in address:
            waiting += {page for page in map(page_of, links(response.text)) if page and page not in found}
        waiting = list(dict.fromkeys(page for page in waiting if page not in found))
    return found


def page_of(link: str) -> str:
    page = urldefrag(html.unescape(link)).url
    return (
        page
        if page.startswith("/") and not page.startswith(("/utgavor/", "/konto/", "/media/", "/pdf/"))
        else ""
    )


def test_with_every_name_changed_the_site_is_the_same(content: Content) -> None:
    before, after = pages_of(content.document), pages_of(renamed(content.document))
    assert sum(SUFFIX in address for address in after) > 50
    assert before == {original(address): original(page) for address, page in after.items()}


def test_with_every_name_changed_every_link_leads_to_a_place(content: Content) -> None:
    pages = pages_of(renamed(content.document))
    places = {address: words_by_id(page) for address, page in pages.items() if "?" not in address}
    found = [(page, *urldefrag(link)) for page in places for link in links(pages[page])]
    dead = [lead for lead in found if lead[2] and lead[2] not in places.get(lead[1] or lead[0], lead[2:])]
    assert dead == []
