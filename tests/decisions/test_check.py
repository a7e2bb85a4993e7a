"""What stops a questionnaire from being published."""

import time

import pytest
from msgspec.structs import replace

from decisions.check import check
from decisions.document import Scenario
from decisions.engine.walk import replay
from tests.decisions.samples import SAMPLE, advice, changed, option, outcome, question, questionnaire

YES_NO = (option("ja", outcome="slut"), option("nej", outcome="slut"))


def messages(whole):
    return [problem.message for problem in check(whole)]


def rows(whole):
    return [(problem.kind, *problem.refs) for problem in check(whole)]


def with_options(*options, **fields):
    return questionnaire(question("a", *options, **fields))


def test_a_sound_questionnaire_has_no_problems():
    assert check(SAMPLE) == []


def test_a_questionnaire_needs_a_question():
    assert messages(questionnaire(outcomes=())) == ["Det finns ingen fråga."]


def test_a_question_that_nothing_leads_to():
    whole = questionnaire(question("a", *YES_NO), question("b", *YES_NO))
    assert messages(whole) == ["Inget svar leder till frågan ”Frågan b?”."]


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        (option("x"), "leder ingenstans"),
        (option("x", "a", "slut"), "leder både till en fråga och till ett utfall"),
        (option("x", "borta"), "leder till frågan borta, som inte finns"),
        (option("x", outcome="borta"), "leder till utfallet borta, som inte finns"),
    ],
)
def test_an_option_must_lead_to_one_place_that_exists(broken, words):
    (problem,) = check(with_options(*YES_NO, broken))
    assert words in problem.message
    assert (problem.kind, problem.refs) == ("option", ("a", "x"))


def test_a_loop_is_shown_by_the_answers_that_go_round_it():
    whole = questionnaire(
        question("a", option("in", "b"), option("forbi", outcome="slut")),
        question("b", option("runt", "c"), option("ut", outcome="slut")),
        question("c", option("tillbaka", "b"), option("ut", outcome="slut")),
    )
    (problem,) = check(whole)
    assert problem.answers == {"a": ("in",), "b": ("runt",), "c": ("tillbaka",)}
    assert replay(whole, problem.answers).end is None


def test_an_outcome_that_nothing_leads_to():
    whole = questionnaire(question("a", *YES_NO), outcomes=(outcome("slut"), outcome("onådd")))
    assert messages(whole) == ["Utfallet ”Utfallet onådd.” nås aldrig: inget svar leder dit."]


def test_a_choice_of_many_needs_a_way_to_say_none():
    assert "saknar ett svar som ”Inget av detta”" in messages(with_options(*YES_NO, kind="many"))[0]


def test_a_question_needs_two_answers():
    assert messages(with_options(YES_NO[0])) == ["Frågan ”Frågan a?” har färre än två svar."]


def test_two_questions_with_the_same_text():
    whole = questionnaire(question("a", option("b", "b"), YES_NO[0]), question("b", *YES_NO))
    twins = changed("b", whole, text="FRÅGAN A? ")
    assert rows(twins) == [("question", "a"), ("question", "b")]


@pytest.mark.parametrize("kind", ["questions", "outcomes", "advice", "scenarios", "rules"])
def test_two_rows_with_the_same_ref(kind):
    first = getattr(SAMPLE, kind)[0]
    whole = replace(SAMPLE, **{kind: (first, *getattr(SAMPLE, kind))})
    assert any("har adressnamnet" in message and first.ref in message for message in messages(whole))


def test_two_answers_with_the_same_ref():
    assert messages(with_options(*YES_NO, YES_NO[0])) == [
        "Två svar på frågan ”Frågan a?” har adressnamnet ja."
    ]


@pytest.mark.parametrize("ref", ["fran", "andra"])
def test_a_question_may_not_have_a_name_that_the_page_uses(ref):
    assert f"Adressnamnet {ref} används redan" in messages(questionnaire(question(ref, *YES_NO)))[0]


def test_an_outcome_beyond_the_routine_names_its_source():
    whole = questionnaire(question("a", *YES_NO), outcomes=(outcome("slut", beyond=True, source=" "),))
    assert "går utöver rutinen men saknar källa" in messages(whole)[0]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (advice("r", beyond=True), "går utöver rutinen men saknar källa"),
        (advice("r", when=("kanal.fax",)), "har villkoret kanal.fax, men det svaret finns inte"),
        (advice("r", when=("borta.ja",)), "har villkoret borta.ja, men det svaret finns inte"),
        (advice("r", when=("slarv",)), "har villkoret slarv., men det svaret finns inte"),
        (advice("r", outcomes=("borta",)), "hör till utfallet borta, som inte finns"),
        (advice("r", when=("osaker.nej", "kanal.webb")), "visas aldrig"),
        (advice("r", when=("kanal.webb",), outcomes=("nej",)), "visas aldrig"),
        (advice("r", step="starta"), "pekar ut ett steg men ingen guide"),
    ],
)
def test_advice_that_cannot_be_right(wrong, words):
    (problem,) = check(replace(SAMPLE, advice=(wrong,)))
    assert words in problem.message
    assert (problem.kind, problem.refs) == ("advice", ("r",))


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"arende": ("annat",)}, "leder till ”Utfallet hjalp.”, inte till ”Utfallet nej.”"),
        ({"arende": ("skicka",)}, "stannar vid frågan ”Frågan innehall?”"),
        ({"arende": ("annat",), "kanal": ("webb",)}, "svar som inte ligger på vägen: på ”Frågan kanal?”"),
        ({"kanal": ("webb",)}, "har svar som inte ligger på vägen"),
    ],
)
def test_a_scenario_must_reach_its_outcome(answers, words):
    scenario = Scenario(ref="fall", name="Ett fall", answers=answers, outcome="nej")
    (problem,) = check(replace(SAMPLE, scenarios=(scenario,)))
    assert words in problem.message


def verdicts(kind, *options):
    """Problems of a question whose options lead to outcomes named after their verdicts."""
    ends = [outcome(ref, ref) for ref in ("no_need", "encrypt", "ask", "not_by_email", "outside")]
    used = [end for end in ends if end.ref in {each.outcome for each in options}]
    return check(questionnaire(question("a", *options, kind=kind), outcomes=tuple(used)))


def test_a_more_sensitive_answer_must_not_weaken_the_verdict():
    weaker = option("kansligt", outcome="encrypt", sensitivity=2)
    (problem,) = verdicts("one", option("mindre", outcome="ask", sensitivity=1), weaker)
    assert "väger tyngre än ”Mindre” men leder till ett mildare besked" in problem.message
    assert problem.answers == {"a": ("kansligt",)}


def test_the_strictest_verdict_beyond_an_answer_is_what_counts():
    assert not check(SAMPLE)
    lax = changed("adress", SAMPLE, options=(option("egen", "kanal"), option("delad", outcome="kryptera")))
    assert any("väger tyngre än ”Osaker”" in message for message in messages(lax))


def test_equally_sensitive_answers_to_one_question_may_differ():
    assert not verdicts("one", option("x", outcome="encrypt"), option("y", outcome="ask"))


def test_of_equally_sensitive_answers_that_go_together_the_leading_one_must_be_strictest():
    none = option("inget", outcome="no_need", exclusive=True)
    mild, strict = option("x", outcome="encrypt", sensitivity=1), option("y", outcome="ask", sensitivity=1)
    assert verdicts("many", mild, strict, none)
    assert not verdicts("many", strict, mild, none)


def test_verdicts_that_cannot_be_compared_are_left_alone():
    assert not verdicts("one", option("x", outcome="ask"), option("y", outcome="outside", sensitivity=1))


def test_every_problem_comes_at_once():
    whole = questionnaire(
        question("a", option("x"), option("y", "borta")), question("ensam"), outcomes=(outcome("slut"),)
    )
    assert rows(whole) == [
        ("option", "a", "x"),
        ("option", "a", "y"),
        ("question", "ensam"),
        ("question", "ensam"),
        ("outcome", "slut"),
    ]


def test_a_large_questionnaire_is_checked_in_a_moment():
    chain = [question(f"f{n}", option("a", f"f{n + 1}"), option("b", f"f{n + 1}")) for n in range(300)]
    whole = questionnaire(
        *chain,
        question("f300", *YES_NO),
        advice=tuple(advice(f"r{n}", when=(f"f{n}.a", f"f{n + 100}.b")) for n in range(100)),
    )
    started = time.thread_time()
    assert check(whole) == []
    assert time.thread_time() - started < 5
