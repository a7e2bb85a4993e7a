"""How far it is to the answer: `make path` walks the commonest case as a reader does, and prints the figures.

An employee sends data on somebody's health to one person outside, from classic Outlook. `reach` is the walk,
which the tests hold to its targets. It clicks what answers a question, wherever on the way that is asked.
"""

import re
import sys
from typing import NamedTuple

SIZES = {"1280": {"width": 1280, "height": 900}, "390": {"width": 390, "height": 844}}
ASKED = re.compile(
    r"^\s*(Skicka information|Anställd i kommunen|Känsliga personuppgifter|En person, på sin egen adress"
    r"|Jag skriver först|Vet inte, eller flera olika|Ja, det kan behövas|Programmet på datorn)"
)
"""What the reader answers where a page asks, also to what the case says nothing of."""
OUTLOOK = re.compile(r"^\s*Programmet på datorn")
"""What the reader puts right on the outcome."""
CHOICES, SWITCHES = (
    "main .choice, main .option:not(:has(:checked)) label",
    "main .switch a:not([aria-current])",
)
HOW_TO, LINES = "#rad-how", ".advice-how .advice-text ol > li"
WORDS = """heading => {
  const page = document.querySelector("main");
  const text = page.innerText;
  const seen = heading ? text.slice(0, text.indexOf(heading.innerText)) : text;
  return seen.split(/\\s+/).filter(Boolean).length;
}"""


class Figures(NamedTuple):
    """Of one walk, after the start page; places and heights are in CSS pixels."""

    clicks: int
    pages: int
    words: int
    verdict_ends: int
    how_to_starts: int
    lines_end: int
    height: int


def reach(page) -> Figures:
    """Walks from the start page until the steps for this Outlook stand on the page."""
    clicks = pages = words = 0
    page.goto("/")
    while choices := _left_to_choose(page):
        address = page.url
        while page.url == address and choices:
            choices[0].click()
            clicks += 1
            choices = _left_to_choose(page) if page.url == address else []
        if page.url == address:
            page.get_by_role("button", name="Fortsätt").click()
            clicks += 1
        pages += 1
        words += page.evaluate(WORDS, page.query_selector(HOW_TO))
    return Figures(
        clicks,
        pages,
        words,
        _bottom(page, ".verdict"),
        _bottom(page, HOW_TO),
        _bottom(page, LINES),
        page.evaluate("document.documentElement.scrollHeight"),
    )


def _left_to_choose(page):
    asked = page.locator(CHOICES).filter(has_text=ASKED).all()
    return asked or page.locator(SWITCHES).filter(has_text=OUTLOOK).all()


def _bottom(page, selector: str) -> int:
    """Where the last of these ends, from the top of the page."""
    found = page.locator(selector).last.bounding_box()
    scrolled = page.evaluate("window.scrollY")
    return round(found["y"] + found["height"] + scrolled)


def test_figures(new_context, capsys):
    rows = [f"{'':16}" + "".join(f"{size:>10}" for size in SIZES)]
    figures = [reach(new_context(viewport=size).new_page()) for size in SIZES.values()]
    rows += [
        f"{name:16}" + "".join(f"{getattr(each, name):>10}" for each in figures) for name in Figures._fields
    ]
    with capsys.disabled():
        sys.stdout.write("\n" + "\n".join(rows) + "\n")
