"""An outcome as an instruction sheet: calm on the screen, two sheets on paper, its texts to copy."""

import re

import pytest
from msgspec.structs import replace
from playwright.sync_api import expect

from decisions.query import write
from tests.browser.pages import ENCRYPT
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


def open_texts(page):
    page.get_by_role("heading", name="Berätta för mottagaren").click()


def headings(page, level):
    return [text for text in page.locator(f"main h{level}").all_inner_texts() if text]


def test_the_verdict_stands_first_then_what_to_do_then_the_rest_folded(page):
    assert headings(page, 1) == ["Ja – kryptera meddelandet."]
    assert headings(page, 2) == [
        "Får du lämna ut uppgifterna?",
        "Så gör du",
        "Stämmer det här?",
        "Dina svar",
        "Din kod: " + page.locator(".code-text").first.inner_text(),
        "Välj skydd",
        "Innan du skickar",
        "Berätta för mottagaren",
        "Efteråt",
        "Varför",
        "Andra fall med samma svar",
        "Kör du fast?",
        "Det här svaret bygger på",
    ]
    expect(page.get_by_text("inom 72 timmar")).to_be_hidden()
    page.get_by_text("Har det blivit fel?").first.click()
    expect(page.get_by_text("inom 72 timmar")).to_be_visible()


def test_the_verdict_names_the_decisive_reasons_and_the_page_its_sources_and_edition(page):
    expect(page.locator(".verdict")).to_contain_text("Därför: Du ska skicka känsliga personuppgifter")
    expect(page.get_by_role("region", name="Det här svaret bygger på")).to_contain_text("Utgåva 1, ")


def test_a_switch_shows_the_steps_of_another_outlook_in_their_place(page):
    expect(page.locator(".advice-how ol").first).to_contain_text("Klicka på Ny e-post.")
    page.get_by_role("link", name="I webbläsaren").click()
    expect(page.locator(".advice-how ol").first).to_contain_text("Klicka på Nytt meddelande")
    assert headings(page, 1) == ["Ja – kryptera meddelandet."]


def test_the_steps_of_this_outlook_are_there_with_their_marked_pictures(page):
    page.get_by_text("Visa med bilder").click()
    expect(page.locator(".guide-step").first).to_be_visible()
    assert page.locator(".guide-step .marks").count() >= 5


def test_only_the_chosen_protection_is_named_and_marked(page):
    expect(page.locator(".advice-how .advice-text li").nth(4)).to_have_text("Välj Kryptera.")
    menu = page.locator(".guide-step figure", has_text="i menyn under knappen").locator(".legend li")
    assert [words.split(",")[0] for words in menu.all_text_contents()] == ["1 valet Kryptera", " Andra rader"]


def test_on_a_phone_the_steps_are_three_and_lead_to_a_computer(page):
    page.get_by_role("link", name="Mobil", exact=True).click()
    assert page.locator(".advice-how li:visible").count() - page.locator(".switch li").count() <= 3
    link = page.get_by_role("link", name="Mejla länken hit till dig själv")
    expect(link).to_have_attribute("href", re.compile(r"^mailto:\?.*outlook%3Dmobil"))


def test_in_an_encrypted_conversation_one_just_writes(page):
    page.get_by_role("link", name="Vi har redan en krypterad konversation").click()
    expect(page.locator(".advice-how")).to_contain_text("Då krypteras svaret av sig självt")


def test_what_was_remembered_is_used_and_not_asked_again(page):
    page.evaluate("localStorage.setItem('outlook', 'dator')")
    page.goto(PAGE.replace("&outlook=dator", ""))
    page.wait_for_url("**&outlook=dator**")
    expect(page.locator(".switch [aria-current]", has_text="Programmet på datorn")).to_be_visible()


def test_what_the_address_says_wins_over_what_was_remembered(page):
    page.evaluate("localStorage.setItem('outlook', 'dator')")
    page.goto(PAGE.replace("&outlook=dator", "&outlook=webb"))
    page.wait_for_load_state("networkidle")
    assert "outlook=webb" in page.url


def test_a_text_to_the_recipient_is_copied(page):
    open_texts(page)
    page.get_by_role("button", name="Kopiera texten").first.click()
    expect(page.get_by_role("button", name="Texten är kopierad")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator(".ready-text").first.inner_text().strip()


def test_the_english_text_is_folded_away_and_marked_as_english(page):
    open_texts(page)
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
    open_texts(page)
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
    for english in page.get_by_text("Hello! I am sending you").all():
        expect(english).to_be_hidden()
    expect(page.get_by_role("button", name="Kopiera texten").first).to_be_hidden()
    expect(page.get_by_role("link", name="Ändra").first).to_be_hidden()


@pytest.fixture
def dead_end(page, edition, content):
    broken = changed("bolag", content.document.questionnaire, options=(option("ja"),))
    add_edition(edition, replace(broken, scenarios=()))
    page.goto("/ska-jag-kryptera/?arende=skicka&vem=bolag&bolag=ja")
    return page


def test_a_dead_end_says_so_without_an_accessibility_fault(dead_end, axe_in_light_and_dark):
    expect(dead_end.get_by_role("heading", level=1)).to_have_text("Frågorna tar slut här")
    axe_in_light_and_dark(dead_end)


def test_a_dead_end_fits_a_narrow_screen(dead_end):
    dead_end.set_viewport_size({"width": 320, "height": 640})
    assert dead_end.evaluate("document.documentElement.scrollWidth") <= 320
