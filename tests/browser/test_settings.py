"""The page of the site's settings: accessible in light and dark, on a phone, and with the keyboard alone."""

import pytest
from playwright.sync_api import expect

from organisation.models import SiteSettings
from tests.browser.conftest import sign_in

PAGE = "/admin/organisation/sitesettings/1/change/"


@pytest.fixture
def page(new_context, editing, draft, live_server):
    context = new_context(viewport={"width": 1280, "height": 900})
    sign_in(context, editing, live_server)
    page = context.new_page()
    page.goto(PAGE)
    return page


def test_the_page_has_no_accessibility_fault_and_fits_a_phone(page, axe_in_light_and_dark):
    expect(page.get_by_role("heading", name="Så ser det sparade ut")).to_be_visible()
    axe_in_light_and_dark(page)
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_colour_is_chosen_with_the_keyboard_and_reaches_readers(page):
    colour = page.get_by_label("Huvudfärg:", exact=True)
    colour.fill("#7a1f3d")
    colour.press("Enter")
    expect(page.get_by_text("Inställningarna är sparade")).to_be_visible()
    assert SiteSettings.objects.get().light_brand == "#7a1f3d"
    page.goto("/")
    brand = "getComputedStyle(document.documentElement).getPropertyValue('--brand').trim()"
    assert page.evaluate(brand) == "#7a1f3d"
