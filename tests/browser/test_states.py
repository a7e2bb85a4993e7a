"""What readers open, choose, fill in and get wrong on a page has no accessibility fault either."""

from datetime import date

import pytest
from msgspec.structs import replace

from tests.conftest import publish
from tests.guide.pages.test_other_ways import COURIER, SDK, SHARED, STOPPED
from tests.guide.pages.test_translations import DRAFTS

ASK = "/ska-jag-kryptera/"
TO = f"{ASK}?arende=skicka&vem=anstalld&innehall=kansliga&adress=en-person&u=1"
UNFOLD = "for (const folded of document.querySelectorAll('details')) folded.open = true"


@pytest.fixture
def edition(db, content):
    """The shipped routine as its owner leaves it: other ways filled in, every translation checked."""
    routine = content.document.routine
    checked = [
        replace(each, checked_by="Amira Haddad", checked_on=date(2026, 11, 1))
        for each in routine.translations
    ]
    filled_in = replace(routine, other_ways=(SDK, COURIER), translations=tuple(checked))
    return publish(replace(content.document, routine=filled_in))


@pytest.fixture
def look(new_context, axe_in_light_and_dark):
    """Call it with an address and what is done there."""
    page = new_context(viewport={"width": 390, "height": 844}).new_page()

    def look_at(path, do=lambda page: None):
        page.goto(path)
        do(page)
        page.evaluate(UNFOLD)
        axe_in_light_and_dark(page)
        return page

    return look_at


def click(role, name):
    return lambda page: page.get_by_role(role, name=name, exact=True).first.click()


def test_switches_that_are_changed_and_what_is_unfolded(look):
    assert look(TO, click("link", "Mobil")).get_by_text("Fortsätt på en dator").is_visible()
    for switch in ("Nya Outlook", "Vi har redan en krypterad konversation", "Nej, det ska hindras"):
        look(TO, click("link", switch))


def test_what_was_left_out_or_misread(look):
    page = look(f"{ASK}?arende=skicka&vem=anstalld", click("button", "Fortsätt"))
    assert page.locator(".error-summary").is_visible()
    assert look("/support/kod/?kod=48210377").get_by_text("Åtta siffror är en engångskod").is_visible()
    assert look("/sok/?q=semester").get_by_text("Inga träffar").is_visible()
    look("/sok/?q=funktonsbrevlåda")


def test_what_the_owner_fills_in_and_the_helpdesk_opens(look):
    for path in (SHARED, STOPPED, "/support/"):
        assert look(path).get_by_text("Bud").first.is_visible()
    assert look("/support/helpdesk/").get_by_text("Svar att kopiera").first.is_visible()


def test_every_translation_also_from_right_to_left(look):
    pages = {ref: look(f"/mottagare/{ref}/").locator("html[dir=rtl]").count() for ref in ("latt", *DRAFTS)}
    assert [ref for ref, from_right in pages.items() if from_right] == ["ar"]
