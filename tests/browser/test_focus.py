"""At every tab stop the focus can be seen (WCAG 2.4.11), and what is read out begins with a word."""

import pytest

from tests.browser.test_accessibility import every_page

FEWEST_STOPS, MOST_STOPS = 4, 600
HIDDEN = """() => {
    const near = (top, at) => [...(at.labels || [])].some(label => label.contains(top));
    const at = document.activeElement;
    if (at === document.body) return null;
    const seen = [...at.getClientRects()].filter(box => box.width && box.height).some(box => {
        const x = box.x + Math.min(box.width, innerWidth) / 2, y = box.y + box.height / 2;
        const top = document.elementFromPoint(x, y);
        return top && (at.contains(top) || top.contains(at) || near(top, at));
    });
    return seen ? "" : at.outerHTML;
}"""
ROLES = {"link", "button", "image", "heading", "radio", "checkbox", "textbox", "region", "list", "group"}
SIZES = {"wide": (1280, 720), "phone": (390, 664)}


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES.keys())
@every_page
def test_no_focus_lies_under_anything(new_context, path, size):
    page = new_context(viewport={"width": size[0], "height": size[1]}).new_page()
    page.goto(path)
    assert list(_hidden(page)) == []


def _hidden(page):
    """What lies under something else when Tab comes to it."""
    for stops in range(MOST_STOPS):
        page.keyboard.press("Tab")
        under = page.evaluate(HIDDEN)
        if under is None and stops >= FEWEST_STOPS:
            return
        if under:
            yield under
    raise AssertionError("Tab never came to the end of the page.")


@every_page
def test_no_name_begins_with_a_sign(new_context, path):
    page = new_context().new_page()
    page.goto(path)
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    names = {
        node["name"]["value"].strip()
        for node in tree["nodes"]
        if not node["ignored"] and node["role"]["value"] in ROLES and node.get("name", {}).get("value")
    }
    assert {name for name in names if name.strip()[:1] in ".,;:!"} == set()
