"""Readers may space text as WCAG 1.4.12 says, or enlarge it, and lose nothing even on a narrow screen."""

from tests.browser.test_accessibility import every_page

SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""
LARGER = "html { font-size: 150% !important; }"
OPEN = "for (const folded of document.querySelectorAll('details')) folded.open = true"
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


@every_page
def test_a_page_loses_no_text(new_context, path):
    page = new_context(viewport={"width": 320, "height": 640}).new_page()
    page.goto(path)
    page.evaluate(OPEN)
    for style in (SPACED, LARGER):
        page.evaluate(USE, style)
        assert page.evaluate(CUT_OFF) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
