"""Draft rows to document: only what the document names can ever reach a reader."""

import json
from collections import defaultdict

from django.db.models import CharField, F, TextField, Value
from django.db.models.functions import Cast, NullIf
from msgspec import convert

from decisions import document as doc
from decisions import models
from editing.described import Parts, described
from editing.structs import Frozen
from editing.union_query import Gathered, Kind, Row, gather
from routines.chosen import chosen

Names = dict[int, str]
"""What a document calls a row, by its key and in order: `question.option`, or an outcome's ref."""
Links = dict[tuple[str, int], set[int]]
"""The rows that one leads to, by what they are to it, and its key."""
LEADS_TO = {"question": F("next_question__ref"), "outcome": F("next_outcome__ref")}
SHOWS = {name: NullIf(F(name), Value("")) for name in ("guide", "step")}
AS_TEXT = {"verdicts": Cast("verdicts", TextField())}
"""A list within a row is a text on SQLite: here on both."""


def _parts(struct: type[Frozen]) -> tuple[str, ...]:
    return tuple(name for name, about in described(struct).items() if isinstance(about, Parts))


KINDS = (
    Kind(models.Questionnaire, doc.Questionnaire, but=_parts(doc.Questionnaire)),
    Kind(models.Question, doc.Question, but=_parts(doc.Question)),
    Kind(models.Option, doc.Option, owner="question", joined=LEADS_TO),
    Kind(models.VerdictKind, doc.VerdictKind),
    Kind(models.Outcome, doc.Outcome),
    Kind(models.Advice, doc.Advice, but=("when", "outcomes", *_parts(doc.Advice)), joined=SHOWS),
    Kind(models.ReadyText, doc.ReadyText, owner="advice"),
    Kind(models.Scenario, doc.Scenario, but=("answers",), joined={"outcome": F("outcome__ref")}),
    Kind(models.Rule, doc.Rule, but=("when",), joined=AS_TEXT),
)


def freeze() -> doc.Questionnaire:
    """The draft as it stands, in two queries: of rows, and of what leads from many to many."""
    rows = gather(*KINDS)
    whole = next(iter(rows.of(models.Questionnaire)), {"title": "", "intro": ""})
    return convert(whole | _chapters(rows, _links()), doc.Questionnaire, strict=False)


def _chapters(rows: Gathered, links: Links) -> Row:
    questions = rows[models.Question, 0]
    options = {
        key: f"{question['ref']}.{option['ref']}"
        for owner, question in questions.items()
        for key, option in rows[models.Option, owner].items()
    }
    outcomes = {key: outcome["ref"] for key, outcome in rows[models.Outcome, 0].items()}
    return {
        "questions": [row | {"options": rows.of(models.Option, key)} for key, row in questions.items()],
        "verdict_kinds": rows.of(models.VerdictKind),
        "outcomes": rows.of(models.Outcome),
        "advice": [
            row
            | {"when": _named(options, links["advice when", key])}
            | {"outcomes": _named(outcomes, links["advice outcomes", key])}
            | {"ready_texts": rows.of(models.ReadyText, key)}
            for key, row in rows[models.Advice, 0].items()
        ],
        "scenarios": [
            row | {"answers": _answers(_named(options, links["scenario options", key]))}
            for key, row in rows[models.Scenario, 0].items()
        ],
        "rules": [
            row | {"when": _named(options, links["rule when", key]), "verdicts": json.loads(row["verdicts"])}
            for key, row in rows[models.Rule, 0].items()
        ],
    }


def _links() -> Links:
    """All links between many and many, in one query."""
    first, *others = (
        table._base_manager.filter(**{f"{owner}__routine": chosen()})
        .order_by()
        .values_list(Value(name, CharField()), f"{owner}_id", f"{target}_id")
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


def _answers(named: tuple[str, ...]) -> doc.Answers:
    answers: doc.Answers = {}
    for question, _, option in (name.partition(".") for name in named):
        answers[question] = (*answers.get(question, ()), option)
    return answers
