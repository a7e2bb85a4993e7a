"""Questions and outcomes written on their pages, with what it costs counted beside the forms that stay."""

import pytest
from playwright.sync_api import expect

from decisions.models import Option, Outcome, Question
from tests.browser.conftest import sign_in
from tests.browser.test_workbench import saved


@pytest.fixture
def page(new_context, editing, draft, live_server):
    context = new_context(viewport={"width": 1280, "height": 900})
    sign_in(context, editing, live_server)
    return context.new_page()


class Hand:
    """Does what an editor does, and counts it: a click, a choice and a text are one each."""

    def __init__(self, page):
        self.page, self.interactions = page, 0

    def click(self, target):
        self.interactions += 1
        target.click()

    def type(self, words):
        self.interactions += 1
        self.page.keyboard.type(words)

    def write(self, text, words):
        """Clicks where it stands, and writes."""
        self.interactions += 1
        text.locator(".writable-open").click()
        expect(text.locator(".ProseMirror")).to_be_focused()
        self.page.keyboard.type(words)

    def fill(self, target, words):
        self.interactions += 1
        target.fill(words)

    def choose(self, target, value):
        self.interactions += 1
        target.focus()  # as a hand does, and select_option does not
        target.select_option(value)


ANSWERS = ["Ja", "Nej", "Jag vet inte"]


def test_a_new_question_with_three_answers_takes_nine_interactions(page):
    outcome = Outcome.objects.first()
    page.goto("/admin/arbetsbank/fraga/")
    hand = Hand(page)
    hand.fill(page.get_by_label("Fråga"), "Är det bråttom?")
    hand.click(page.get_by_role("button", name="Börja skriva"))
    page.wait_for_url("**/fraga/*/")
    for count, words in enumerate(ANSWERS, 1):
        card = page.locator(".wb-card").nth(count - 1)
        if count <= 2:
            card.get_by_role("button", name="Skriv svar").click()
        else:
            hand.click(page.get_by_role("button", name="Lägg till svar"))
        expect(card.locator(".writing input")).to_be_focused()
        hand.type(words)
        hand.choose(card.locator("select[name$='leads_to']"), f"outcome-{outcome.pk}")
    expect(page.locator(".wb-card h3")).to_have_text(ANSWERS)
    expect(page.locator(".wb-checks")).not_to_contain_text("leder ingenstans")
    saved(page)
    question = Question.objects.get(text="Är det bråttom?")
    assert [option.label for option in question.options.all()] == ANSWERS
    assert {option.next_outcome for option in question.options.all()} == {outcome}
    assert hand.interactions == 9


def test_an_answer_leads_to_a_new_question_moves_and_goes_by_keyboard(page):
    question = Question.objects.first()
    first, second = question.options.all()[:2]
    page.goto(f"/admin/arbetsbank/fraga/{question.pk}/")
    page.locator(f"#wb-{first.pk} [data-move='1']").press("Enter")
    expect(page.locator(".wb-state")).to_contain_text("plats 2")
    assert list(question.options.all()[:2]) == [second, first]
    lead = page.locator(f"#wb-{first.pk} select[name$='leads_to']")
    lead.select_option(label="Ny fråga…")
    page.keyboard.type("Hur bråttom?")
    page.keyboard.press("Enter")
    expect(lead.locator("option:checked")).to_have_text("Hur bråttom?")
    assert Option.objects.get(pk=first.pk).next_question.text == "Hur bråttom?"


def test_the_page_of_a_question_has_no_accessibility_fault(page, axe_in_light_and_dark):
    question = Question.objects.first()
    page.goto(f"/admin/arbetsbank/fraga/{question.pk}/")
    for summary in page.locator("summary").all():
        summary.click()
    axe_in_light_and_dark(page)
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_new_outcome_with_three_pieces_of_advice_takes_thirteen_interactions(page):
    page.goto("/admin/arbetsbank/utfall/")
    hand = Hand(page)
    hand.choose(page.get_by_label("Besked"), "ask")
    hand.fill(page.get_by_label("Svar"), "Vänta och fråga chefen")
    hand.click(page.get_by_role("button", name="Börja skriva"))
    page.wait_for_url("**/utfall/*/")
    hand.write(page.locator(".verdict [data-text$=':body']"), "Chefen vet.")
    titles = ["Varför då?", "Vad mer?", "Och sedan?"]
    for count, title in enumerate(titles):
        hand.click(page.get_by_role("button", name="Varför", exact=True))
        title_field = page.locator(".wb-card").nth(count).locator("[data-text$=':title'] input")
        expect(title_field).to_be_focused()
        hand.type(title)
        hand.write(page.locator(".wb-card [data-text$=':body']").nth(count), "Så är det.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".writing")).to_have_count(0)
    saved(page)
    outcome = Outcome.objects.get(ref="vanta-och-fraga-chefen")
    assert list(outcome.advice.values_list("title", "body")) == [(each, "Så är det.") for each in titles]
    assert hand.interactions == 13


def test_the_page_of_an_outcome_has_no_accessibility_fault(page, axe_in_light_and_dark):
    outcome = Outcome.objects.first()
    page.goto(f"/admin/arbetsbank/utfall/{outcome.pk}/")
    for summary in page.locator("summary").all():
        summary.click()
    axe_in_light_and_dark(page)
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
