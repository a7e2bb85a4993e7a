"""The whole way with the keyboard alone: no mouse, and the reader always sees where they are."""

import re

import pytest
from playwright.sync_api import expect

RINGED = """() => {
    const at = document.activeElement;
    const ringed = (element) => element && getComputedStyle(element).outlineStyle !== "none";
    return ringed(at) || ringed(at.closest(".card")) || ringed(at.closest(".option"));
}"""
NAME = """() => {
    const at = document.activeElement;
    return at.innerText || at.ariaLabel || at.labels?.[0]?.innerText || "";
}"""
STOPS = 60
ANSWERS = [("Politiker", "vem=politiker"), ("Ja", "konto=ja"), ("Inget av detta", "innehall=inget")]


@pytest.fixture
def page(new_context):
    return new_context().new_page()


def tab_to(page, name):
    """Presses Tab until what has the focus is called this. On the way, the focus always shows."""
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        assert page.evaluate(RINGED), page.evaluate("document.activeElement.outerHTML")
        if name in page.evaluate(NAME):
            return
    raise AssertionError(f"Tab never came to {name}")


def expect_focus_in(page, selector):
    """However long the browser takes to move it there."""
    expect(page.locator(f"{selector}:focus-within").first).to_be_attached()


def test_the_first_stop_leads_past_the_header(page):
    page.goto("/guider/webb/")
    tab_to(page, "Till innehållet")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect_focus_in(page, "main")


def test_a_guide_is_found_and_its_steps_are_jumped_to(page):
    page.goto("/")
    tab_to(page, "Så krypterar du i webbläsaren")
    page.keyboard.press("Enter")
    page.wait_for_url("**/guider/webb/")
    tab_to(page, "Slå på krypteringen")
    page.keyboard.press("Enter")
    expect(page.locator(".step:target h2")).to_be_visible()


def test_a_picture_is_opened_walked_and_closed(page):
    page.goto("/guider/webb/")
    tab_to(page, "Förstora")
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    dialog.wait_for()
    for _ in range(4):
        expect(page.locator("main :focus:not(dialog, dialog *)")).to_have_count(0)
        page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect_focus_in(page, ".picture")


def test_the_questions_are_answered_to_the_end(page):
    page.goto("/ska-jag-kryptera/")
    for label, answer in ANSWERS:
        tab_to(page, label)
        is_box = page.evaluate("document.activeElement.type") == "checkbox"
        for key in ["Space", "Enter"] if is_box else ["Enter"]:
            page.keyboard.press(key)
        page.wait_for_url(re.compile(f"{answer}(?!.*fran=)"))
    assert page.get_by_role("heading", level=1).inner_text() == "Nej – du behöver inte kryptera."


def test_an_unanswered_question_puts_the_focus_on_what_is_wrong(page):
    page.goto("/ska-jag-kryptera/?arende=skicka&vem=anstalld&u=1")
    tab_to(page, "Fortsätt")
    page.keyboard.press("Enter")
    page.wait_for_url("**fran=**")
    expect_focus_in(page, ".error-summary")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect_focus_in(page, ".option")


def test_an_enlarged_picture_shows_what_is_marked_on_a_phone_too(new_context):
    page = new_context(viewport={"width": 390, "height": 844}).new_page()
    page.goto("/guider/webb/")
    for picture in page.get_by_role("link", name="Förstora").all():
        picture.click()
        expect(page.get_by_role("dialog").locator(".marks :is(circle, .line)").first).to_be_in_viewport()
        page.keyboard.press("Escape")
