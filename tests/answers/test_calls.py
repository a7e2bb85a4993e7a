"""What the helpdesk answers, by what the caller says."""

import pytest

from answers.calls import calls
from decisions.engine.walk import replay
from decisions.query import read

PAGE = "https://kryptera.example.se/ska-jag-kryptera/"


@pytest.fixture(scope="module")
def groups(content):
    return calls(content.document.questionnaire, 7, PAGE)


def test_every_outcome_that_helps_has_a_symptom(content, groups):
    helping = {
        outcome.ref for outcome in content.document.questionnaire.outcomes if outcome.verdict == "help"
    }
    assert {call.outcome.ref for group in groups for call in group.calls} == helping


@pytest.mark.parametrize("symptom", ["koden kommer inte", "I Outlook i webbläsaren", "Min egen adress"])
def test_what_callers_say_is_there(groups, symptom):
    assert [call for group in groups for call in group.calls if symptom in call.symptom]


def test_a_symptom_leads_to_its_outcome(content, groups):
    for call in (call for group in groups for call in group.calls):
        walk = replay(content.document.questionnaire, read(call.query).answers)
        assert walk.outcome == call.outcome


def test_a_reply_says_what_to_do_without_marks_and_where_the_rest_is(groups):
    for call in (call for group in groups for call in group.calls):
        assert call.outcome.title in call.reply and f"{PAGE}?{call.query}" in call.reply
        assert "**" not in call.reply and "](" not in call.reply


def test_who_does_not_know_is_no_symptom(groups):
    assert not [call for group in groups for call in group.calls if "Vet inte" in call.symptom]
