"""A reader says that a page helped or not, with and without JavaScript, by mouse and by keyboard."""

import pytest
from playwright.sync_api import expect

from feedback import decorators
from feedback.models import Message, Tally

GUIDE = "/guider/webb/"
REASON = "Något saknas"
SAY_SO = "Säg till att steget inte stämmer"


@pytest.fixture(autouse=True)
def room():
    decorators.bucket.fill()


@pytest.fixture(params=[True, False], ids=["with-javascript", "without-javascript"])
def page(new_context, request):
    page = new_context(java_script_enabled=request.param).new_page()
    page.goto(GUIDE)
    return page


def counted():
    return set(Tally.objects.values_list("kind", "ref"))


def open_mismatch(page, number=2):
    box = page.locator(".mismatch").nth(number)
    box.locator("summary").click()
    return box


def test_a_yes_takes_one_click(page):
    page.get_by_role("form", name="Hjälpte guiden dig?").get_by_role("button", name="Ja").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tack för hjälpen")
    assert page.url.endswith("/tyck-till/tack/guide/webb/")
    assert counted() == {("yes", "guide:webb")}


def test_a_no_leads_to_a_reason_and_a_line(page):
    page.get_by_role("form", name="Hjälpte guiden dig?").get_by_role("button", name="Nej").click()
    page.get_by_role("button", name="Skicka").click()
    expect(page.get_by_role("alert")).to_contain_text("Välj det som stämmer bäst.")
    page.locator("label").filter(has_text=REASON).click()
    page.get_by_label("Vill du berätta mer?").fill("Bilden på knappen, ring 0523-61 30 00")
    page.get_by_role("button", name="Skicka").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tack för hjälpen")
    assert Message.objects.get().text == "Bilden på knappen, ring [nummer borttaget]"


def test_a_screen_that_looks_different_gets_help_at_once(page):
    box = open_mismatch(page)
    other = box.get_by_role("link", name="Så krypterar du i programmet på datorn")
    expect(other).to_have_attribute("href", "/guider/dator/#kryptera")
    expect(box).to_contain_text("W3")
    expect(box).to_contain_text("Klicka på de tre punkterna och välj Kryptera.")


def test_opening_the_box_counts_nothing(page):
    open_mismatch(page)
    page.wait_for_load_state("networkidle")
    assert not counted()


def test_with_javascript_who_says_so_is_thanked_in_place(new_context):
    page = new_context().new_page()
    page.goto(GUIDE)
    box = open_mismatch(page)
    box.get_by_role("button", name=SAY_SO).click()
    expect(box.get_by_role("status")).to_contain_text("Tack, vi har räknat")
    expect(box.get_by_role("status")).to_be_focused()
    expect(box.get_by_role("button", name=SAY_SO)).to_have_count(0)
    assert list(Tally.objects.values_list("ref", "count")) == [("step:webb.kryptera", 1)]


def test_without_javascript_the_button_leads_to_thanks(new_context):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(GUIDE)
    open_mismatch(page).get_by_role("button", name=SAY_SO).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tack för hjälpen")
    assert counted() == {("mismatch", "step:webb.kryptera")}


def test_by_keyboard_alone(new_context):
    page = new_context().new_page()
    page.goto("/tyck-till/steg/webb/kryptera/")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "radio":
            break
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("Knappen finns inte")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Tack för hjälpen")
    assert Message.objects.get().reason == "differs"


@pytest.mark.parametrize("width", [320, 1280])
def test_every_state_is_accessible_and_fits(new_context, axe_in_light_and_dark, width):
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    page.goto(GUIDE)
    box = open_mismatch(page)
    axe_in_light_and_dark(page)
    box.get_by_role("button", name=SAY_SO).click()
    expect(box.get_by_role("status")).to_be_visible()
    states = [page.url, "/tyck-till/guide/webb/", "error", "/tyck-till/tack/svar/omfattas/"]
    for state in states:
        if state == "error":
            page.get_by_role("button", name="Skicka").click()
        elif state != page.url:
            page.goto(state)
        axe_in_light_and_dark(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
