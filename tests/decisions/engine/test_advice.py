"""Which advice is shown."""

from decisions.engine.advice import advice_for, example
from decisions.engine.tree import Tree
from decisions.engine.walk import replay
from tests.decisions.samples import ENCRYPT, SAMPLE, advice

TREE = Tree(SAMPLE)
BY_REF = {each.ref: each for each in SAMPLE.advice}


def shown(answers):
    return [each.ref for each in advice_for(SAMPLE, replay(SAMPLE, answers))]


def test_advice_comes_in_the_order_of_its_kinds():
    assert shown(ENCRYPT) == ["for-halsa", "i-webben", "halsa-i-webben"]


def test_every_question_that_is_named_must_have_one_of_its_answers():
    assert "halsa-i-webben" not in shown({**ENCRYPT, "kanal": ("dator",)})


def test_one_of_several_chosen_answers_is_enough():
    assert "for-halsa" in shown({"arende": ("skicka",), "innehall": ("halsa", "skyddat")})


def test_advice_for_some_outcomes_is_shown_only_there():
    assert shown({"arende": ("skicka",), "innehall": ("skyddat",)}) == ["lagen"]


def test_an_open_question_has_no_advice():
    assert shown({"arende": ("skicka",)}) == []


def test_an_example_shows_its_advice():
    for each in SAMPLE.advice:
        assert each.ref in shown(example(TREE, each))


def test_an_example_may_need_an_answer_that_another_one_leads():
    kept_back = advice("bada", when=("innehall.halsa",), outcomes=("fraga",))
    with_a_leader = advice("bada", when=("innehall.osaker",), outcomes=("kryptera",))
    assert example(TREE, kept_back) is None
    assert example(TREE, with_a_leader) is not None


def test_an_answer_that_excludes_others_is_not_led_by_them():
    assert example(TREE, advice("omojligt", when=("innehall.inget",), outcomes=("kryptera",))) is None


def test_an_example_says_nothing_twice():
    assert example(TREE, advice("r", when=("innehall.osaker",)))["innehall"] == ("osaker",)


def test_conditions_on_two_branches_have_no_example():
    assert example(TREE, advice("omojligt", when=("osaker.nej", "kanal.webb"))) is None


def test_conditions_are_met_in_any_order_they_are_written():
    assert example(TREE, advice("baklanges", when=("kanal.webb", "osaker.ja", "innehall.osaker"))) is not None
