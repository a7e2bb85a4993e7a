"""The questionnaire walked as a reader walks it, to each kind of outcome, with and without JavaScript."""

import pytest

WAYS = {
    "encrypt": [
        ["Skicka information"],
        ["Känsliga personuppgifter", "En person, på sin egen adress"],
    ],
    "no_need": [["Politiker"], ["Ja"], ["Inget av detta"]],
    "not_by_email": [
        ["LOV-utförare"],
        ["Ja"],
        ["Uppgifter som omfattas", "Extra skyddsvärda personuppgifter", "Flera personer delar adressen"],
    ],
    "ask": [["Anställd i ett kommunalt bolag"], ["Vet inte"]],
    "outside": [["Inget av detta"], ["Något annat känsligt"], ["Någon annan"]],
    "help": [["Läsa ett krypterat meddelande"], ["Jag ser bara en länk"], ["Jag använder en engångskod"]],
}
HEADINGS = {
    "encrypt": "Ja – kryptera meddelandet.",
    "no_need": "Nej – du behöver inte kryptera.",
    "not_by_email": "Nej – det går inte att skicka krypterat dit.",
    "ask": "Vänta – ta reda på om rutinen gäller dig.",
    "outside": "Rutinen gäller inte det du ska skicka.",
    "help": "Klicka på länken och visa att det är du.",
}


@pytest.fixture(params=[True, False], ids=["with-javascript", "without-javascript"])
def page(new_context, request):
    page = new_context(java_script_enabled=request.param).new_page()
    page.goto("/ska-jag-kryptera/")
    return page


def answer(page, labels):
    """One click where a single answer is asked for; else what stands on the page, and on."""
    links = page.locator("main :is(.choice, .choice-others a)").filter(has_text=labels[0])
    if links.count():
        links.first.click()
        return
    for label in labels:
        page.locator("main form label").filter(has_text=label).first.click()
    page.get_by_role("button", name="Fortsätt").click()


@pytest.mark.parametrize("verdict", HEADINGS)
def test_the_answers_lead_to_the_outcome(page, verdict):
    for labels in WAYS[verdict]:
        answer(page, labels)
    assert page.get_by_role("heading", level=1).inner_text() == HEADINGS[verdict]


def test_going_on_without_an_answer_says_what_to_do(page):
    answer(page, ["Skicka information"])
    page.get_by_role("button", name="Fortsätt").click()
    assert page.get_by_role("alert").count() == 1
    assert page.get_by_role("heading", level=1).inner_text().startswith("Finns något av detta")


def test_an_answer_can_be_changed_and_the_others_are_kept(page):
    answer(page, ["Politiker"])
    page.get_by_role("link", name="Ändra").nth(1).click()
    answer(page, ["Anställd i kommunen"])
    assert "arende=skicka&vem=anstalld" in page.url


def test_a_changed_answer_keeps_the_later_ones_that_still_count(page):
    for labels in WAYS["encrypt"]:
        answer(page, labels)
    page.get_by_role("link", name="Nej, det ska hindras").click()
    page.get_by_role("link", name="Ändra").nth(2).click()
    answer(page, ["Extra skyddsvärda personuppgifter"])
    assert page.get_by_role("heading", level=1).inner_text() == HEADINGS["encrypt"]
    assert "innehall=kansliga&innehall=skyddsvarda&adress=en-person&skydd=vidarebefordra-inte" in page.url


def test_a_changed_answer_drops_those_that_no_longer_count_and_says_which(page):
    for labels in WAYS["encrypt"]:
        answer(page, labels)
    page.get_by_role("link", name="Programmet på datorn").click()
    page.get_by_role("link", name="Ändra").nth(2).click()
    answer(page, ["Känsliga personuppgifter", "Inget av detta"])
    assert page.get_by_role("heading", level=1).inner_text() == HEADINGS["no_need"]
    assert "”I vilken Outlook skriver du?”" in page.get_by_role("note").first.inner_text()


def test_a_certain_verdict_is_told_early_and_shows_how(page):
    page.goto(
        "/ska-jag-kryptera/?arende=skicka&vem=anstalld&innehall=kansliga&adress=en-person&andra=outlook"
    )
    assert page.get_by_text("Kryptera: det blir svaret, vad du än svarar härnäst.").is_visible()
    page.get_by_text("Visa hur").click()
    page.get_by_role("link", name="Så krypterar du i webbläsaren").click()
    assert page.url.endswith("/guider/webb/")


def test_a_code_read_out_to_the_support_shows_the_same_page(page, new_context):
    for labels in WAYS["encrypt"]:
        answer(page, labels)
    code = page.locator(".code-text").first.inner_text()
    helpdesk = new_context().new_page()
    helpdesk.goto("/support/")
    helpdesk.get_by_label("Kod", exact=True).fill(code.lower())
    helpdesk.get_by_role("button", name="Visa sidan").click()
    assert helpdesk.url == page.url
    assert helpdesk.locator(".given dl").inner_text() == page.locator(".given dl").inner_text()


def test_a_misheard_code_is_said_to_be_wrong_and_can_be_corrected(page):
    page.goto("/support/")
    page.get_by_label("Kod", exact=True).fill("1-BTM2GB")
    page.get_by_role("button", name="Visa sidan").click()
    assert page.get_by_role("alert").is_visible()
    assert page.get_by_label("Kod", exact=True).input_value() == "1-BTM2GB"
