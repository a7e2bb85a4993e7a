"""Where answers lead."""

import pytest

from decisions.engine.tree import Tree
from decisions.engine.walk import early_verdict, fault_in, next_of, reopen, replay, walks
from tests.decisions.samples import ENCRYPT, SAMPLE, changed, option, question, questionnaire

TREE = Tree(SAMPLE)
CONTENT = TREE.questions["innehall"]


def chosen(*refs):
    return tuple(each for each in CONTENT.options if each.ref in refs)


def faults(walk):
    return {ignored.question: ignored.fault for ignored in walk.ignored}


def test_without_answers_the_first_question_is_open():
    assert replay(SAMPLE, {}).question == SAMPLE.questions[0]


def test_an_answer_opens_the_question_that_it_leads_to():
    assert replay(SAMPLE, {"arende": ("skicka",)}).question == CONTENT


def test_all_answers_reach_the_outcome():
    walk = replay(SAMPLE, ENCRYPT)
    assert walk.outcome.ref == "kryptera"
    assert walk.answers == ENCRYPT


def test_the_path_keeps_its_order_whatever_order_the_answers_come_in():
    backwards = dict(reversed(ENCRYPT.items()))
    assert list(replay(SAMPLE, backwards).answers) == list(ENCRYPT)


def test_the_most_sensitive_of_many_leads():
    assert next_of(TREE, CONTENT, chosen("halsa", "skyddat", "osaker")).ref == "stopp"


def test_the_first_of_equally_sensitive_leads():
    both = question("fraga", option("a", outcome="slut"), option("b", outcome="annat"), kind="many")
    assert next_of(Tree(questionnaire(both)), both, both.options).ref == "slut"


def test_many_answers_are_kept_in_the_questions_own_order():
    walk = replay(SAMPLE, {"arende": ("skicka",), "innehall": ("osaker", "halsa", "osaker")})
    assert walk.answers["innehall"] == ("halsa", "osaker")


@pytest.mark.parametrize(
    ("ref", "refs", "fault"),
    [
        ("innehall", ["halsa", "osaker"], None),
        ("innehall", ["inget"], None),
        ("innehall", ["halsa", "inget"], "exclusive"),
        ("innehall", ["halsa", "borttaget"], "unknown_option"),
        ("arende", ["skicka", "annat"], "several"),
        ("arende", ["skicka", "skicka"], None),
    ],
)
def test_what_cannot_be_an_answer(ref, refs, fault):
    assert fault_in(TREE.questions[ref], refs) == fault


def test_a_question_stays_open_when_part_of_its_answer_is_unknown():
    """The unknown part may have been the one that mattered, so the rest is not used alone."""
    walk = replay(SAMPLE, {"arende": ("skicka",), "innehall": ("osaker", "borttaget")})
    assert walk.question == CONTENT
    assert faults(walk) == {"innehall": "unknown_option"}


def test_an_answer_to_an_unknown_question_is_ignored():
    walk = replay(SAMPLE, {**ENCRYPT, "borttagen": ("ja",)})
    assert walk.outcome.ref == "kryptera"
    assert faults(walk) == {"borttagen": "unknown_question"}


def test_an_answer_off_the_path_is_ignored():
    walk = replay(SAMPLE, {"arende": ("annat",), "adress": ("egen",)})
    assert walk.outcome.ref == "hjalp"
    assert faults(walk) == {"adress": "off_path"}


def test_later_answers_wait_for_a_skipped_question():
    given = {ref: refs for ref, refs in ENCRYPT.items() if ref != "innehall"}
    walk = replay(SAMPLE, given)
    assert walk.question == CONTENT
    assert walk.waiting == {"adress": ("egen",), "kanal": ("webb",)}
    assert not walk.ignored


def test_waiting_answers_are_used_once_the_way_to_them_is_clear():
    walk = replay(SAMPLE, {"arende": ("skicka",), "kanal": ("webb",)})
    answers = walk.answers | walk.waiting | {"innehall": ("halsa",), "adress": ("egen",)}
    assert replay(SAMPLE, answers).outcome.ref == "kryptera"


def test_an_empty_answer_is_no_answer():
    walk = replay(SAMPLE, {"arende": ()})
    assert walk.question == SAMPLE.questions[0]
    assert not walk.ignored


def test_a_loop_ends_nowhere():
    looping = questionnaire(question("a", option("till", "b")), question("b", option("till", "a")))
    walk = replay(looping, {"a": ("till",), "b": ("till",)})
    assert walk.end is None
    assert list(walk.answers) == ["a", "b"]


def test_a_dead_end_ends_nowhere():
    walk = replay(questionnaire(question("a", option("ingenstans"))), {"a": ("ingenstans",)})
    assert walk.end is None


def test_reopening_keeps_the_answer_and_all_later_ones_waiting():
    walk = reopen(replay(SAMPLE, ENCRYPT), "innehall")
    assert walk.question == CONTENT
    assert walk.answers == {"arende": ("skicka",)}
    assert walk.answers | walk.waiting == ENCRYPT


def test_reopening_keeps_what_was_waiting_already():
    walk = reopen(replay(SAMPLE, {"arende": ("skicka",), "kanal": ("webb",)}), "arende")
    assert walk.waiting == {"arende": ("skicka",), "kanal": ("webb",)}


def test_reopening_a_question_that_is_not_on_the_path_changes_nothing():
    walk = replay(SAMPLE, ENCRYPT)
    assert reopen(walk, "osaker") == walk


def test_the_verdict_is_known_early_when_every_way_ends_in_it():
    assert early_verdict(TREE, TREE.questions["kanal"]) == "encrypt"


def test_the_verdict_is_open_while_ways_differ():
    assert early_verdict(TREE, TREE.questions["adress"]) is None


def test_every_way_is_walked_once_per_option():
    ends = [walk.outcome.ref for walk in walks(SAMPLE)]
    assert ends == [
        *("kryptera", "kryptera", "stopp"),
        "stopp",
        *("kryptera", "kryptera", "stopp", "nej", "fraga"),
        "nej",
        "hjalp",
    ]


def test_each_walk_is_what_its_answers_replay_to():
    assert all(replay(SAMPLE, walk.answers) == walk for walk in walks(SAMPLE))


def test_a_question_without_options_ends_a_walk():
    bare = changed("kanal", SAMPLE, options=())
    assert replay(bare, ENCRYPT).question.ref == "kanal"
    assert any(walk.question and walk.question.ref == "kanal" for walk in walks(bare))
