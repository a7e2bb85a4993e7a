"""A picture is taken down from the keyboard; the pages and the hole are accessible and fit a phone."""

import pytest
from playwright.sync_api import expect

from guide.models import Image
from tests.browser.conftest import sign_in

LIST = "/admin/ta-ner-bild/"


@pytest.fixture(autouse=True)
def pictures(content, settings, tmp_path):
    """In a folder of their own, from which one may be removed."""
    settings.MEDIA_ROOT = tmp_path
    for name, data in content.pictures.items():
        (tmp_path / name).write_bytes(data)


@pytest.fixture
def page(new_context, editing, draft, live_server):
    context = new_context(viewport={"width": 1280, "height": 900})
    sign_in(context, editing, live_server)
    page = context.new_page()
    page.goto(LIST)
    return page


def is_narrow(page):
    page.set_viewport_size({"width": 320, "height": 640})
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def take_down(page):
    page.goto(f"{LIST}{Image.objects.get(ref='webb-alternativ').file}/")
    page.get_by_label("Varför bilden tas bort").fill("Visade ett namn")
    page.get_by_label("Ja, ta bort bilden").press("Space")
    page.get_by_role("button", name="Ta ner ur alla utgåvor").press("Enter")
    expect(page.get_by_text("Bilden är borttagen ur utkastet")).to_be_visible()


@pytest.mark.parametrize("ref", ["", "webb-alternativ"])
def test_the_pages_are_accessible_and_narrow_enough_for_a_phone(page, axe, ref):
    page.goto(f"{LIST}{Image.objects.get(ref=ref).file}/" if ref else LIST)
    axe(page)
    assert is_narrow(page)


def test_the_keyboard_takes_it_down_and_the_hole_is_accessible(page, axe):
    take_down(page)
    page.goto("/guider/webb/")
    hole = page.get_by_role("figure").filter(has_text="Bilden är borttagen: Visade ett namn")
    expect(hole.get_by_role("img", name="Borttagen bild")).to_be_visible()
    assert hole.get_by_role("link").count() == 0
    axe(page)
    assert is_narrow(page)


def test_what_the_pictures_address_tells_is_accessible(page, axe):
    file = Image.objects.get(ref="webb-alternativ").file
    take_down(page)
    assert page.goto(f"/bilder/{file}").status == 410
    axe(page)
