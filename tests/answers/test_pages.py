"""The pages around the questionnaire: a caller's code, everyday cases, the tree on one page."""

import re
from html import unescape

import pytest

from answers.answer_code import encode
from answers.spelling_alphabet import aloud
from decisions.engine.walk import reopen, replay
from decisions.query import write
from tests.decisions.editions import add_edition

HALFWAY = {"arende": ("skicka",), "vem": ("anstalld",), "innehall": ("kansliga", "sekretess")}


@pytest.fixture
def shipped(content):
    return content.document.questionnaire


def typed(reader, code, **more):
    return reader.get("/support/kod/", {"kod": code}, **more)


def test_the_support_page_has_room_for_a_code(reader):
    assert 'action="/support/kod/"' in reader.get("/support/").content.decode()


def test_a_code_leads_to_the_very_page_that_the_caller_sees(reader, shipped):
    for scenario in shipped.scenarios:
        response = typed(reader, encode(1, replay(shipped, scenario.answers)))
        assert response.url == f"/ska-jag-kryptera/?{write(scenario.answers, edition=1)}"


def test_a_code_leads_to_the_question_where_the_caller_is(reader, shipped):
    code = encode(1, replay(shipped, HALFWAY))
    assert f'<span class="code-text">{code}</span>' in typed(reader, code, follow=True).content.decode()
    assert "Vem läser e-posten till adressen?" in typed(reader, code, follow=True).content.decode()


def test_a_caller_who_changes_an_answer_has_a_code_of_the_answers_before(reader, shipped):
    walk = reopen(replay(shipped, HALFWAY), "vem")
    html = reader.get(f"/ska-jag-kryptera/?{write(HALFWAY, 'vem', 1)}").content.decode()
    assert encode(1, walk) in html


def test_a_code_of_an_older_edition_leads_there(reader, shipped, edition):
    add_edition(edition, shipped)
    code = encode(1, replay(shipped, HALFWAY))
    assert typed(reader, code).url == f"/utgavor/1/ska-jag-kryptera/?{write(HALFWAY, edition=1)}"


WRONG = [
    "1-BTM2GB",
    "9-2",
    "hej",
    "W99",
    "x1",
    "\u212a1",
    '"><script>',
    "1-\u202e",
    "2" * 500,
    "9" * 50 + "-2",
]


@pytest.mark.parametrize("code", WRONG)
def test_a_wrong_code_is_said_to_be_wrong(reader, code):
    response = typed(reader, code)
    html = response.content.decode()
    assert response.status_code == 400
    assert "Koden stämmer inte" in html
    assert "<script>" not in html


@pytest.mark.parametrize("typed_as", ["12345678", "1234 5678"])
def test_a_one_time_passcode_is_answered_as_what_it_is_and_not_repeated(reader, typed_as):
    response = typed(reader, typed_as)
    html = response.content.decode()
    assert response.status_code == 400 and "Be aldrig någon läsa upp en engångskod" in html
    assert "1234" not in html and response["Cache-Control"] == "no-store"


def test_a_code_without_its_edition_is_of_the_current_one(reader, shipped):
    heard = encode(1, replay(shipped, HALFWAY)).partition("-")[2]
    assert typed(reader, heard).url == f"/ska-jag-kryptera/?{write(HALFWAY, edition=1)}"


def test_a_code_is_spelt_out_beside_it(reader, shipped):
    code = encode(1, replay(shipped, HALFWAY))
    html = reader.get(f"/ska-jag-kryptera/?{write(HALFWAY, edition=1)}").content.decode()
    assert f"{aloud(code)}</p>" in html


@pytest.mark.parametrize("code", ["W3", "w3", " w 3 ", "W-3"])
def test_a_code_of_a_step_leads_to_the_step(reader, code):
    assert typed(reader, code).url.lower() == "/w3"


def test_a_wrong_code_can_be_corrected_where_it_was_typed(reader):
    assert 'value="1-BTM2GB"' in typed(reader, "1-BTM2GB").content.decode()


def test_without_a_code_one_is_asked_for(reader):
    response = reader.get("/support/kod/")
    assert response.status_code == 200
    assert "Koden stämmer inte" not in response.content.decode()


def test_mail_to_the_support_carries_the_code_and_nothing_else(reader, shipped):
    scenario = shipped.scenarios[0]
    html = reader.get(f"/ska-jag-kryptera/?{write(scenario.answers, edition=1)}").content.decode()
    code = encode(1, replay(shipped, scenario.answers))
    assert re.findall(r'"(mailto:3580[^"]*)"', html) == [f"mailto:3580@sml-it.se?subject=Kod%20{code}"]
    assert "Skriv aldrig det känsliga innehållet till supporten" in html


def test_the_examples_show_every_everyday_case(reader, shipped):
    html = unescape(reader.get("/ska-jag-kryptera/exempel/").content.decode())
    assert len(shipped.scenarios) >= 15
    for scenario in shipped.scenarios:
        assert f'?{write(scenario.answers, edition=1)}">{scenario.name}<' in html


def test_everyday_cases_are_shortcuts_on_the_start_page_and_found_by_the_search(reader, shipped):
    query = write(shipped.scenarios[0].answers)
    assert query in unescape(reader.get("/").content.decode())
    assert query in unescape(reader.get("/sok/", {"q": "läkarintyg"}).content.decode())


def test_an_outcome_shows_other_cases_with_the_same_outcome(reader, shipped):
    html = reader.get(f"/ska-jag-kryptera/?{write(shipped.scenarios[0].answers, edition=1)}").content.decode()
    assert shipped.scenarios[1].name in html


def test_the_whole_tree_is_on_one_page_with_where_each_answer_leads(reader, shipped):
    html = reader.get("/ska-jag-kryptera/allt/").content.decode()
    for question in shipped.questions:
        assert f'id="{question.ref}"' in html
        for option in question.options:
            target = f"#{option.question}" if option.question else f"#svar-{option.outcome}"
            row = html.partition(f'id="{question.ref}-{option.ref}"')[2].partition("</div>")[0]
            assert f'href="{target}"' in row


def test_answers_from_the_one_page_lead_where_the_questions_do(reader, shipped):
    answers = shipped.scenarios[0].answers
    response = reader.get(f"/ska-jag-kryptera/?u=1&{write(answers)}", follow=True)
    assert response.request["QUERY_STRING"] == write(answers, edition=1)


def outcome_page(reader, query):
    return reader.get(f"/ska-jag-kryptera/?{query}&u=1", follow=True).content.decode()


def test_who_writes_to_several_is_told_before_the_steps_that_they_see_each_other(reader):
    to = "arende=skicka&vem=anstalld&innehall=kansliga&adress="
    several, one = (outcome_page(reader, f"{to}{address}") for address in ("flera-personer", "en-person"))
    assert several.index("Alla ser varandras adresser") < several.index('id="rad-how"')
    assert "Alla ser varandras adresser" not in one


@pytest.mark.parametrize("place", ["webb", "nya", "dator"])
def test_who_cannot_find_the_button_meets_what_else_to_try_after_one_step_of_the_guide(reader, place):
    html = outcome_page(reader, f"arende=knappen&krangel={place}")
    assert html.count('class="guide-step"') == 1 < html.index("Syns knappen fortfarande inte?")


def test_the_switches_beside_the_steps_say_what_they_are(reader):
    html = outcome_page(reader, "arende=skicka&vem=anstalld&innehall=kansliga&adress=en-person")
    assert html.index("Stämmer det här?") < html.index("Vem skrev först?") < html.index('id="dina-svar"')
