"""A small questionnaire with every kind of turn, for tests of the engine and of the page."""

from typing import Any

from msgspec.structs import replace

from decisions.document import Advice, Option, Outcome, Question, Questionnaire, Rule, Scenario, VerdictKind


def option(ref: str, question: str | None = None, outcome: str | None = None, **fields: Any) -> Option:
    return Option(ref=ref, label=ref.capitalize(), question=question, outcome=outcome, **fields)


def question(ref: str, *options: Option, **fields: Any) -> Question:
    return Question(ref=ref, text=f"Frågan {ref}?", options=options, **fields)


def outcome(ref: str, verdict: Any = "help", **fields: Any) -> Outcome:
    return Outcome(ref=ref, verdict=verdict, title=f"Utfallet {ref}.", body="Förklaring.", **fields)


def advice(ref: str, kind: Any = "why", **fields: Any) -> Advice:
    return Advice(**{"ref": ref, "kind": kind, "title": f"Rådet {ref}", "body": "Gör så här.", **fields})


def kind(ref: str, verdict: Any, **fields: Any) -> VerdictKind:
    return VerdictKind(
        **{"ref": ref, "verdict": verdict, "name": ref.capitalize(), "icon": verdict, **fields}
    )


def rule(ref: str, must: Any, *verdicts: Any, when: tuple[str, ...]) -> Rule:
    return Rule(ref=ref, name=f"Regeln {ref}", when=when, must=must, verdicts=verdicts)


def questionnaire(*questions: Question, **fields: Any) -> Questionnaire:
    return Questionnaire(
        title="Ska jag kryptera?",
        intro="Svara på frågorna.",
        questions=questions,
        **{"outcomes": (outcome("slut"),), **fields},
    )


def changed(ref: str, whole: Questionnaire, /, **fields: Any) -> Questionnaire:
    """`whole` with other values in one of its questions."""
    questions = tuple(replace(each, **fields) if each.ref == ref else each for each in whole.questions)
    return replace(whole, questions=questions)


SAMPLE = questionnaire(
    question("arende", option("skicka", "innehall"), option("annat", outcome="hjalp")),
    question(
        "innehall",
        option("halsa", "adress", sensitivity=2),
        option("skyddat", outcome="stopp", sensitivity=3),
        option("osaker", "osaker", unsure=True, sensitivity=1, hint="Du får exempel."),
        option("inget", outcome="nej", exclusive=True),
        kind="many",
        hint="Välj allt som stämmer.",
        help="Känsligt är till exempel **hälsa**.",
    ),
    question(
        "osaker", option("ja", "adress"), option("nej", outcome="nej"), option("vet-inte", outcome="fraga")
    ),
    question("adress", option("egen", "kanal"), option("delad", outcome="stopp")),
    question("kanal", option("webb", outcome="kryptera"), option("dator", outcome="kryptera")),
    outcomes=(
        outcome("kryptera", "encrypt"),
        outcome("nej", "no_need"),
        outcome("stopp", "not_by_email", beyond=True, source="Lagen"),
        outcome("fraga", "ask"),
        outcome("hjalp"),
    ),
    advice=(
        advice("i-webben", "how", when=("kanal.webb",), guide="webb", step="starta"),
        advice("for-halsa", when=("innehall.halsa",)),
        advice("lagen", "good_to_know", outcomes=("stopp",), beyond=True, source="Lagen"),
        advice("halsa-i-webben", "checklist", when=("innehall.halsa", "kanal.webb")),
    ),
    scenarios=(
        Scenario(
            ref="intyg",
            name="Läkarintyg till Försäkringskassan",
            answers={"arende": ("skicka",), "innehall": ("halsa",), "adress": ("egen",), "kanal": ("webb",)},
            outcome="kryptera",
        ),
    ),
    rules=(rule("halsa", "never", "no_need", when=("innehall.halsa",)),),
)
ENCRYPT = SAMPLE.scenarios[0].answers
