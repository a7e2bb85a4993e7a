"""The style page, other themes and pictures laid on top have no accessibility fault."""

import pytest

from tests.browser.test_sign_in import sign_in


@pytest.mark.parametrize("query", ["", "?rad="], ids=["filled-in", "with-errors"])
def test_the_style_page_has_no_accessibility_fault(new_context, axe_in_light_and_dark, editor, query):
    page = new_context().new_page()
    sign_in(page)
    page.goto(f"/stil/{query}")
    axe_in_light_and_dark(page)


@pytest.mark.parametrize("path", ["/", "/guider/", "/guider/webb/"])
def test_another_theme_has_no_accessibility_fault(new_context, axe_in_light_and_dark, settings, path):
    settings.THEME = "skogsby"
    page = new_context().new_page()
    page.goto(path)
    axe_in_light_and_dark(page)


def test_an_enlarged_picture_has_no_accessibility_fault(new_context, axe):
    page = new_context().new_page()
    page.goto("/guider/webb/")
    page.get_by_role("link", name="Förstora").first.click()
    page.get_by_role("dialog").wait_for()
    axe(page)


def test_a_fault_in_the_dark_alone_is_found_too(new_context, axe, axe_in_light_and_dark):
    page = new_context().new_page()
    page.goto("/rutin/")
    page.evaluate(
        """() => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync("@media (prefers-color-scheme: dark) { h1 { color: #222 !important } }");
            document.adoptedStyleSheets = [sheet];
        }"""
    )
    axe(page)
    with pytest.raises(AssertionError, match="color-contrast"):
        axe_in_light_and_dark(page)
