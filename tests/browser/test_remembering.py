"""Which Outlook a reader has is remembered by their own browser, from their click and not before."""

import pytest

REMEMBER = "Kom ihåg att jag har den här"


@pytest.fixture
def page(new_context):
    return new_context().new_page()


def kept(page):
    return page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length")


def test_nothing_is_kept_before_the_click(page):
    for path in ["/", "/guider/", "/guider/webb/", "/guider/dator/"]:
        page.goto(path)
    assert kept(page) == 0


def test_the_guide_that_was_chosen_is_marked_where_guides_are_chosen(page):
    page.goto("/guider/dator/")
    page.get_by_role("button", name=REMEMBER).click()
    page.goto("/guider/")
    chosen = page.get_by_text("Den du har").locator("visible=true").locator("xpath=..")
    assert "programmet på datorn" in chosen.inner_text()


def test_the_address_wins_over_what_is_remembered(page):
    page.goto("/guider/dator/")
    page.get_by_role("button", name=REMEMBER).click()
    page.goto("/guider/webb/")
    assert page.get_by_role("heading", level=1).inner_text().split() == [
        "Så",
        "krypterar",
        "du",
        "i",
        "webbläsaren",
    ]


def test_it_is_forgotten_with_one_click(page):
    page.goto("/guider/dator/")
    page.get_by_role("button", name=REMEMBER).click()
    page.get_by_role("button", name="Glöm att jag har den här").click()
    assert kept(page) == 0 and page.get_by_role("button", name=REMEMBER).is_visible()


def test_nothing_is_offered_that_the_browser_cannot_do(new_context):
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/guider/dator/")
    assert not page.get_by_role("button", name=REMEMBER).is_visible()
