"""The check of a recipient's address: in the browser itself with JavaScript, by the server without."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

TABLE = json.loads((Path(__file__).parents[1] / "decisions" / "recipients.json").read_text())
TWO_QUESTIONS = "/ska-jag-kryptera/?arende=skicka&vem=anstalld&u=1"
QUESTION = "/ska-jag-kryptera/?arende=skicka&vem=anstalld&innehall=kansliga&u=1"
JUDGE = """async ([cases, own, support]) => {
  const { judge, namesKnown } = await import(document.querySelector("script[src*=recipient]").src);
  const { dataset } = document.querySelector("#adresskollen");
  const known = { ...dataset, own, support, names: await namesKnown() };
  return cases.map(([address]) => judge(address, known));
}"""


@pytest.fixture(params=[True, False], ids=["with-javascript", "without-javascript"])
def page(new_context, request):
    page = new_context(java_script_enabled=request.param).new_page()
    page.goto(QUESTION)
    return page


def check(page, address):
    if not page.get_by_label("Mottagarens adress").is_visible():
        page.get_by_text("Kontrollera adressen").click()
    page.get_by_label("Mottagarens adress").fill(address)
    page.get_by_role("button", name="Kontrollera").click()


def test_the_script_takes_every_address_for_what_the_server_does(new_context):
    page = new_context().new_page()
    page.goto(QUESTION)
    judged = page.evaluate(JUDGE, [TABLE["cases"], " ".join(TABLE["own"]), " ".join(TABLE["support"])])
    assert dict(zip((case[0] for case in TABLE["cases"]), judged, strict=True)) == {
        address: rest for address, *rest in TABLE["cases"]
    }


def test_from_two_questions_the_check_is_one_click_away_and_keeps_what_was_answered(page):
    page.goto(TWO_QUESTIONS)
    page.locator("label", has_text="Känsliga personuppgifter").click()
    page.get_by_role("button", name="Kontrollera adressen").click()
    check(page, "anna.andersson@exempel.se")
    page.get_by_role("link", name="Svara: En person, på sin egen adress").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ja – kryptera meddelandet.")


def test_it_says_what_an_address_looks_like(page):
    check(page, "info@sotenas.se")
    expect(page.get_by_text("Det är ganska säkert en gemensam adress")).to_be_visible()
    expect(page.get_by_text("Adressen är en av våra egna.")).to_be_visible()
    expect(page.get_by_text("Det ser ut som en persons egen adress")).to_be_hidden()


def test_another_address_can_be_checked_after_the_first(page):
    check(page, "info@sotenas.se")
    check(page, "anna.andersson@exempel.se")
    expect(page.get_by_text("Det ser ut som en persons egen adress")).to_be_visible()
    expect(page.get_by_text("gemensam adress eller en funktionsbrevlåda, som")).to_be_hidden()


def test_an_answer_that_fits_takes_away_none_that_is_ticked(new_context):
    page = new_context().new_page()
    page.goto(QUESTION)
    page.get_by_text("Flera personer delar adressen", exact=True).click()
    check(page, "anna.andersson@exempel.se")
    page.get_by_role("link", name="Svara: En person").click()
    page.get_by_role("button", name="Fortsätt").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("det går inte att skicka krypterat dit")


def test_a_private_address_asks_who_else_reads_it_and_has_no_answer_at_a_click(page):
    check(page, "Anna Andersson <anna.andersson@gmail.com>;")
    expect(page.get_by_text("Fråga mottagaren om någon annan i familjen läser den.")).to_be_visible()
    assert page.locator(".recipient-answer:visible").count() == 0


def test_where_there_are_no_names_nobody_is_taken_for_a_person(new_context):
    page = new_context().new_page()
    page.route("**/given-names*", lambda route: route.fulfill(body=""))
    page.goto(QUESTION)
    check(page, "anna.andersson@exempel.se")
    expect(page.get_by_text("Det går inte att se på adressen vem som läser.")).to_be_visible()


def test_the_sites_own_support_is_known_for_certain(page):
    check(page, "3580@sml-it.se")
    expect(page.get_by_text("Den kan inte ta emot skyddade meddelanden.")).to_be_visible()


def test_what_was_said_goes_when_the_address_is_changed(new_context):
    page = new_context().new_page()
    page.goto(QUESTION)
    check(page, "info@sotenas.se")
    page.get_by_label("Mottagarens adress").fill("info@sotenas.nu")
    expect(page.get_by_text("Det är ganska säkert en gemensam adress")).to_be_hidden()


def test_what_is_no_address_is_said_to_be_none_and_stays_typed(page):
    check(page, "anna andersson")
    expect(page.get_by_text("Det där är inte en e-postadress.")).to_be_visible()
    expect(page.get_by_label("Mottagarens adress")).to_have_value("anna andersson")


def test_the_reader_decides_and_the_answer_goes_on(page):
    check(page, "anna.andersson@exempel.se")
    assert page.locator("main input:checked").count() == 0
    page.get_by_role("link", name="Svara: En person, på sin egen adress").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ja – kryptera meddelandet.")


def test_the_address_is_never_in_the_address_of_a_page(page):
    check(page, "hjalmar.hemligsson@exempel.se")
    expect(page.get_by_text("Det ser ut som en persons egen adress")).to_be_visible()
    assert "hemligsson" not in page.url


def test_with_javascript_the_address_is_not_sent(new_context):
    page = new_context().new_page()
    page.goto(QUESTION)
    sent = []
    page.on("request", lambda request: sent.append((request.method, request.post_data)))
    check(page, "anna.andersson@exempel.se")
    expect(page.get_by_text("Det ser ut som en persons egen adress")).to_be_visible()
    assert {("GET", None)} >= set(sent)


def test_a_checked_address_has_no_accessibility_fault_and_fits_a_narrow_screen(new_context, axe):
    page = new_context(viewport={"width": 320, "height": 640}).new_page()
    page.goto(QUESTION)
    check(page, "info@sotenas.se")
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
