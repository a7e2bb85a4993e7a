"""The reader's pages of the shipped routine."""

import pytest
from django.test import Client
from msgspec.structs import replace

from guide.layout import buttons

pytestmark = pytest.mark.django_db


def test_the_start_page_asks_the_question_first(reader: Client) -> None:
    page = reader.get("/").text.partition("<main")[2]
    assert page.index("Ska jag kryptera?") < page.index("Outlook")


def test_the_start_page_leads_straight_into_each_answer(reader: Client) -> None:
    assert 'href="/ska-jag-kryptera/?arende=skicka&amp;vem=anstalld&amp;u=1"' in reader.get("/").text


@pytest.mark.parametrize(("ref", "steps"), [("webb", 4), ("dator", 5), ("lasa", 4), ("svara", 3)])
def test_a_guide_shows_all_its_steps_on_one_page(reader: Client, ref: str, steps: int) -> None:
    page = reader.get(f"/guider/{ref}/").text
    assert f"Steg {steps} av {steps}" in page and f"Steg 1 av {steps}" in page


@pytest.mark.parametrize(("ref", "other"), [("webb", "dator"), ("dator", "webb")])
def test_the_other_outlook_is_one_click_away(reader: Client, ref: str, other: str) -> None:
    assert f'href="/guider/{other}/"' in reader.get(f"/guider/{ref}/").text


def test_the_guide_to_replying_says_that_it_goes_beyond_the_routine(reader: Client) -> None:
    assert "Utöver rutinen" in reader.get("/guider/svara/").text


def test_the_phone_number_can_be_dialled(reader: Client) -> None:
    assert 'href="tel:+46523613580"' in reader.get("/support/").text


@pytest.mark.parametrize(
    "path", ["/guider/finns-inte/", "/finns-inte/", "/guider/%00/", "/guider/webb/extra/"]
)
def test_what_does_not_exist_is_said_in_swedish(reader: Client, path: str) -> None:
    response = reader.get(path)
    assert response.status_code == 404 and "Sidan finns inte" in response.text


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_a_page_can_only_be_read(reader: Client, method: str) -> None:
    assert getattr(reader, method)("/guider/webb/").status_code == 405


def test_every_page_carries_the_security_headers(reader: Client) -> None:
    for path in ["/", "/guider/webb/", "/finns-inte/", "/admin/login/"]:
        assert "default-src 'none'" in reader.get(path)["Content-Security-Policy"]


def test_a_guide_leads_on_to_the_one_before_and_the_one_after(reader: Client) -> None:
    page = reader.get("/guider/dator/").text
    before, after = page.index("Guiden före"), page.index("Nästa guide")
    assert "Så krypterar du i webbläsaren" in page[before:after]
    assert "Så läser du ett krypterat meddelande" in page[after:]


def test_the_first_guide_has_none_before_it(reader: Client) -> None:
    assert "Guiden före" not in reader.get("/guider/webb/").text


def test_names_of_buttons_are_left_alone_by_a_browser_that_translates(reader):
    page = reader.get("/guider/webb/").text
    assert '<strong translate="no">Kryptera</strong>' in page
    assert '<strong translate="no">Read the message</strong>' in reader.get("/mottagare/en/").text
    assert "<strong>never</strong>" in reader.get("/mottagare/en/").text


def test_every_name_on_a_button_of_a_guide_is(reader, edition):
    routine = edition.decoded().routine
    for guide in routine.guides:
        page = reader.get(f"/guider/{guide.ref}/").text
        names = {name for step in guide.steps for name in buttons(replace(step, buttons=()))}
        assert names and not [name for name in names if f"<strong>{name}</strong>" in page]
