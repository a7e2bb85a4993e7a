"""The questionnaire walked as a reader walks it, to each kind of outcome, with and without JavaScript."""

import pytest

WAYS = {
    "encrypt": [
        ["Skicka information"],
        ["Anställd i kommunen"],
        ["Känsliga personuppgifter"],
        ["En person, på sin egen adress"],
        ["Jag skriver först"],
        ["Vet inte, eller flera olika"],
        ["Ja, det kan behövas"],
        ["Programmet på datorn"],
    ],
    "no_need": [["Skicka information"], ["Politiker"], ["Inget av detta"]],
    "not_by_email": [
        ["Skicka information"],
        ["LOV-utförare"],
        ["Uppgifter som omfattas", "Extra skyddsvärda personuppgifter"],
        ["Flera personer delar adressen"],
    ],
    "ask": [["Skicka information"], ["Anställd i ett kommunalt bolag"], ["Vet inte"]],
    "outside": [["Skicka information"], ["Inget av detta"]],
    "help": [["Läsa ett krypterat meddelande"], ["Jag ser bara en länk"], ["Jag använder en engångskod"]],
}
HEADINGS = {
    "encrypt": "Ja – kryptera meddelandet.",
    "no_need": "Nej – du behöver inte kryptera.",
    "not_by_email": "Nej – det går inte att skicka krypterat dit.",
    "ask": "Vänta – ta reda på om rutinen gäller dig.",
    "outside": "Rutinen gäller inte dig.",
    "help": "Klicka på länken och visa att det är du.",
}


@pytest.fixture(params=[True, False], ids=["with-javascript", "without-javascript"])
def page(new_context, request):
    page = new_context(java_script_enabled=request.param).new_page()
    page.goto("/ska-jag-kryptera/")
    return page


def answer(page, labels):
    for label in labels:
        page.locator("main form label").filter(has_text=label).first.click()
    page.get_by_role("button", name="Fortsätt").click()


@pytest.mark.parametrize("verdict", HEADINGS)
def test_the_answers_lead_to_the_outcome(page, verdict):
    for labels in WAYS[verdict]:
        answer(page, labels)
    assert page.get_by_role("heading", level=1).inner_text() == HEADINGS[verdict]


def test_going_on_without_an_answer_says_what_to_do(page):
    page.get_by_role("button", name="Fortsätt").click()
    assert page.get_by_role("alert").count() == 1
    assert page.get_by_role("heading", level=1).inner_text() == "Vad vill du göra?"


def test_an_answer_can_be_changed_and_the_others_are_kept(page):
    for labels in WAYS["no_need"][:2]:
        answer(page, labels)
    page.get_by_role("link", name="Ändra").nth(1).click()
    answer(page, ["Anställd i kommunen"])
    assert "arende=skicka&vem=anstalld" in page.url
