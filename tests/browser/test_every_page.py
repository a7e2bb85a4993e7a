"""What holds of every page, each opened once and looked at in one state after another."""

import pytest
from django.core.management import call_command
from django.test import modify_settings
from pytest_django.live_server_helper import LiveServer

from publishing.current import current_edition
from tests.browser.axe import OF_COLOURS
from tests.browser.conftest import Watch
from tests.browser.pages import PAGES
from tests.conftest import publish

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
WIDE, PHONE, NARROW = (
    {"width": 1280, "height": 720},
    {"width": 390, "height": 664},
    {"width": 320, "height": 640},
)
LOOKS = (
    ({"color_scheme": "light"}, None),
    ({"color_scheme": "dark"}, OF_COLOURS),
    ({"forced_colors": "active"}, OF_COLOURS),
    ({"color_scheme": "light", "forced_colors": "none", "media": "print"}, None),
)
"""Each with the rules of axe that it can change the answers of; None are all."""
UNFOLD = "for (const folded of document.querySelectorAll('details')) folded.open = true"
FEWEST_STOPS, MOST_STOPS = 4, 600
HIDDEN = """() => {
    const near = (top, at) => [...(at.labels || [])].some(label => label.contains(top));
    const at = document.activeElement;
    if (at === document.body) return null;
    const seen = [...at.getClientRects()].filter(box => box.width && box.height).some(box => {
        const x = box.x + Math.min(box.width, innerWidth) / 2, y = box.y + box.height / 2;
        const top = document.elementFromPoint(x, y);
        return top && (at.contains(top) || near(top, at));
    });
    return seen ? "" : at.outerHTML;
}"""
WITH_A_BAR = "/ska-jag-kryptera/allt/"
ROLES = {"link", "button", "image", "heading", "radio", "checkbox", "textbox", "region", "list", "group"}
SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""
LARGER = "html { font-size: 150% !important; }"
USE = """style => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
}"""
CUT_OFF = """() => {
  const cut = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: parent, data } = walker.currentNode;
    if (!data.trim() || parent.closest(".visually-hidden, .skip-link, table, svg")) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const { left, right } = range.getBoundingClientRect();
    if (left < 0 || right > innerWidth + 1) cut.push(data.trim());
  }
  return cut;
}"""


@pytest.fixture(scope="session")
def server(django_db_setup, django_db_blocker):
    """The address of a server for these tests alone.

    It ends with the process: a thread that outlived it would close a connection that is not its own.
    """
    with django_db_blocker.unblock():
        return LiveServer("localhost").url


@pytest.fixture(scope="module")
def site(server, django_db_blocker, content):
    """The shipped routine published, once for all these tests: they write nothing."""
    with django_db_blocker.unblock(), modify_settings(ALLOWED_HOSTS={"append": "localhost"}):
        publish(content.document)
        yield server
        call_command("flush", interactive=False, verbosity=0)
        current_edition.forget()


@pytest.fixture(scope="module", params=PAGES.values(), ids=PAGES.keys())
def opened(site, request):
    """The page, newly opened, for all tests of it in turn."""
    # Asked for here, since Playwright's event loop gives whatever comes after it a connection of its own.
    context = request.getfixturevalue("browser").new_context(base_url=site, locale="sv-SE")
    watch = Watch(context, site)
    page = context.new_page()
    page.goto(request.param)
    yield page
    context.close()
    assert not watch.complaints, "\n".join(watch.complaints)


@pytest.fixture
def page(opened):
    """The page on a wide screen, in its own style."""
    opened.set_viewport_size(WIDE)
    opened.emulate_media(color_scheme="light", forced_colors="none", media="screen")
    return opened


def test_it_has_one_heading_of_its_own_and_a_title_that_says_it(page):
    assert page.locator("main h1").count() == 1
    assert page.title().split(" – ")[-1] == "Kryptera e-post"


def test_no_name_in_it_begins_with_a_sign(page):
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    names = {
        node["name"]["value"].strip()
        for node in tree["nodes"]
        if not node["ignored"] and node["role"]["value"] in ROLES and node.get("name", {}).get("value")
    }
    assert names and {name for name in names if name[:1] in ".,;:!"} == set()


def test_no_focus_in_it_lies_under_anything(page):
    """WCAG 2.4.11. A bar takes most of a narrow screen; on a wide one only one page has a bar."""
    for size in [NARROW, WIDE] if page.url.endswith(WITH_A_BAR) else [NARROW]:
        page.set_viewport_size(size)
        page.reload()
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


def test_it_has_no_accessibility_fault_on_a_phone(page, axe):
    page.set_viewport_size(PHONE)
    axe(page)


def test_it_has_no_accessibility_fault_unfolded_in_light_dark_forced_colours_or_print(page, axe):
    page.evaluate(UNFOLD)
    for look, rules in LOOKS:
        page.emulate_media(**look)
        axe(page, only=rules)


def test_it_fits_a_width_of_320_pixels(page):
    """Which is also a screen of 1280 at 400 % zoom (WCAG 1.4.10)."""
    page.set_viewport_size(NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_it_loses_no_text_that_is_spaced_or_enlarged(page):
    """WCAG 1.4.12, even on a narrow screen."""
    page.set_viewport_size(NARROW)
    page.evaluate(UNFOLD)
    for style in (SPACED, LARGER):
        page.evaluate(USE, style)
        assert page.evaluate(CUT_OFF) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.evaluate(USE, "")
