"""A button is renamed in three interactions, with the keyboard alone, and the page is accessible."""

import pytest
from playwright.sync_api import expect

from guide.models import ButtonName, Step
from tests.browser.conftest import sign_in

LIST = "/admin/guide/buttonname/"


@pytest.fixture
def page(new_context, editing, draft, live_server):
    context = new_context(viewport={"width": 1280, "height": 900})
    sign_in(context, editing, live_server)
    page = context.new_page()
    page.goto(LIST)
    return page


def test_three_interactions_rename_a_button_everywhere(page):
    page.get_by_role("link", name="Byt namn på Ny e-post").click()
    page.get_by_label("Nytt namn").fill("Skapa e-post")
    page.get_by_role("button", name="Byt namn").first.click()
    expect(page.get_by_text("Knappen heter ”Skapa e-post” nu")).to_be_visible()
    assert not Step.objects.filter(body__contains="**Ny e-post**").exists()


def test_the_keyboard_is_enough(page):
    page.get_by_role("link", name="Byt namn på Ny e-post").press("Enter")
    name = page.get_by_label("Nytt namn")
    name.fill("Skapa e-post")
    name.press("Enter")
    expect(page.get_by_text("Knappen heter ”Skapa e-post” nu")).to_be_visible()
    assert ButtonName.objects.get(ref="ny-e-post").name == "Skapa e-post"


def test_the_page_is_accessible_and_narrow_enough_for_a_phone(page, axe):
    page.get_by_role("link", name="Byt namn på Vidarebefordra inte").click()
    expect(page.get_by_role("heading", name="Ställen som byts")).to_be_visible()
    axe(page)
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
