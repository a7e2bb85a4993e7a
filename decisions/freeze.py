"""Draft rows to document, field by field: only what is named here can ever reach a reader."""

from typing import cast

from django.db.models import Prefetch

from decisions import document as doc
from decisions import models


def freeze() -> doc.Questionnaire:
    """The draft as it stands, in a constant number of queries."""
    questionnaire = models.Questionnaire.objects.first() or models.Questionnaire()
    scenarios = models.Scenario.objects.select_related("outcome").prefetch_related("options")
    return doc.Questionnaire(
        title=questionnaire.title,
        intro=questionnaire.intro,
        questions=tuple(map(_question, models.Question.objects.prefetch_related(OPTIONS))),
        outcomes=tuple(map(_outcome, models.Outcome.objects.all())),
        advice=tuple(map(_advice, models.Advice.objects.prefetch_related("when", "outcomes"))),
        scenarios=tuple(map(_scenario, scenarios)),
        rules=tuple(map(_rule, models.Rule.objects.prefetch_related("when"))),
    )


OPTIONS = Prefetch("options", models.Option.objects.select_related("next_question", "next_outcome"))


def _question(row: models.Question) -> doc.Question:
    return doc.Question(
        ref=row.ref,
        text=row.text,
        kind=cast(doc.QuestionKind, row.kind),
        hint=row.hint,
        help=row.help,
        source=row.source,
        options=tuple(map(_option, row.options.all())),
    )


def _option(row: models.Option) -> doc.Option:
    return doc.Option(
        ref=row.ref,
        label=row.label,
        hint=row.hint,
        question=row.next_question.ref if row.next_question else None,
        outcome=row.next_outcome.ref if row.next_outcome else None,
        exclusive=row.exclusive,
        unsure=row.unsure,
        sensitivity=row.sensitivity,
    )


def _outcome(row: models.Outcome) -> doc.Outcome:
    return doc.Outcome(
        ref=row.ref,
        verdict=cast(doc.Verdict, row.verdict),
        title=row.title,
        body=row.body,
        source=row.source,
        beyond=row.beyond,
    )


def _advice(row: models.Advice) -> doc.Advice:
    return doc.Advice(
        ref=row.ref,
        kind=cast(doc.AdviceKind, row.kind),
        title=row.title,
        body=row.body,
        guide=row.guide or None,
        step=row.step or None,
        source=row.source,
        beyond=row.beyond,
        when=tuple(f"{option.question.ref}.{option.ref}" for option in row.when.all()),
        outcomes=tuple(outcome.ref for outcome in row.outcomes.all()),
    )


def _scenario(row: models.Scenario) -> doc.Scenario:
    answers: doc.Answers = {}
    for option in row.options.all():
        answers[option.question.ref] = (*answers.get(option.question.ref, ()), option.ref)
    return doc.Scenario(ref=row.ref, name=row.name, answers=answers, outcome=row.outcome.ref)


def _rule(row: models.Rule) -> doc.Rule:
    return doc.Rule(
        ref=row.ref,
        name=row.name,
        when=tuple(f"{option.question.ref}.{option.ref}" for option in row.when.all()),
        must=cast(doc.Demand, row.must),
        verdicts=tuple(row.verdicts),
    )
