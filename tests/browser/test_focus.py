"""At every tab stop the focus can be seen (WCAG 2.4.11), and what is read out begins with a word."""

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
PHONE, WIDE = {"width": 390, "height": 664}, {"width": 1280, "height": 720}
WITH_A_BAR = "/ska-jag-kryptera/allt/"


@every_page
def test_no_focus_lies_under_anything(new_context, path):
    page = new_context(viewport=PHONE).new_page()
    page.goto(path)
    assert list(_hidden(page)) == []


def test_no_focus_lies_under_the_bar_on_a_wide_screen(new_context, edition):
    page = new_context(viewport=WIDE).new_page()
    page.goto(WITH_A_BAR)
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
