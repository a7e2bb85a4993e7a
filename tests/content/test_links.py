"""Every link on every page of the shipped routine leads somewhere."""

from urllib.parse import urldefrag

import pytest
from django.core.management import call_command
from django.test import Client

from tests.pages import links, words_by_id

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_sheets")]


def test_every_link_inside_the_site_leads_to_a_page_and_a_place(reader: Client) -> None:
    call_command("make_pdfs")
    waiting, seen, broken = {"/"}, set(), []
    while waiting:
        page = waiting.pop()
        response = reader.get(page, follow=True)
        seen.add(page)
        if response.status_code != 200:
            broken.append(page)
        if not response["Content-Type"].startswith("text/html"):
            continue
        found = {link for link in links(response.text) if link.startswith(("/", "#")) and "?" not in link}
        waiting |= {urldefrag(link).url or page for link in found} - seen
        broken += [
            f"{page} → {link}"
            for link in found
            if link.startswith("#") and link[1:] not in words_by_id(response.text)
        ]
    assert not broken
    assert len(seen) > 10


def test_every_anchor_between_pages_exists(reader: Client) -> None:
    pages = [
        "/",
        "/rutin/",
        "/support/",
        "/guider/webb/",
        "/guider/dator/",
        "/guider/lasa/",
        "/guider/svara/",
    ]
    places = {page: words_by_id(reader.get(page).text) for page in pages}
    wanted = {tuple(urldefrag(link)) for page in pages for link in links(reader.get(page).text)}
    assert not [
        (page, place) for page, place in wanted if page in places and place and place not in places[page]
    ]
