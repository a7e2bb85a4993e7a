"""The editors' pages about readers, and the helpdesk's page, in a browser."""

import pytest
from playwright.sync_api import expect

from feedback.models import Message, add_to_tally
from tests.browser.conftest import sign_in


@pytest.fixture
def voices(draft):
    for kind, ref in [("outcome", "omfattas"), ("mismatch", "step:webb.kryptera"), ("yes", "guide:webb")]:
        add_to_tally(edition=1, kind=kind, ref=ref, times=12)
    Message.objects.create(edition=1, about="guide:webb", reason="missing", text="Mer om bilagor")


@pytest.fixture
def office(new_context, editing, live_server, voices):
    def open_office(**options):
        context = new_context(**options)
        sign_in(context, editing, live_server)
        return context.new_page()

    return open_office


@pytest.mark.parametrize("path", ["/admin/", "/admin/feedback/tally/", "/admin/feedback/message/"])
def test_a_page_is_accessible_and_fits(office, axe_in_light_and_dark, path):
    page = office()
    page.goto(path)
    axe_in_light_and_dark(page)
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_start_page_leads_to_what_readers_have_written(office):
    page = office()
    page.goto("/admin/")
    page.get_by_role("link", name="Läs synpunkterna").click()
    expect(page.get_by_text("Mer om bilagor")).to_be_visible()
    page.get_by_label("Läge").select_option("Klar")
    page.get_by_role("button", name="Spara").click()
    expect(page.locator(".messagelist")).to_be_visible()  # or the next page would break off the saving
    page.goto("/admin/")
    expect(page.get_by_text("Inget nytt att läsa")).to_be_visible()


def test_a_bar_is_drawn_as_wide_as_its_number(office):
    page = office()
    page.goto("/admin/feedback/tally/")
    bar = page.locator(".chart tr", has_text="W3").locator("rect")
    assert bar.bounding_box()["width"] > 50


def test_the_helpdesk_page_is_accessible(new_context, axe_in_light_and_dark):
    page = new_context().new_page()
    page.goto("/support/helpdesk/")
    page.get_by_text("Svar att kopiera för W3").click()
    axe_in_light_and_dark(page)


def test_a_ready_reply_is_copied(new_context):
    context = new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto("/support/helpdesk/")
    page.get_by_text("Svar att kopiera för W3").click()
    page.locator("details[open]").get_by_role("button", name="Kopiera svaret").click()
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith("Hej!") and "1. Klicka på" in text


def test_a_spoken_code_of_a_step_leads_to_the_step(new_context):
    page = new_context().new_page()
    page.goto("/support/helpdesk/")
    page.get_by_role("textbox", name="Kod").fill("w3")
    page.get_by_role("button", name="Visa sidan").click()
    page.wait_for_url("**/guider/webb/#kryptera")
