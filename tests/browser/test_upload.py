"""Uploading a screenshot: names and addresses in it are hidden before it is sent."""

import pytest
from django.core.files.storage import default_storage
from PIL import Image as Picture
from PIL import ImageChops
from playwright.sync_api import expect

from guide.models import Image
from tests.browser.conftest import sign_in
from tests.browser.test_callout_editor import drag
from tests.guide import files

ADD = "/admin/guide/image/add/"


@pytest.fixture
def upload_page(context, editing, live_server):
    """The page with a screenshot chosen, not sent yet."""
    sign_in(context, editing, live_server)
    page = context.new_page()
    page.goto(ADD)
    page.locator("#id_ref").fill("ny-bild")
    choose(page, files.written(files.screen()))
    return page


def choose(page, data):
    page.locator("#id_upload").set_input_files({"name": "skärm.png", "mimeType": "image/png", "buffer": data})


def save(page):
    page.get_by_role("button", name="Spara", exact=True).first.click()
    expect(page.locator(".messagelist .success")).to_be_visible()


def changed_area():
    """Where the stored picture differs from the screenshot."""
    with default_storage.open(Image.objects.get(ref="ny-bild").file) as file:
        return ImageChops.difference(Picture.open(file).convert("RGB"), files.screen()).getbbox()


def test_what_is_drawn_over_by_mouse_is_hidden(upload_page):
    canvas = upload_page.locator(".hiding canvas")
    expect(canvas).to_be_visible()
    drag(upload_page, canvas, 0.25, 0.25)
    save(upload_page)
    assert changed_area() == pytest.approx((500, 250, 760, 380), abs=20)


def test_what_is_covered_by_keyboard_alone_is_hidden(upload_page):
    upload_page.locator(".add-area").focus()
    for key in ["Enter", *["ArrowLeft"] * 20, *["Shift+ArrowDown"] * 10]:
        upload_page.keyboard.press(key)
    expect(upload_page.locator("#id_hidden")).to_have_value("30 45 20 10")
    upload_page.keyboard.press("Tab")
    save(upload_page)
    assert changed_area() == (300, 225, 500, 275)


def test_an_area_is_removed_by_keyboard(upload_page):
    upload_page.locator(".add-area").click()
    upload_page.keyboard.press("Delete")
    expect(upload_page.locator("#id_hidden")).to_have_value("")
    expect(upload_page.locator(".add-area")).to_be_focused()


def test_the_numbers_show_where_they_are(upload_page):
    upload_page.locator("#id_hidden").fill("10,5 20 30 40\nhalv rad")
    expect(upload_page.locator(".handle")).to_have_count(1)
    expect(upload_page.locator(".handle .area")).to_have_attribute("x", "10.50%")


def test_a_file_that_is_no_picture_is_refused_in_words(upload_page):
    choose(upload_page, files.SVG)
    expect(upload_page.locator(".hiding")).to_be_hidden()
    upload_page.get_by_role("button", name="Spara", exact=True).first.click()
    expect(upload_page.locator(".errorlist", has_text="SVG-bild")).to_be_visible()
    assert not Image.objects.exists()


def test_the_panel_is_accessible(upload_page, axe):
    upload_page.locator(".add-area").click()
    axe(upload_page, ".hiding", ".field-upload", ".field-hidden")
