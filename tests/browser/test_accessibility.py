"""No page, in any of its states, has an accessibility fault that axe-core can find; none scrolls sideways."""

import pytest

from tests.browser.test_sign_in import sign_in

ENCRYPT = (
    "?arende=skicka&vem=anstalld&innehall=kansliga&adress=en-person&konversation=jag&mottagare=annan"
    "&skydd=kryptera&outlook=dator"
)
PAGES = {
    "start": "/",
    "guides": "/guider/",
    "guide-web": "/guider/webb/",
    "guide-desktop": "/guider/dator/",
    "guide-reading": "/guider/lasa/",
    "guide-replying": "/guider/svara/",
    "guide-in-short": "/guider/dator/kort/",
    "routine": "/rutin/",
    "support": "/support/",
    "things": "/kansligt/",
    "things-chosen": "/kansligt/?visa=stopp",
    "recipients-page": "/mottagare/",
    "recipient-in-english": "/mottagare/en/",
    "rescue": "/det-blev-fel/",
    "about": "/om-webbplatsen/",
    "accessibility": "/tillganglighet/",
    "editions": "/utgavor/",
    "changes": "/utgavor/1/andringar/",
    "document": "/rutin/dokument/",
    "first-question": "/ska-jag-kryptera/",
    "several-choices": "/ska-jag-kryptera/?arende=skicka&vem=anstalld",
    "nothing-chosen": "/ska-jag-kryptera/?arende=skicka&fran=vem",
    "changing-an-answer": "/ska-jag-kryptera/?arende=skicka&vem=anstalld&innehall=kansliga&andra=vem",
    "answer-of-an-older-edition": "/ska-jag-kryptera/?arende=skicka&vem=ingen-sadan",
    "translated": "/mottagare/latt/",
    "recipient": "/ska-jag-kryptera/?arende=skicka&vem=anstalld&innehall=kansliga",
    "certain-early": "/ska-jag-kryptera/?arende=skicka&vem=anstalld&innehall=kansliga&adress=en-person",
    "answers-off-the-way": "/ska-jag-kryptera/?arende=skicka&vem=anstalld&innehall=inget&skydd=kryptera",
    "encrypt": f"/ska-jag-kryptera/{ENCRYPT}",
    "no-need": "/ska-jag-kryptera/?arende=skicka&vem=anstalld&innehall=inget",
    "not-by-email": "/ska-jag-kryptera/?arende=skicka&vem=anstalld&innehall=sekretess&adress=gemensam",
    "ask": "/ska-jag-kryptera/?arende=skicka&vem=osaker",
    "outside": "/ska-jag-kryptera/?arende=skicka&vem=inget&utifran=kansligt&vart=annan",
    "ask-them-first": "/ska-jag-kryptera/?arende=skicka&vem=lov&konto=nej&utifran=kansligt&vart=kommunen",
    "urgent": "/ska-jag-kryptera/?arende=skicka&vem=anstalld&innehall=fara",
    "help": "/ska-jag-kryptera/?arende=ta-emot&galler=inget&inkommande=nej",
    "examples": "/ska-jag-kryptera/exempel/",
    "everything": "/ska-jag-kryptera/allt/",
    "code": "/support/kod/",
    "wrong-code": "/support/kod/?kod=1-ABC",
    "search": "/sok/",
    "hits": "/sok/?q=mottagaren+kan+inte+öppna",
    "misspelt": "/sok/?q=funktonsbrevlåda",
    "no-hits": "/sok/?q=semester",
    "not-found": "/finns-inte/",
    "sign-in": "/konto/logga-in/",
}
every_page = pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())


@every_page
def test_a_page_has_no_accessibility_fault_in_light_dark_or_print(new_context, axe, path):
    page = new_context().new_page()
    page.goto(path)
    for look in ({"color_scheme": "light"}, {"color_scheme": "dark"}, {"media": "print"}):
        page.emulate_media(**look)
        axe(page)


@every_page
def test_a_page_has_no_accessibility_fault_with_everything_unfolded(new_context, axe, path):
    page = new_context(viewport={"width": 390, "height": 844}).new_page()
    page.goto(path)
    page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
    axe(page)


@every_page
def test_a_page_fits_a_width_of_320_pixels(new_context, path):
    """Which is also a screen of 1280 at 400 % zoom (WCAG 1.4.10)."""
    page = new_context(viewport={"width": 320, "height": 640}).new_page()
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@every_page
def test_a_page_has_one_heading_of_its_own_and_a_title_that_says_it(new_context, path):
    page = new_context().new_page()
    page.goto(path)
    heading = page.locator("main h1")
    assert heading.count() == 1
    assert page.title().split(" – ")[-1] == "Kryptera e-post"


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
