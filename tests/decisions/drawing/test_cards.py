"""The drawing of the tree."""

import time
from itertools import combinations

import pytest
from hypothesis import given

from decisions.document import Questionnaire
from decisions.drawing.cards import Card, Map, draw
from decisions.drawing.layered import Line, Spot, lay_out
from tests.decisions.samples import SAMPLE, changed, option, outcome, question, questionnaire
from tests.decisions.strategies import any_questionnaires


def card(drawing: Map, ref: str) -> Card:
    return next(each for each in drawing.cards if each.ref == ref)


def words(texts: object) -> str:
    return " ".join(text.words for text in texts)  # type: ignore[attr-defined]


def overlap(one: Card, other: Card) -> bool:
    return (
        abs(one.x - other.x) < one.width and one.y < other.y + other.height and other.y < one.y + one.height
    )


def test_every_question_and_outcome_is_a_card() -> None:
    assert {each.ref for each in draw(SAMPLE).cards} == {
        *(question.ref for question in SAMPLE.questions),
        *(outcome.ref for outcome in SAMPLE.outcomes),
    }


def test_a_card_says_its_question_and_its_answers() -> None:
    drawn = card(draw(SAMPLE), "kanal")
    assert words(drawn.texts) == "Frågan kanal?"
    assert [words(row.texts) for row in drawn.rows] == ["• Webb • Dator"]


def test_answers_stand_left_of_what_they_lead_to() -> None:
    drawing = draw(SAMPLE)
    for each in SAMPLE.questions:
        for answer in each.options:
            assert card(drawing, each.ref).x < card(drawing, answer.question or answer.outcome).x


def test_no_two_cards_overlap_and_all_are_on_the_sheet(content) -> None:
    drawing = draw(content.document.questionnaire)
    assert not any(overlap(one, other) for one, other in combinations(drawing.cards, 2))
    for each in drawing.cards:
        assert each.x >= 0 <= each.y
        assert each.x + each.width <= drawing.width and each.y + each.height <= drawing.height


def test_every_group_of_answers_has_its_arrow() -> None:
    drawing = draw(SAMPLE)
    assert len(drawing.arrows) == sum(len(each.rows) for each in drawing.cards)


def test_a_way_back_is_drawn_as_one() -> None:
    looped = changed("kanal", SAMPLE, options=(option("om", "adress"), option("webb", outcome="kryptera")))
    assert [arrow.back for arrow in draw(looped).arrows].count(True) == 1


def test_an_answer_that_leads_nowhere_says_so_and_has_no_arrow() -> None:
    drawing = draw(questionnaire(question("a", option("x"), option("y", outcome="slut"))))
    assert [row.leads for row in card(drawing, "a").rows] == [False, True]
    assert len(drawing.arrows) == 1


def test_what_is_never_reached_is_drawn_and_marked() -> None:
    lone = questionnaire(
        question("a", option("x", outcome="slut")),
        question("b", option("x", outcome="slut")),
        outcomes=(outcome("slut"), outcome("over")),
    )
    assert {each.ref for each in draw(lone).cards if not each.is_reached} == {"b", "over"}


def test_a_line_past_a_column_runs_between_its_boxes() -> None:
    lines = [Line(source="a", offset=5, target=target) for target in ("b", "c")]
    layout = lay_out({"a": 50, "b": 50, "c": 50}, 5, [*lines, Line(source="b", offset=20, target="c")])
    (lane,) = layout.way(lines[1])
    assert lane == Spot(name="c", lane=1)
    box = layout.tops[Spot(name="b")]
    assert not box < layout.tops[lane] < box + 50


@pytest.mark.parametrize("empty", [questionnaire(outcomes=())])
def test_an_empty_tree_is_an_empty_sheet(empty: Questionnaire) -> None:
    assert draw(empty).cards == ()


@given(any_questionnaires())
def test_any_questionnaire_can_be_drawn(whole: Questionnaire) -> None:
    drawing = draw(whole)
    assert not any(overlap(one, other) for one, other in combinations(drawing.cards, 2))


def test_the_shipped_tree_is_drawn_at_once(content) -> None:
    started = time.thread_time()
    draw(content.document.questionnaire)
    assert time.thread_time() - started < 0.5


def test_the_first_question_stands_at_the_top_left(content) -> None:
    drawing = draw(content.document.questionnaire)
    first = drawing.cards[0]
    assert (first.x, first.y) == (
        min(each.x for each in drawing.cards),
        min(each.y for each in drawing.cards),
    )
