"""Five broken graphs that a well-known product for decision trees passes as healthy.

A page there has a "next" of its own, and pages may stand between questions: here both are options.
"""

import pytest
from msgspec.structs import replace

from decisions.check import check
from decisions.document import Question, Questionnaire
from decisions.engine.walk import replay
from tests.decisions.samples import option, outcome, question, questionnaire

START = question("start", option("vidare", "mitten"), option("ut", outcome="slut"))
MIDDLE = question("mitten", option("vidare", "sist"), option("ut", outcome="slut"))
LAST = question("sist", option("ja", outcome="slut"), option("nej", outcome="slut"))
HEALTHY = questionnaire(START, MIDDLE, LAST)


def interim(leads_to: str) -> Question:
    """A page to read on the way, with nothing to choose but going on."""
    return question("mitten", option("las", leads_to), option("ut", outcome="slut"))


FAULTS: dict[str, tuple[Questionnaire, str]] = {
    "a loop through next": (
        replace(
            HEALTHY, questions=(START, MIDDLE, replace(LAST, options=(option("om", "start"), *LAST.options)))
        ),
        "leder tillbaka till en tidigare fråga",
    ),
    "a loop through an interim page": (
        replace(HEALTHY, questions=(START, interim("start"))),
        "leder tillbaka till en tidigare fråga",
    ),
    "a deleted result page on a middle question": (
        replace(
            HEALTHY,
            questions=(
                START,
                replace(MIDDLE, options=(option("ut", outcome="borta"), *MIDDLE.options)),
                LAST,
            ),
        ),
        "leder till utfallet borta, som inte finns",
    ),
    "a missing interim target": (
        replace(HEALTHY, questions=(START, interim("borta"))),
        "leder till frågan borta, som inte finns",
    ),
    "an unreachable question": (
        replace(HEALTHY, questions=(*HEALTHY.questions, question("onadd", *LAST.options))),
        "Inget svar leder till frågan ”Frågan onadd?”",
    ),
}


def test_without_the_faults_the_graph_is_healthy() -> None:
    assert check(HEALTHY) == []


@pytest.mark.parametrize(("broken", "words"), FAULTS.values(), ids=FAULTS.keys())
def test_a_broken_graph_is_refused(broken: Questionnaire, words: str) -> None:
    assert any(words in problem.message for problem in check(broken))


@pytest.mark.parametrize("name", [name for name in FAULTS if "unreachable" not in name])
def test_the_answers_with_the_problem_lead_a_reader_into_it(name: str) -> None:
    broken, words = FAULTS[name]
    (problem,) = (problem for problem in check(broken) if words in problem.message)
    assert replay(broken, problem.answers).end is None


def test_an_outcome_that_is_no_longer_used_is_refused_too() -> None:
    unused = replace(HEALTHY, outcomes=(*HEALTHY.outcomes, outcome("over")))
    assert any("nås aldrig" in problem.message for problem in check(unused))
