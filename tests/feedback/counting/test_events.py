"""A page counts as one thing: a guide, a question or an outcome. Never as a row of answers."""

import pytest

from answers.visit import visit
from decisions.engine.scenarios import cases
from decisions.engine.tree import Tree
from feedback.counting.events import Counted, of_question_page, of_sent_answer, parse, write

FIRST = "arende=skicka"
TO_ENCRYPT = f"{FIRST}&vem=anstalld&innehall=kansliga&adress=en-person"


@pytest.fixture
def shipped(content):
    return content.document.questionnaire


def told(found):
    return [f"{each.kind} {each.ref}" for each in found]


def of_page(shipped, query):
    seen = visit(shipped, query, 1)
    return told(of_question_page(Tree(shipped), cases(shipped), seen, query, 1))


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
def test_what_is_shown_is_counted(shipped, query, counted):
    assert of_page(shipped, query) == counted


def test_both_questions_of_a_page_are_shown(shipped):
    assert of_page(shipped, f"{FIRST}&vem=anstalld&u=1") == ["seen innehall", "seen adress"]
    assert of_page(shipped, f"{TO_ENCRYPT}&u=1&andra=innehall") == ["seen innehall", "seen adress"]
    assert of_page(shipped, f"{TO_ENCRYPT}&u=1&andra=adress") == ["seen adress"]


@pytest.mark.parametrize("switched", ["&outlook=mobil", "&skydd=kryptera", "&mottagare=annan&outlook=nya"])
def test_a_switch_that_is_changed_is_no_new_visit(shipped, switched):
    assert of_page(shipped, f"{TO_ENCRYPT}&u=1") == ["outcome kryptera"]
    assert of_page(shipped, f"{TO_ENCRYPT}{switched}&u=1") == []


def test_an_everyday_case_is_reached_with_its_switches_set(shipped):
    every = cases(shipped, 1)
    assert all(of_page(shipped, case.query) == [f"outcome {case.outcome.ref}"] for case in every)


@pytest.mark.parametrize(
    ("query", "counted"),
    [
        (f"{FIRST}&vem=anstalld&fran=vem", ["answered vem"]),
        (f"{FIRST}&vem=osaker&fran=vem", ["answered vem", "unsure vem"]),
        (f"{FIRST}&vem=anstalld", []),
        (f"{FIRST}&fran=vem", []),
        ("finns-inte=x&fran=finns-inte", []),
        (f"{TO_ENCRYPT}&fran=innehall", ["answered innehall", "answered adress"]),
        (f"{FIRST}&vem=anstalld&innehall=inget&fran=innehall", ["answered innehall", "answered adress"]),
        (
            f"{FIRST}&vem=anstalld&innehall=kansliga&adress=vet-inte&fran=innehall",
            ["answered innehall", "answered adress", "unsure adress"],
        ),
    ],
)
def test_an_answer_is_counted_when_its_form_is_sent(shipped, query, counted):
    assert told(of_sent_answer(Tree(shipped), query, 1)) == counted


def test_the_header_says_it_there_and_back():
    counted = [Counted(7, "answered", "vem"), Counted(7, "unsure", "vem")]
    assert list(parse(write(counted))) == counted
