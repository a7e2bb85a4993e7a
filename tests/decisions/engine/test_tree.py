"""What lies beyond each question."""

import time

from decisions.engine.tree import Tree
from decisions.engine.walk import replay
from tests.decisions.samples import SAMPLE, option, outcome, question, questionnaire

TREE = Tree(SAMPLE)


def test_an_option_that_leads_to_two_places_leads_nowhere():
    both = questionnaire(question("a", option("bada", "a", "slut")))
    assert Tree(both).target(both.questions[0].options[0]) is None


def test_the_first_of_two_questions_with_the_same_ref_counts():
    twice = questionnaire(question("a", option("x", outcome="slut")), question("a"))
    assert Tree(twice).questions["a"].options


def test_outcomes_are_known_from_every_question():
    assert TREE.outcomes_from["osaker"] == {"kryptera", "stopp", "nej", "fraga"}
    assert TREE.outcomes_from["kanal"] == {"kryptera"}


def test_the_longest_way_on_counts_the_question_itself():
    assert TREE.longest == {"arende": 5, "innehall": 4, "osaker": 3, "adress": 2, "kanal": 1}


def test_paths_are_counted_to_every_end():
    assert TREE.paths["arende"] == 11


def test_counting_many_paths_takes_no_time():
    chain = [question(f"f{n}", option("a", f"f{n + 1}"), option("b", f"f{n + 1}")) for n in range(60)]
    tree = Tree(questionnaire(*chain, question("f60", option("a", outcome="slut"))))
    started = time.thread_time()
    assert tree.paths["f0"] == 2**60
    assert time.thread_time() - started < 0.5


def test_a_very_deep_tree_is_no_trouble():
    chain = [question(f"f{n}", option("a", f"f{n + 1}")) for n in range(5000)]
    assert Tree(questionnaire(*chain, question("f5000"))).longest["f0"] == 5001


def test_a_question_that_nothing_leads_to_is_not_within_reach():
    lonely = questionnaire(question("a", option("x", outcome="slut")), question("ensam", option("x", "a")))
    assert Tree(lonely).reachable == {"a"}
    assert Tree(lonely).way_to("ensam") == {}


def test_the_way_to_a_question_leads_there():
    for ref in TREE.questions:
        assert replay(SAMPLE, TREE.way_to(ref)).question.ref == ref


def test_the_way_to_an_outcome_ends_there():
    for ref in TREE.outcomes:
        assert replay(SAMPLE, TREE.way_to_outcome(ref)).outcome.ref == ref


def test_an_outcome_that_only_a_lonely_question_leads_to_has_no_way():
    lonely = questionnaire(question("a"), question("ensam", option("x", outcome="slut")))
    assert Tree(lonely).way_to_outcome("slut") == {}


def test_a_loop_is_named_by_the_option_that_closes_it():
    looping = questionnaire(
        question("a", option("vidare", "b")),
        question("b", option("tillbaka", "a"), option("klar", outcome="slut")),
    )
    (loop,) = Tree(looping).loops
    assert (loop[0].ref, loop[1].ref) == ("b", "tillbaka")


def test_two_ways_to_the_same_question_are_no_loop():
    assert not TREE.loops


def test_figures_stay_finite_in_a_loop():
    looping = questionnaire(question("a", option("om", "a"), option("klar", outcome="slut")))
    assert Tree(looping).paths["a"] == 2
    assert Tree(looping).longest["a"] == 1
    assert Tree(looping).outcomes_from["a"] == {"slut"}


def test_an_outcome_in_two_branches_is_one_outcome():
    assert Tree(questionnaire(outcomes=(outcome("slut"), outcome("slut")))).outcomes.keys() == {"slut"}
