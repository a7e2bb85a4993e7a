"""Questions that share a page, a choice or the outcome, as readers meet them."""

import re
from importlib import import_module

import pytest
from django.apps import apps

from decisions.check import check
from decisions.earlier import PLACES
from decisions.freeze import freeze
from decisions.models import Option, Question
from tests.answers.test_page import chosen, get, hidden, inputs, link, page, shown_question
from tests.decisions.samples import option, outcome, question, questionnaire

SHARED = questionnaire(
    question("vad", option("skicka", "vem"), option("annat", outcome="stopp")),
    question(
        "vem",
        option("anstalld", "innehall"),
        option("politiker", "innehall"),
        option("ingen", outcome="stopp"),
        place="choice",
        default="anstalld",
    ),
    question(
        "innehall",
        option("halsa", "adress"),
        option("inget", outcome="nej", exclusive=True),
        option("hemligt", outcome="stopp", sensitivity=1),
        kind="many",
    ),
    question("adress", option("egen", "skydd"), option("delad", outcome="stopp"), place="shared"),
    question(
        "skydd",
        option("oppet", outcome="kryptera"),
        option("last", outcome="kryptera"),
        place="outcome",
        default="oppet",
    ),
    outcomes=(outcome("kryptera", "encrypt"), outcome("nej", "no_need"), outcome("stopp", "not_by_email")),
)
ASKED = "vad=skicka&vem=anstalld"


def shared(query="", **fields):
    return page(query, SHARED)


def test_the_first_choice_gives_the_usual_answer_to_the_next_question_too():
    assert chosen(shared(), "Skicka Anstalld") == f"{ASKED}&fran=vad"
    assert get(f"{ASKED}&fran=vad", SHARED).url == f"?{ASKED}"


def test_the_other_answers_to_the_next_question_are_one_click_away():
    assert chosen(shared(), "Politiker") == "vad=skicka&vem=politiker&fran=vad"
    assert chosen(shared(), "Ingen") == "vad=skicka&vem=ingen&fran=vad"


def test_a_link_to_the_first_answer_alone_asks_the_next_question_as_before():
    assert shown_question(shared("vad=skicka")) == "Frågan vem?"


def test_changing_the_first_answer_keeps_the_one_that_was_given_to_the_next():
    html = shared("vad=skicka&vem=politiker&andra=vad")
    assert chosen(html, "Skicka Politiker") == "vad=skicka&vem=politiker&fran=vad"


def test_two_questions_are_asked_on_one_page():
    html = shared(ASKED)
    assert shown_question(html) == "Frågan innehall?" and "<legend><h2>Frågan adress?</h2></legend>" in html
    assert {name for name, _ in inputs(html)} == {"innehall", "adress"}
    assert hidden(html) == [("vad", "skicka"), ("vem", "anstalld"), ("fran", "innehall")]


def test_both_answers_lead_on_together():
    response = get(f"{ASKED}&innehall=halsa&adress=egen&fran=innehall", SHARED)
    assert response.url == f"?{ASKED}&innehall=halsa&adress=egen"
    assert "Utfallet kryptera." in shared(response.url[1:])


def test_the_second_is_asked_alone_where_it_was_left_out():
    assert shown_question(shared(f"{ASKED}&innehall=halsa")) == "Frågan adress?"


def test_the_second_answer_goes_without_a_word_where_the_first_made_it_needless():
    assert get(f"{ASKED}&innehall=inget&adress=egen&fran=innehall", SHARED).url == f"?{ASKED}&innehall=inget"


def test_a_second_answer_that_was_given_alone_is_kept():
    html = shared(f"{ASKED}&adress=delad&fran=innehall")
    assert "Välj minst ett svar." in html
    assert inputs(html)["adress", "delad"] and not inputs(html)["adress", "egen"]


def test_changing_the_first_shows_both_as_they_were_answered():
    html = shared(f"{ASKED}&innehall=halsa&adress=egen&andra=innehall")
    assert inputs(html)["innehall", "halsa"] and inputs(html)["adress", "egen"]
    assert ("adress", "egen") not in hidden(html)


def test_a_switch_stands_on_the_outcome_and_says_what_holds():
    html = shared(f"{ASKED}&innehall=halsa&adress=egen")
    assert re.findall(r'href="([^"]*)"[^>]*aria-current="true"[^>]*>(\w+)</a>', html)[-1][1] == "Oppet"
    assert link(html, "Last") == f"?{ASKED}&innehall=halsa&adress=egen&skydd=last#rad-how"


def test_a_switch_is_not_among_the_answers_given_but_can_be_opened_as_a_question():
    query = f"{ASKED}&innehall=halsa&adress=egen&skydd=last"
    assert "Ändra svaret på frågan Frågan skydd?" not in shared(query).replace("</span>", "")
    html = shared(f"{query}&andra=skydd")
    assert shown_question(html) == "Frågan skydd?" and link(html, "Tillbaka") == f"?{query}"


def test_what_is_left_is_counted_in_pages():
    assert "Fråga 1 – sedan högst 2 frågor kvar" in shared()
    assert "Fråga 2 och 3 – de sista" in shared(ASKED)
    assert "Fråga 3 – den sista" in shared(f"{ASKED}&innehall=halsa")


@pytest.mark.django_db
def test_an_installed_site_gets_the_places_of_the_shipped_questions(draft):
    Question.objects.update(place="page", default="")
    Option.objects.update(button="")
    assert freeze() != draft.questionnaire
    import_module("decisions.migrations.0010_fill_switches").fill(apps, None)
    assert freeze() == draft.questionnaire


@pytest.mark.django_db
@pytest.mark.parametrize("ref", ["skydd", "outlook"])
def test_an_installed_question_that_decides_a_verdict_is_still_asked_before_it(draft, ref):
    Question.objects.update(place="page", default="")
    row = Option.objects.filter(question__ref=ref).first()
    row.next_question, row.next_outcome = (
        None,
        Option.objects.get(ref="grupp", question__ref="adress").next_outcome,
    )
    row.save()
    import_module("decisions.migrations.0010_fill_switches").fill(apps, None)
    places = dict(Question.objects.values_list("ref", "place"))
    assert {places[each] for each in PLACES if each in (ref, "konversation")} == {"page"}


def test_the_sample_is_sound():
    assert check(SHARED) == []
