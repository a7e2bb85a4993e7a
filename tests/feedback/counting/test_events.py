"""A page counts as one thing: a guide, a question or an outcome. Never as a row of answers."""

import pytest

from answers.visit import visit
from feedback.counting.events import Counted, of_question_page, of_sent_answer, parse, write

FIRST = "arende=skicka"


@pytest.mark.parametrize(
    ("query", "counted"),
    [
        ("", ["seen arende"]),
        (f"{FIRST}&u=1", ["seen vem"]),
        (f"{FIRST}&vem=osaker&u=1", ["outcome omfattas"]),
        (f"{FIRST}&vem=osaker&u=1&andra=vem", ["seen vem"]),
        (f"{FIRST}&vem=finns-inte&u=1", []),
        (f"{FIRST}&fran=vem&u=1", []),
    ],
)
def test_what_is_shown_is_counted(content, query, counted):
    seen = visit(content.document.questionnaire, query, 1)
    found = of_question_page(seen, query, 1)
    assert [f"{each.kind} {each.ref}" for each in found] == counted


@pytest.mark.parametrize(
    ("query", "counted"),
    [
        (f"{FIRST}&vem=anstalld&fran=vem", ["answered vem"]),
        (f"{FIRST}&vem=osaker&fran=vem", ["answered vem", "unsure vem"]),
        (f"{FIRST}&vem=anstalld", []),
        (f"{FIRST}&fran=vem", []),
        ("finns-inte=x&fran=finns-inte", []),
    ],
)
def test_an_answer_is_counted_when_its_form_is_sent(content, query, counted):
    found = of_sent_answer(content.document, query, 1)
    assert [f"{each.kind} {each.ref}" for each in found] == counted


def test_the_header_says_it_there_and_back():
    counted = [Counted(7, "answered", "vem"), Counted(7, "unsure", "vem")]
    assert list(parse(write(counted))) == counted
