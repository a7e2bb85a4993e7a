"""A link to a question or an outcome never answers for the reader."""

import pytest

from decisions.document import Option, Outcome, Question, Questionnaire
from decisions.engine.tree import Tree
from search.links import to_outcome, to_question


def question(ref: str, **options: str) -> Question:
    """A question whose options lead to outcomes (in capitals) and questions."""
    return Question(
        ref=ref,
        text=ref,
        options=tuple(
            Option(ref=name, label=name, **({"outcome": to} if to.isupper() else {"question": to}))
            for name, to in options.items()
        ),
    )


def tree(*questions: Question) -> Tree:
    outcomes = tuple(Outcome(ref=ref, verdict="help", title=ref, body=ref) for ref in ("A", "B"))
    return Tree(Questionnaire(title="T", intro="I", questions=questions, outcomes=outcomes))


SPLIT = tree(
    question("start", vanster="mitten", hoger="A"),
    question("mitten", ena="slut", andra="slut"),
    question("slut", ja="A", nej="B"),
)


def test_the_only_way_is_gone_for_the_reader():
    assert to_question(SPLIT, "mitten") == "/ska-jag-kryptera/?start=vanster"


def test_where_ways_part_the_reader_answers():
    assert to_question(SPLIT, "slut") == to_outcome(SPLIT, "B") == "/ska-jag-kryptera/?start=vanster"


def test_an_outcome_with_many_ways_begins_at_the_beginning():
    assert to_outcome(SPLIT, "A") == "/ska-jag-kryptera/"


def test_an_outcome_with_one_way_is_linked_itself():
    narrow = tree(question("start", ja="A", nej="B"))
    assert to_outcome(narrow, "B") == "/ska-jag-kryptera/?start=nej"


@pytest.mark.parametrize("ref", ["start", "finns-inte"])
def test_what_has_no_way_to_it_begins_at_the_beginning(ref: str):
    assert to_question(SPLIT, ref) == "/ska-jag-kryptera/"


def test_a_draft_that_leads_in_circles_is_no_trap():
    circle = tree(question("start", ja="mitten"), question("mitten", ja="start"), question("slut", ja="A"))
    assert to_question(circle, "slut") == to_outcome(circle, "A") == "/ska-jag-kryptera/"
