"""The style page, other themes and pictures laid on top have no accessibility fault."""

import pytest

from tests.browser.test_sign_in import sign_in


@pytest.mark.parametrize("query", ["", "?rad="], ids=["filled-in", "with-errors"])
def test_the_style_page_has_no_accessibility_fault(new_context, axe, editor, query):
    page = new_context().new_page()
    sign_in(page)
    page.goto(f"/stil/{query}")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        axe(page)


@pytest.mark.parametrize("path", ["/", "/guider/", "/guider/webb/"])
def test_another_theme_has_no_accessibility_fault(new_context, axe, settings, path):
    settings.THEME = "skogsby"
    page = new_context().new_page()
    page.goto(path)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        axe(page)


def test_an_enlarged_picture_has_no_accessibility_fault(new_context, axe):
    page = new_context().new_page()
    page.goto("/guider/webb/")
    page.get_by_role("link", name="Förstora").first.click()
    page.get_by_role("dialog").wait_for()
    axe(page)
