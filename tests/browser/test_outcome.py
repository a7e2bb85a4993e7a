"""An outcome as an instruction sheet: calm on the screen, two sheets on paper, its texts to copy."""

import re

import pytest
from msgspec.structs import replace
from playwright.sync_api import expect

from decisions.query import write
from tests.browser.test_accessibility import ENCRYPT
from tests.decisions.editions import add_edition
from tests.decisions.samples import changed, option

PAGE = f"/ska-jag-kryptera/{ENCRYPT}"
PAGES_OF_PDF = re.compile(rb"/Type\s*/Page\b(?!s)")
FULLEST = {
    "arende": ("skicka",),
    "vem": ("bolag",),
    "bolag": ("ja",),
    "innehall": ("kansliga", "sekretess", "skyddsvarda"),
    "adress": ("flera-personer",),
    "konversation": ("okrypterat",),
    "mottagare": ("vet-inte",),
    "skydd": ("vet-inte",),
    "outlook": ("vet-inte",),
}


@pytest.fixture
def page(new_context):
    page = new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto(PAGE)
    return page


def headings(page, level):
    return [text for text in page.locator(f"main h{level}").all_inner_texts() if text]


def test_the_verdict_stands_first_then_what_to_do_then_the_rest_folded(page):
    assert headings(page, 1) == ["Ja – kryptera meddelandet."]
    assert headings(page, 2)[:8] == [
        "Får du lämna ut uppgifterna till mottagaren?",
        "Välj skydd",
        "Så gör du",
        "Innan du skickar",
        "Berätta för mottagaren",
        "Varför",
        "Efteråt",
        "Andra fall med samma svar",
    ]
    expect(page.get_by_text("inom 72 timmar")).to_be_hidden()
    page.get_by_text("Har det blivit fel?").first.click()
    expect(page.get_by_text("inom 72 timmar")).to_be_visible()


def test_the_verdict_names_the_decisive_reasons_and_the_edition(page):
    verdict = page.locator(".verdict")
    expect(verdict).to_contain_text("Därför: Du ska skicka känsliga personuppgifter")
    expect(verdict).to_contain_text("Utgåva 1, ")


def test_the_list_of_what_to_do_leads_to_each_part(page):
    page.get_by_role("navigation", name="Gör så här").get_by_role("link", name="Innan du skickar").click()
    expect(page.get_by_role("heading", name="Innan du skickar")).to_be_in_viewport()


def test_the_steps_of_this_outlook_are_there_with_their_marked_pictures(page):
    steps = page.locator(".guide-step")
    expect(steps.first).to_be_visible()
    assert page.locator(".guide-step .marks").count() >= 5


def test_a_text_to_the_recipient_is_copied(page):
    page.get_by_role("button", name="Kopiera texten").first.click()
    expect(page.get_by_role("button", name="Texten är kopierad")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator(".ready-text").first.inner_text().strip()


def test_the_english_text_is_folded_away_and_marked_as_english(page):
    english = page.locator(".ready-text[lang=en]")
    expect(english).to_be_hidden()
    page.get_by_text("På engelska", exact=True).click()
    expect(english).to_contain_text("Hello! I am sending you an encrypted message.")
    expect(page.get_by_role("link", name="Öppna på engelska")).to_have_attribute(
        "href", re.compile("^mailto:")
    )


def test_without_javascript_the_text_can_be_selected_and_no_button_promises_more(new_context):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(PAGE)
    expect(page.locator(".ready-text").first).to_be_visible()
    expect(page.get_by_role("button", name="Kopiera texten")).to_have_count(0)


def test_the_link_to_the_answer_is_copied_with_the_edition(page):
    page.get_by_role("link", name="Kopiera länk till svaret").click()
    expect(page.get_by_text("Länken är kopierad")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").endswith("outlook=dator&u=1")


def test_every_sheet_fits_on_two_pages(new_context, content):
    page = new_context().new_page()
    questionnaire = content.document.questionnaire
    lengths = {}
    for answers in (FULLEST, *(scenario.answers for scenario in questionnaire.scenarios)):
        page.goto(f"/ska-jag-kryptera/?{write(answers)}")
        pdf = page.pdf(format="A4", prefer_css_page_size=True)
        lengths[write(answers)] = len(PAGES_OF_PDF.findall(pdf))
    assert {query: length for query, length in lengths.items() if length > 2} == {}
    assert 1 in lengths.values()


def test_paper_shows_what_the_screen_has_folded_and_nothing_to_click_or_copy(page):
    page.emulate_media(media="print")
    expect(page.get_by_text("inom 72 timmar")).to_be_visible()
    expect(page.get_by_text("Hello! I am sending you")).to_be_hidden()
    expect(page.get_by_role("button", name="Kopiera texten").first).to_be_hidden()
    expect(page.get_by_role("link", name="Ändra").first).to_be_hidden()


@pytest.fixture
def dead_end(page, edition, content):
    broken = changed("bolag", content.document.questionnaire, options=(option("ja"),))
    add_edition(edition, replace(broken, scenarios=()))
    page.goto("/ska-jag-kryptera/?arende=skicka&vem=bolag&bolag=ja")
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_dead_end_says_so_without_an_accessibility_fault(dead_end, axe, scheme):
    dead_end.emulate_media(color_scheme=scheme)
    expect(dead_end.get_by_role("heading", level=1)).to_have_text("Frågorna tar slut här")
    axe(dead_end)


def test_a_dead_end_fits_a_narrow_screen(dead_end):
    dead_end.set_viewport_size({"width": 320, "height": 640})
    assert dead_end.evaluate("document.documentElement.scrollWidth") <= 320
