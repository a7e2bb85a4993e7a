"""Document to draft rows: the way back from an edition, and how the shipped content comes in."""

from collections.abc import Iterator

from django.db.models import Model, QuerySet

from decisions import document as doc
from decisions import models
from editing import bulk
from editing.structs import values
from routines.chosen import chosen

Options = dict[str, models.Option]
"""Option rows by `question.option`."""
Outcomes = dict[str, models.Outcome]
CASE_ANSWERS = models.Scenario.options.through
"""Made by Django, which does not know that its rows are of a routine."""
TABLES = (
    models.RuleOption,
    models.Rule,
    models.Scenario,
    models.ReadyText,
    models.AdviceOption,
    models.AdviceOutcome,
    models.Advice,
    models.Option,
    models.Question,
    models.Outcome,
    models.VerdictKind,
    models.Questionnaire,
)
"""Each before those that it refers to."""


def thaw(questionnaire: doc.Questionnaire) -> None:
    """Replaces every draft row with those of `questionnaire`. Freezing afterwards gives
    `canonical(questionnaire)`.

    Raises ValidationError where a text is too long or a ref is malformed, KeyError where a ref names nothing.
    """
    bulk.put(rows_of(questionnaire), instead_of=replaced())


def replaced() -> Iterator[QuerySet[Model]]:
    """The rows in whose place a questionnaire's stand."""
    yield CASE_ANSWERS._base_manager.filter(scenario__routine=chosen())
    yield from (model._default_manager.all() for model in TABLES)


def rows_of(questionnaire: doc.Questionnaire) -> bulk.Rows:
    """Every row of the questionnaire, not saved yet. Raises KeyError where a ref names nothing."""
    outcomes = [
        models.Outcome(position=place, **values(each)) for place, each in enumerate(questionnaire.outcomes, 1)
    ]
    questions = [
        models.Question(position=place, **values(each, "options"))
        for place, each in enumerate(questionnaire.questions, 1)
    ]
    targets = {row.ref: row for row in outcomes}
    named = list(_options(questionnaire.questions, {row.ref: row for row in questions}, targets))
    options = dict(named)
    return [
        models.Questionnaire(title=questionnaire.title, intro=questionnaire.intro),
        *(
            models.VerdictKind(position=place, **values(each))
            for place, each in enumerate(questionnaire.verdict_kinds, 1)
        ),
        *outcomes,
        *questions,
        *(row for _, row in named),
        *_advice(questionnaire.advice, options, targets),
        *_scenarios(questionnaire.scenarios, options, targets),
        *_rules(questionnaire.rules, options),
    ]


def _options(
    questions: tuple[doc.Question, ...], rows: dict[str, models.Question], outcomes: Outcomes
) -> Iterator[tuple[str, models.Option]]:
    for question in questions:
        for position, option in enumerate(question.options, 1):
            yield (
                f"{question.ref}.{option.ref}",
                models.Option(
                    question=rows[question.ref],
                    position=position,
                    next_question=rows[option.question] if option.question else None,
                    next_outcome=outcomes[option.outcome] if option.outcome else None,
                    **values(option, "question", "outcome"),
                ),
            )


def _advice(pieces: tuple[doc.Advice, ...], options: Options, outcomes: Outcomes) -> Iterator[Model]:
    for position, advice in enumerate(pieces, 1):
        fields = values(advice, "guide", "step", "when", "outcomes", "ready_texts")
        row = models.Advice(position=position, guide=advice.guide or "", step=advice.step or "", **fields)
        yield row
        for condition in dict.fromkeys(advice.when):
            yield models.AdviceOption(advice=row, option=options[condition])
        for ref in dict.fromkeys(advice.outcomes):
            yield models.AdviceOutcome(advice=row, outcome=outcomes[ref])
        for place, text in enumerate(advice.ready_texts, 1):
            yield models.ReadyText(advice=row, position=place, **values(text))


def _scenarios(scenarios: tuple[doc.Scenario, ...], options: Options, outcomes: Outcomes) -> Iterator[Model]:
    for position, scenario in enumerate(scenarios, 1):
        outcome = outcomes[scenario.outcome]
        row = models.Scenario(position=position, ref=scenario.ref, name=scenario.name, outcome=outcome)
        yield row
        for question, refs in scenario.answers.items():
            for ref in dict.fromkeys(refs):
                yield CASE_ANSWERS(scenario=row, option=options[f"{question}.{ref}"])


def _rules(rules: tuple[doc.Rule, ...], options: Options) -> Iterator[Model]:
    for position, rule in enumerate(rules, 1):
        fields = values(rule, "when", "verdicts")
        row = models.Rule(position=position, verdicts=list(rule.verdicts), **fields)
        yield row
        for condition in dict.fromkeys(rule.when):
            yield models.RuleOption(rule=row, option=options[condition])
