"""What a change does to the ways through the tree, apart from what it does to the words."""

from itertools import pairwise

from msgspec.structs import replace

from decisions.behaviour import compare
from decisions.document import Questionnaire
from tests.decisions.samples import SAMPLE, changed, option, outcome, question, questionnaire


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
    assert change.example["kanal"] == ("webb",)


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
