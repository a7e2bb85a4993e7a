"""The owner's pages of the whole tree in a browser: the table by keyboard alone, the map and the matrix."""

import re

import pytest
from playwright.sync_api import expect

from decisions.freeze import freeze
from decisions.models import Question
from tests.browser.conftest import sign_in

TREE = "/admin/decisions/questionnaire/tradet/"
PAGES = {
    "tree": TREE,
    "map": "/admin/decisions/questionnaire/karta/",
    "matrix": "/admin/decisions/questionnaire/matris/",
    "publish": "/admin/publishing/edition/publicera/",
}
every_page = pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())


@pytest.fixture
def owner(new_context, draft, editing, live_server):
    """Makes pages on which the owner is signed in."""

    def new_page(**options):
        context = new_context(**options)
        sign_in(context, editing, live_server)
        return context.new_page()

    return new_page


def tab_to(page, label):
    """Presses Tab until what has that name has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        if label in (focused.get_attribute("aria-label"), focused.text_content()):
            return
    raise AssertionError(f"{label} is not reached by Tab")


def choose_by_arrows(page, label):
    """One row at a time: what is typed a menu forgets after a second, which a busy machine may take."""
    page.keyboard.press("Home")
    for _ in range(80):
        if page.evaluate("document.activeElement.selectedOptions[0].text").strip() == label:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"{label} is not chosen")


def test_the_table_is_used_by_keyboard_alone_and_without_scripts(owner):
    page = owner(java_script_enabled=False)
    page.goto(f"{TREE}#question-{Question.objects.first().pk}")
    tab_to(page, "Svar, Skicka information")
    page.keyboard.press("Control+A")
    page.keyboard.type("Skicka något")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Svar, Skicka information")).to_have_value("Skicka något")
    tab_to(page, "Leder till, Skicka information")
    choose_by_arrows(page, "Ny fråga…")
    page.keyboard.press("Tab")
    page.keyboard.type("Är det bråttom?")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Trädet är sparat.")).to_be_visible()
    assert freeze().questions[0].options[0].label == "Skicka något"
    assert freeze().questions[-1].text == "Är det bråttom?"
    expect(page.get_by_text("Frågan ”Är det bråttom?” har färre än två svar.").first).to_be_attached()


def test_what_does_not_exist_is_named_only_where_it_is_chosen(owner):
    page = owner()
    page.goto(TREE)
    row = page.get_by_role("row").filter(has=page.get_by_label("Svar, Skicka information", exact=True))
    text = row.get_by_label("Text på det nya")
    expect(text).to_be_hidden()
    row.get_by_role("combobox").focus()
    row.get_by_role("combobox").select_option("Ny fråga…")
    expect(text).to_be_visible()


@every_page
def test_a_page_has_no_accessibility_fault_and_fits_a_width_of_320_pixels(owner, axe_in_light_and_dark, path):
    page = owner()
    page.goto(path)
    expect(page.get_by_role("button", name="Logga ut").first).to_be_visible()
    axe_in_light_and_dark(page, "main")
    page.set_viewport_size({"width": 320, "height": 640})
    expect(page.get_by_role("button", name="Logga ut").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_map_can_be_scrolled_by_keyboard_and_its_cards_opened(owner):
    page = owner(viewport={"width": 320, "height": 640})
    page.goto(PAGES["map"])
    page.get_by_role("region", name="Karta, går att rulla").focus()
    page.keyboard.press("ArrowRight")
    page.locator(".map a.question").first.press("Enter")
    expect(page).to_have_url(re.compile("/admin/decisions/question/[0-9]+/change/"))
