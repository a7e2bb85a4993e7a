"""What becomes of a reader who does not know."""

import pytest

from answers.explain import STRICTEST, STRICTEST_ASK, unsure_notes
from decisions.check import check
from decisions.engine.tree import Tree
from decisions.engine.walk import replay
from tests.decisions.samples import option, outcome, question, questionnaire

OUTCOMES = (
    outcome("ja", "encrypt"),
    outcome("nej", "no_need"),
    outcome("stopp", "not_by_email"),
    outcome("fraga", "ask"),
    outcome("hjalp"),
)


def asking(*targets, unsure, more=()):
    """A question whose answers lead to these outcomes, and not knowing to `unsure`."""
    options = [option(f"svar-{target}", outcome=target) for target in targets]
    used = {*targets, unsure, *(each.outcome for row in more for each in row.options)}
    return questionnaire(
        question("a", *options, option("vet-inte", **_leading(unsure), unsure=True)),
        *more,
        outcomes=tuple(each for each in OUTCOMES if each.ref in used),
    )


def _leading(target):
    return {"question": target} if target == "b" else {"outcome": target}


def messages(whole):
    return [problem.message for problem in check(whole)]


def notes(whole, **answers):
    walk = replay(whole, {ref: (answer.replace("_", "-"),) for ref, answer in answers.items()})
    return list(unsure_notes(Tree(whole), walk))


@pytest.mark.parametrize(
    ("targets", "unsure"),
    [(("ja", "stopp"), "ja"), (("ja", "nej"), "nej"), (("nej", "stopp", "hjalp"), "nej")],
)
def test_not_knowing_must_not_get_off_lightly(targets, unsure):
    (message,) = messages(asking(*targets, unsure=unsure))
    assert "är mildare än det strängaste svaret" in message


@pytest.mark.parametrize(
    ("targets", "unsure"),
    [
        (("ja", "stopp"), "stopp"),
        (("ja", "nej"), "ja"),
        (("nej", "stopp"), "fraga"),
        (("hjalp", "hjalp"), "hjalp"),
        (("ja", "stopp"), "hjalp"),
    ],
)
def test_not_knowing_may_lead_to_the_strictest_or_to_asking(targets, unsure):
    assert not [message for message in messages(asking(*targets, unsure=unsure)) if "mildare" in message]


def test_not_knowing_may_lead_to_a_question_that_finds_out():
    more = question("b", option("ja", outcome="stopp"), option("nej", outcome="nej"))
    assert messages(asking("nej", "stopp", unsure="b", more=(more,))) == []


def test_the_outcome_says_that_not_knowing_counts_as_the_strictest():
    (note,) = notes(asking("ja", "nej", unsure="ja"), a="vet-inte")
    assert note == f"Du svarade ”Vet-inte” på frågan ”Frågan a?”. {STRICTEST}"


@pytest.mark.parametrize("unsure", ["fraga", "stopp"])
def test_where_that_stops_it_says_to_ask_somebody(unsure):
    (note,) = notes(asking("nej", "stopp", unsure=unsure), a="vet-inte")
    assert note.endswith(STRICTEST_ASK)


def test_nothing_is_said_of_an_answer_that_knows():
    assert notes(asking("ja", "nej", unsure="ja"), a="svar-ja") == []


def test_nothing_is_said_where_every_answer_leads_the_same_way():
    assert notes(asking("ja", "ja", unsure="ja"), a="vet-inte") == []


def test_nothing_is_said_where_the_reader_found_out():
    more = question("b", option("ja", outcome="stopp"), option("nej", outcome="nej"))
    assert notes(asking("nej", "stopp", unsure="b", more=(more,)), a="vet-inte", b="ja") == []
