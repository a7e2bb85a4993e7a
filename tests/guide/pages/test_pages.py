"""The pages around the routine, as readers get them."""

import re
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone, translation
from msgspec.structs import replace

from guide.pages import qr
from guide.pages.check import check
from guide.pages.document import Contact, Fault, PageText, Statement, Thing
from guide.pages.things import CHOICES, by_letter, chosen
from publishing.current import current_edition
from publishing.freeze import thaw
from publishing.models import Edition
from publishing.publish import publish
from routine.document import chained_sha256, encode
from tests.pages import links, words_by_id
from transfer.files.reading import Content

pytestmark = pytest.mark.django_db
PAGES = [
    "/kansligt/",
    "/mottagare/",
    "/mottagare/en/",
    "/det-blev-fel/",
    "/om-webbplatsen/",
    "/tillganglighet/",
]
INTERNAL = ["3580", "13580", "sml-it", "/support/", "/rutin/", "/ska-jag-kryptera/", "/sok/"]


def reader_of(content: Content, **changes: Any) -> Client:
    """Somebody who reads an edition where the routine has something else in those fields."""
    thaw(replace(content.document, routine=replace(content.document.routine, **changes)))
    publish(by=None, note="Ny.", significance=Edition.Significance.CHANGE)
    current_edition.forget()
    return Client()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_read_without_a_cookie(reader: Client, path: str):
    response = reader.get(path)
    assert response.status_code == 200 and not response.cookies


# When it went wrong


def test_whoever_has_sent_something_wrong_opens_a_ready_message_about_it(reader: Client):
    page = reader.get("/det-blev-fel/").text
    (message,) = re.findall(r'href="(mailto:[?][^"]*)"', page)
    assert parse_qs(urlsplit(unescape(message)).query)["body"][0].startswith("Hej!")
    assert '<template id="copy-text">' in page


def test_evenings_stand_before_what_each_kind_of_mistake_asks_for(reader: Client):
    page = reader.get("/det-blev-fel/").text
    assert page.index('id="nu"') < page.index('id="kvall"') < page.index('id="okrypterat"')


def test_a_ready_message_that_says_it_is_encrypted_is_not_published(content: Content):
    text = PageText(
        page="rescue", ref="nu", title="Nu", body="B", message="Det här meddelandet är krypterat."
    )
    assert [problem.message for problem in check((), (text,), set())] == [
        "Det färdiga meddelandet säger att det är skyddat, men öppnas som ett vanligt meddelande."
    ]


# What counts as sensitive?


def test_every_thing_can_be_linked_to(reader: Client, content: Content):
    ids = words_by_id(reader.get("/kansligt/").text)
    assert {thing.ref for thing in content.document.routine.things} <= ids.keys()


@pytest.mark.parametrize("choice", CHOICES)
def test_a_choice_shows_what_it_says_and_nothing_else(reader: Client, content: Content, choice: str):
    ids = words_by_id(reader.get("/kansligt/", {"visa": choice}).text).keys()
    wanted = {thing.ref for thing in chosen(content.document.routine.things, choice)}
    assert wanted and wanted == ids & {thing.ref for thing in content.document.routine.things}


def test_a_choice_that_does_not_exist_is_not_found(reader: Client):
    assert reader.get("/kansligt/?visa=allt").status_code == 404


def test_a_thing_says_its_reasons_and_its_source(reader: Client):
    words = words_by_id(reader.get("/kansligt/").text)
    assert "känslig personuppgift sekretess" in words["lakarintyg"] and "källa: imy" in words["lakarintyg"]
    assert "oftast ingen anledning" in words["oppettider"]
    assert "stopp: skicka inte" in words["skyddade-personuppgifter"]


def test_it_is_said_to_be_help_and_not_the_law(reader: Client):
    page = reader.get("/kansligt/").text
    assert "inte lagens sista ord" in page and "Utöver rutinen" in page


def test_å_ä_and_ö_come_last():
    things = [Thing(ref=name.lower(), name=name, body="") for name in ("Ö", "Ä", "Å", "Z", "b", "Aö", "Ab")]
    assert [letter for letter, _ in by_letter(things)] == ["A", "B", "Z", "Å", "Ä", "Ö"]
    assert [thing.name for thing in by_letter(things)[0][1]] == ["Ab", "Aö"]


# The recipient's page


@pytest.mark.parametrize("path", ["/mottagare/", "/mottagare/en/"])
@pytest.mark.parametrize("word", INTERNAL)
def test_nothing_internal_stands_on_the_recipients_page(reader: Client, path: str, word: str):
    assert word not in reader.get(path).text


def test_each_language_says_which_it_is_and_leads_to_the_other(reader: Client):
    swedish, english = (reader.get(path).text for path in ("/mottagare/", "/mottagare/en/"))
    assert '<html lang="sv">' in swedish and '<html lang="en">' in english
    for page in (swedish, english):
        for language, address in (("sv", "/mottagare/"), ("en", "/mottagare/en/")):
            assert f'hreflang="{language}" href="{settings.SITE_URL}{address}"' in page


def test_no_swedish_is_left_around_the_english_text(reader: Client):
    english = reader.get("/mottagare/en/").text
    assert "What do you see?" in english and "Skip to content" in english
    assert not re.search(r"Vad ser du|Till innehållet|Schematisk|Fråga oss|Sidfot", english)


def test_every_string_of_the_page_is_translated():
    template = (settings.BASE_DIR / "templates/guide/pages/recipient.html").read_text(encoding="utf-8")
    strings = re.findall(r'{% translate "([^"]+)" %}', template)
    with translation.override("en"):
        assert strings and [text for text in strings if translation.gettext(text) == text] == []


def test_both_languages_tell_of_the_same(reader: Client):
    swedish, english = (
        words_by_id(reader.get(path).text).keys() for path in ("/mottagare/", "/mottagare/en/")
    )
    assert swedish == english


def test_without_a_switchboard_no_number_is_invented(reader: Client):
    page = reader.get("/mottagare/").text
    assert "organisationens egen webbplats" in page and 'href="tel:' not in page


def test_the_switchboard_can_be_called_from_abroad(content: Content):
    switchboard = Contact(role="switchboard", kind="phone", value="0500-12 34 56", label="Växeln")
    reader = reader_of(content, contacts=(switchboard,))
    assert "tel:+46500123456" in links(reader.get("/mottagare/en/").text)


def test_the_qr_code_is_a_picture_of_the_pages_address(reader: Client, settings):
    settings.SITE_URL = "https://kryptera.example.se"
    for path in ("/mottagare/", "/mottagare/en/"):
        response = reader.get(f"{path}qr.svg")
        assert response["Content-Type"] == "image/svg+xml"
        assert response.text == qr.svg(f"https://kryptera.example.se{path}")
        assert f"<strong>https://kryptera.example.se{path}</strong>" in reader.get(path).text
        assert f'src="{path}qr.svg"' in reader.get(path).text


def test_the_qr_code_has_its_three_corners_and_room_around_them():
    root = ElementTree.fromstring(qr.svg("https://example.se/"))
    size = int(root.attrib["viewBox"].split()[2])
    dark = {tuple(map(int, square)) for square in re.findall(r"M(\d+) (\d+)h1v1", root[1].attrib["d"])}
    assert {(4, 4), (10, 4), (4, 10), (size - 5, 4), (4, size - 5)} <= dark
    assert not {square for square in dark if min(square) < 4 or max(square) > size - 5}


# When it went wrong


def test_without_contacts_the_nearest_manager_is_named(reader: Client):
    page = reader.get("/det-blev-fel/").text
    assert "Din närmaste chef" in page and "Fråga din närmaste chef" in page


def test_contacts_that_are_filled_in_are_shown(content: Content):
    incident = Contact(
        role="incident", kind="email", value="incident@example.se", label="Incidenter", note="Dygnet runt"
    )
    officer = Contact(role="data_protection", kind="phone", value="0500-1", label="Dataskyddsombud")
    page = reader_of(content, contacts=(incident, officer)).get("/det-blev-fel/").text
    assert "mailto:incident@example.se" in links(page) and "Dygnet runt" in page
    assert "Vet du inte vem det är?" not in page


# The accessibility statement


def test_what_is_not_filled_in_is_said_to_be_missing(reader: Client):
    page = reader.get("/tillganglighet/").text
    assert page.count("inte ifyll") == 3 and "inte bedömd ännu" in page
    assert "https://www.digg.se/tdosanmalan" in links(page)


def test_everything_that_the_law_asks_for_is_there(content: Content):
    statement = Statement(
        actor="Kommunen", status="partial", assessed_on="2026-10-01", updated_on="2026-10-02",
        method="Granskad av experter.", burden="Filmer.", exempt="Kartor.",
        supervisor="Myndigheten", supervisor_url="https://example.se/anmal",
        faults=(Fault(title="Bilderna", body="Saknar text."),),
    )  # fmt: skip
    page = reader_of(content, accessibility=statement).get("/tillganglighet/").text
    for part in ("Kommunen", "delvis förenlig", "1 oktober 2026", "2 oktober 2026", "Granskad av experter",
                 "12 §", "Filmer", "Kartor", "Myndigheten", "Bilderna", "Saknar text", "https://example.se/anmal",
                 "utan onödigt dröjsmål"):  # fmt: skip
        assert part in page


@pytest.mark.parametrize("path", ["/", "/guider/webb/", "/rutin/", "/finns-inte/", "/mottagare/"])
def test_every_page_leads_to_the_statement_and_to_what_is_kept(reader: Client, path: str):
    assert {"/tillganglighet/", "/om-webbplatsen/"} <= links(reader.get(path).text)


# An edition from before these pages


def test_an_edition_without_a_page_does_not_lead_to_it(content: Content):
    document = replace(content.document, routine=replace(content.document.routine, texts=()))
    text = encode(document)
    Edition.objects.create(
        number=1,
        document=text,
        sha256=chained_sha256(text, ""),
        published_at=timezone.now(),
        significance=Edition.Significance.CHANGE,
    )
    reader = Client()
    assert reader.get("/det-blev-fel/").status_code == 404
    assert 'href="/det-blev-fel/"' not in reader.get("/").text


def test_a_mistake_is_found_from_the_start_page_the_header_and_support(reader):
    start, support = (reader.get(path).content.decode() for path in ("/", "/support/"))
    assert start.count('href="/det-blev-fel/"') >= 3
    assert support.index('href="/det-blev-fel/"', support.index("<h1>")) < support.index('id="kanaler"')


def test_a_mistake_names_the_helpdesk_and_whoever_received_it(reader):
    html = reader.get("/det-blev-fel/").content.decode()
    assert 'href="tel:+46523613580"' in html
    for words in ("Jag fick ett felskickat meddelande", "skyddade personuppgifter", "Kvällar och helger"):
        assert words in html


def test_the_number_to_ring_stands_above_what_to_do_and_nowhere_else(reader: Client):
    html = reader.get("/det-blev-fel/").text
    assert html.count('href="tel:+46523613580"') == 1
    above, number, below = map(html.index, ('id="rubrik-nu"', 'href="tel:+46523613580"', "Skicka inget mer"))
    assert above < number < below


@pytest.mark.parametrize("path", ["/mottagare/", "/mottagare/en/"])
def test_the_signs_of_a_genuine_message_are_such_as_a_fake_has_not(reader: Client, path: str):
    signs = words_by_id(reader.get(path).text)["akta"]
    assert "https://outlook.office365.com/" in signs
    assert "referenskod" in signs or "reference code" in signs


def test_a_letter_spelt_in_two_ways_stands_in_one_place():
    names = ["A\u030aterbud", "Återresa", "Apotek", "Éttan", "Esset"]
    things = [Thing(ref=str(place), name=name, body="x") for place, name in enumerate(names)]
    found = [(letter, [thing.name for thing in group]) for letter, group in by_letter(things)]
    assert found == [("A", ["Apotek"]), ("E", ["Esset", "Éttan"]), ("Å", ["A\u030aterbud", "Återresa"])]
