"""Draft rows to document, field by field: only what is named here can ever reach a reader."""

from collections import defaultdict
from itertools import groupby
from typing import Any, cast

from django.db.models import CharField, Value
from msgspec import convert

from decisions import document as doc
from decisions import models
from decisions.labels import AdviceKind, Demand
from editing.union_query import Kind, Row, gather

Names = dict[int, str]
"""What a document calls a row, by its key and in order: `question.option`, or an outcome's ref."""
Links = dict[tuple[str, int], set[int]]
"""The rows that one leads to, by what they are to it, and its key."""
KINDS = (Kind(models.Outcome, doc.Outcome), Kind(models.ReadyText, doc.ReadyText, owner="advice"))
LEADS_TO = {"question": "next_question__ref", "outcome": "next_outcome__ref"}
QUESTION = ("pk", *(name for name in doc.Question.__struct_fields__ if name != "options"))
OPTION = tuple(name for name in doc.Option.__struct_fields__ if name not in LEADS_TO)


def freeze() -> doc.Questionnaire:
    """The draft as it stands, in a constant number of queries."""
    questionnaire = models.Questionnaire.objects.first() or models.Questionnaire()
    questions, options = _questions()
    rows, links = gather(*KINDS), _links()
    outcomes = {key: row["ref"] for key, row in rows[models.Outcome, 0].items()}
    return doc.Questionnaire(
        title=questionnaire.title,
        intro=questionnaire.intro,
        questions=questions,
        outcomes=convert(rows.of(models.Outcome), tuple[doc.Outcome, ...], strict=False),
        advice=tuple(
            _advice(row, options, outcomes, links, rows.of(models.ReadyText, row.pk))
            for row in models.Advice.objects.all()
        ),
        scenarios=tuple(_scenario(row, options, outcomes, links) for row in models.Scenario.objects.all()),
        rules=tuple(_rule(row, options, links) for row in models.Rule.objects.all()),
    )


def _questions() -> tuple[tuple[doc.Question, ...], Names]:
    """All of them with their options, in one query; and the options' names."""
    rows = models.Question.objects.order_by("position", "pk", "options__position", "options__pk").values_list(
        *QUESTION, *(f"options__{name}" for name in ("pk", *OPTION, *LEADS_TO.values()))
    )
    questions: list[doc.Question] = []
    names: Names = {}
    for (_, *own), group in groupby(rows, lambda row: row[: len(QUESTION)]):
        values = dict(zip(QUESTION[1:], own, strict=True))
        options = {
            row[len(QUESTION)]: _option(row[len(QUESTION) + 1 :]) for row in group if row[len(QUESTION)]
        }
        questions.append(doc.Question(**values, options=tuple(options.values())))
        names |= {key: f"{values['ref']}.{option.ref}" for key, option in options.items()}
    return tuple(questions), names


def _option(values: tuple[Any, ...]) -> doc.Option:
    return doc.Option(**dict(zip((*OPTION, *LEADS_TO), values, strict=True)))


def _links() -> Links:
    """All links between many and many, in one query."""
    first, *others = (
        table._default_manager.order_by().values_list(Value(name, CharField()), f"{owner}_id", f"{target}_id")
        for name, table, owner, target in (
            ("advice when", models.AdviceOption, "advice", "option"),
            ("advice outcomes", models.AdviceOutcome, "advice", "outcome"),
            ("scenario options", models.Scenario.options.through, "scenario", "option"),
            ("rule when", models.RuleOption, "rule", "option"),
        )
    )
    found: Links = defaultdict(set)
    for name, owner, target in first.union(*others, all=True):
        found[name, owner].add(target)
    return found


def _named(names: Names, chosen: set[int]) -> tuple[str, ...]:
    return tuple(name for key, name in names.items() if key in chosen)


def _advice(
    row: models.Advice, options: Names, outcomes: Names, links: Links, texts: list[Row]
) -> doc.Advice:
    return doc.Advice(
        ref=row.ref,
        kind=cast(AdviceKind, row.kind),
        title=row.title,
        body=row.body,
        guide=row.guide or None,
        step=row.step or None,
        source=row.source,
        beyond=row.beyond,
        when=_named(options, links["advice when", row.pk]),
        outcomes=_named(outcomes, links["advice outcomes", row.pk]),
        ready_texts=convert(texts, tuple[doc.ReadyText, ...]),
    )


def _scenario(row: models.Scenario, options: Names, outcomes: Names, links: Links) -> doc.Scenario:
    answers: doc.Answers = {}
    for question, _, option in (
        name.partition(".") for name in _named(options, links["scenario options", row.pk])
    ):
        answers[question] = (*answers.get(question, ()), option)
    return doc.Scenario(ref=row.ref, name=row.name, answers=answers, outcome=outcomes[row.outcome_id])


def _rule(row: models.Rule, options: Names, links: Links) -> doc.Rule:
    return doc.Rule(
        ref=row.ref,
        name=row.name,
        when=_named(options, links["rule when", row.pk]),
        must=cast(Demand, row.must),
        verdicts=tuple(row.verdicts),
    )
