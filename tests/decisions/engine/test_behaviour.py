"""What a change does to the ways through the tree, apart from what it does to the words."""

from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from msgspec.structs import replace

from decisions.document import Questionnaire
from decisions.engine.behaviour import TooDifferent, compare
from decisions.engine.tree import Tree
from decisions.engine.walk import replay
from tests.decisions.samples import SAMPLE, changed, option, outcome, question, questionnaire
from tests.decisions.strategies import sound_questionnaires


def two_to_the(power: int) -> Questionnaire:
    """Questions in a row, each with two answers that lead on to the next: 2 to that power ways."""
    places = [f"fraga-{number}" for number in range(power)]
    asked = [
        question(here, option("a", following), option("b", following)) for here, following in pairwise(places)
    ]
    last = question(places[-1], option("a", outcome="slut"), option("b", outcome="nej"))
    return questionnaire(*asked, last, outcomes=(outcome("slut", "encrypt"), outcome("nej", "no_need")))


def test_an_unchanged_tree_changes_nothing() -> None:
    assert compare(SAMPLE, SAMPLE).changes == ()


def test_another_wording_is_no_change_of_behaviour() -> None:
    assert compare(SAMPLE, changed("adress", SAMPLE, text="Vems adress är det?")).changed == 0


def test_a_weaker_verdict_is_counted_and_shown_by_a_way() -> None:
    weaker = changed(
        "kanal", SAMPLE, options=(option("webb", outcome="nej"), option("dator", outcome="kryptera"))
    )
    (change,) = compare(SAMPLE, weaker).weaker
    assert (change.before, change.after, change.ways) == ("encrypt", "no_need", 2)
    assert change.answers_after["kanal"] == ("webb",)


def test_a_stricter_verdict_is_a_change_but_not_a_weaker_one() -> None:
    stricter = changed("osaker", SAMPLE, options=(option("ja", "adress"), option("nej", outcome="stopp")))
    behaviour = compare(SAMPLE, stricter)
    assert behaviour.changed and not behaviour.weaker


def test_a_question_put_in_the_middle_changes_no_verdict() -> None:
    asked = question("bilaga", option("ja", "kanal"), option("nej", "kanal"))
    first = changed("adress", SAMPLE, options=(option("egen", "bilaga"), option("delad", outcome="stopp")))
    assert compare(SAMPLE, replace(first, questions=(*first.questions, asked))).changed == 0


def test_questions_in_another_order_change_no_verdict() -> None:
    ways = (option("ja", "b"), option("nej", "b")), (option("x", outcome="slut"), option("y", outcome="nej"))
    ends = (outcome("slut", "encrypt"), outcome("nej", "no_need"))
    turned = (
        (option("x", "a"), option("y", "c")),
        (option("ja", outcome="slut"), option("nej", outcome="slut")),
    )
    same = question("c", option("ja", outcome="nej"), option("nej", outcome="nej"))
    before = questionnaire(question("a", *ways[0]), question("b", *ways[1]), outcomes=ends)
    after = questionnaire(question("b", *turned[0]), question("a", *turned[1]), same, outcomes=ends)
    assert compare(before, after).changed == 0


def test_an_answer_that_is_new_has_no_verdict_before() -> None:
    more = changed(
        "kanal", SAMPLE, options=(*SAMPLE.question("kanal").options, option("mobil", outcome="nej"))
    )
    assert {(change.before, change.after) for change in compare(SAMPLE, more).changes} == {(None, "no_need")}


def test_a_tree_of_a_million_million_million_ways_is_compared_at_once() -> None:
    assert compare(two_to_the(60), two_to_the(60)).ways == 2**60


def test_an_answer_that_is_taken_away_has_no_verdict_after() -> None:
    less = changed("kanal", SAMPLE, options=(option("webb", outcome="kryptera"),))
    assert {(change.before, change.after) for change in compare(SAMPLE, less).changes} == {("encrypt", None)}


def test_an_outcome_that_no_longer_tells_is_weaker() -> None:
    vague = changed("adress", SAMPLE, options=(option("egen", "kanal"), option("delad", outcome="hjalp")))
    (change,) = compare(SAMPLE, vague).changes
    assert (change.before, change.after, change.is_weaker) == ("not_by_email", "help", True)


def test_another_verdict_that_holds_back_as_much_is_not_weaker() -> None:
    ways = option("ja", "adress"), option("nej", outcome="hjalp"), option("vet-inte", outcome="fraga")
    other = changed("osaker", SAMPLE, options=ways)
    (change,) = compare(SAMPLE, other).changes
    assert (change.before, change.after, change.is_weaker) == ("no_need", "help", False)


def test_weaker_changes_come_first() -> None:
    options = option("webb", outcome="nej"), option("dator", outcome="stopp"), option("tv", outcome="stopp")
    changes = compare(SAMPLE, changed("kanal", SAMPLE, options=options)).changes
    assert [change.is_weaker for change in changes] == [True, False, False]


def test_another_weight_is_seen_in_answers_chosen_together() -> None:
    """Each answer alone leads where it did; health with protected data no longer stops."""
    question = SAMPLE.question("innehall")
    lighter = tuple(
        replace(each, sensitivity=0) if each.ref == "skyddat" else each for each in question.options
    )
    changes = compare(SAMPLE, changed("innehall", SAMPLE, options=lighter)).weaker
    assert changes
    for change in changes:
        assert replay(SAMPLE, change.answers_before).outcome.verdict == change.before == "not_by_email"
        assert set(change.answers_after["innehall"]) > {"skyddat"}


def test_an_example_holds_the_answers_that_each_tree_asks_for() -> None:
    asked = question("bilaga", option("ja", outcome="stopp"), option("nej", "kanal"))
    first = changed("adress", SAMPLE, options=(option("egen", "bilaga"), option("delad", outcome="stopp")))
    (change,) = compare(SAMPLE, replace(first, questions=(*first.questions, asked))).changes
    assert "bilaga" in change.answers_after and "bilaga" not in change.answers_before


def test_trees_that_ask_in_quite_another_order_are_given_up() -> None:
    """Fifty questions asked backwards: every answer has to be remembered until the other tree asks."""
    with pytest.raises(TooDifferent):
        compare(remembering(range(50)), remembering(range(49, -1, -1)))


def remembering(order: Iterable[int]) -> Questionnaire:
    places = [f"f{number}" for number in order]
    asked = [question(here, option("a", then), option("b", then)) for here, then in pairwise(places)]
    return questionnaire(
        *asked, question(places[-1], option("a", outcome="slut"), option("b", outcome="slut"))
    )


def test_a_tree_five_hundred_questions_deep_is_compared() -> None:
    assert compare(two_to_the(500), two_to_the(500)).changes == ()


@given(sound_questionnaires(), sound_questionnaires())
def test_examples_end_as_they_say(before: Questionnaire, after: Questionnaire) -> None:
    for change in compare(before, after).changes:
        ends = (replay(before, change.answers_before).outcome, replay(after, change.answers_after).outcome)
        assert tuple(end.verdict if end else None for end in ends) == (change.before, change.after)


@given(sound_questionnaires())
def test_every_way_is_counted_once(whole: Questionnaire) -> None:
    assert compare(whole, whole).ways == Tree(whole).paths[whole.questions[0].ref]
