"""The editors' rules, which must hold for every way through the tree."""

import time

import pytest
from msgspec.structs import replace

from decisions.check import check
from decisions.engine.rules import breaches
from decisions.engine.tree import Tree
from decisions.engine.walk import replay
from tests.decisions.samples import SAMPLE, changed, option, outcome, question, questionnaire, rule


def problems_of(*rules, tree=SAMPLE):
    return check(replace(tree, rules=rules))


def test_a_rule_that_holds_is_silent():
    assert not problems_of(rule("r", "never", "no_need", when=("innehall.halsa",)))


def test_a_rule_that_is_broken_is_shown_by_answers_that_break_it():
    (problem,) = problems_of(rule("r", "never", "encrypt", when=("innehall.halsa",)))
    assert (problem.kind, problem.refs) == ("rule", ("r",))
    assert "”Utfallet kryptera.”" in problem.message
    assert "halsa" in problem.answers["innehall"]
    assert replay(SAMPLE, problem.answers).outcome.verdict == "encrypt"


def test_a_rule_may_demand_a_verdict():
    assert not problems_of(rule("r", "always", "not_by_email", when=("innehall.skyddat",)))
    assert problems_of(rule("r", "always", "encrypt", when=("innehall.halsa",)))


def test_every_verdict_may_be_allowed():
    assert not problems_of(rule("r", "always", "encrypt", "not_by_email", when=("innehall.halsa",)))


def test_conditions_on_two_questions_must_both_be_met():
    assert not problems_of(rule("r", "never", "encrypt", when=("innehall.osaker", "adress.delad")))
    assert problems_of(rule("r", "never", "encrypt", when=("innehall.osaker", "adress.egen")))


def test_a_breach_by_answers_chosen_together_is_found():
    only_together = questionnaire(
        question(
            "a",
            option("x", "b"),
            option("y", outcome="slut", sensitivity=2),
            option("inget", outcome="nej", exclusive=True),
            kind="many",
        ),
        question("b", option("ja", outcome="ja"), option("nej", outcome="ja")),
        outcomes=(outcome("slut", "help"), outcome("nej"), outcome("ja", "encrypt")),
    )
    ((end, answers),) = breaches(Tree(only_together), rule("r", "always", "encrypt", when=("a.x",)))
    assert (end.ref, set(answers["a"])) == ("slut", {"x", "y"})


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (rule("r", "never", "ask", when=("innehall.borta",)), "har villkoret innehall.borta"),
        (rule("r", "never", "ask", when=()), "säger inte vilka svar den gäller"),
        (rule("r", "never", when=("innehall.halsa",)), "nämner inget besked"),
        (rule("r", "never", "ask", when=("osaker.nej", "kanal.webb")), "prövas aldrig"),
    ],
)
def test_a_rule_that_cannot_be_right(wrong, words):
    (problem,) = problems_of(wrong)
    assert words in problem.message


def test_a_change_of_the_tree_that_breaks_a_rule_is_a_problem():
    lax = changed(
        "kanal", SAMPLE, options=(option("webb", outcome="nej"), option("dator", outcome="kryptera"))
    )
    assert [problem.refs for problem in check(lax) if problem.kind == "rule"] == [("halsa",)]


def test_rules_are_held_against_two_to_the_sixty_ways_in_a_moment():
    chain = [question(f"f{n}", option("a", f"f{n + 1}"), option("b", f"f{n + 1}")) for n in range(60)]
    whole = questionnaire(
        *chain,
        question("f60", option("a", outcome="ja"), option("b", outcome="nej")),
        outcomes=(outcome("ja", "encrypt"), outcome("nej", "no_need")),
        rules=tuple(rule(f"r{n}", "never", "no_need", when=(f"f{n}.a", "f59.b")) for n in range(30)),
    )
    started = time.thread_time()
    assert len(check(whole)) == 30
    assert time.thread_time() - started < 2
