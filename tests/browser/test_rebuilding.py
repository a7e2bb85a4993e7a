"""The tree is rebuilt from its map, with the keyboard alone, on pages that everybody can use."""

import pytest
from playwright.sync_api import expect

from decisions.freeze import freeze
from decisions.thaw import thaw
from tests.browser.conftest import sign_in
from tests.decisions.samples import SAMPLE

MAP, PAGE = "/admin/decisions/questionnaire/karta/", "/admin/bygg-om/"


@pytest.fixture
def page(new_context, editing, draft, live_server):
    thaw(SAMPLE)
    context = new_context(viewport={"width": 1280, "height": 900})
    sign_in(context, editing, live_server)
    return context.new_page()


def test_a_question_is_put_in_from_the_map_with_the_keyboard_alone(page):
    page.goto(MAP)
    page.get_by_role("link", name="Lägg in en fråga efter ”Egen”").press("Enter")
    expect(page.get_by_label("På pilen från svaret")).to_have_value("adress.egen")
    page.get_by_label("Den nya frågan").fill("Är det brådskande?")
    page.get_by_label("Svaret som är dagens väg").fill("Nej")
    page.get_by_label("Ett annat svar (1)").fill("Ja")
    page.get_by_label("Svar 1 leder till").select_option("outcome fraga")
    page.get_by_role("button", name="Visa vad som ändras").press("Enter")
    page.get_by_role("button", name="Bygg om").press("Enter")
    expect(page.get_by_text("Trädet är ombyggt")).to_be_visible()
    assert freeze().question("ar-det-bradskande")


def test_the_pages_are_accessible_and_narrow_enough_for_a_phone(page, axe):
    for path in (PAGE, f"{PAGE}lagg-in/", MAP):
        page.goto(path)
        axe(page)
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{PAGE}lagg-in/")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
