"""Document to draft rows: the way back from an edition, and how the shipped content comes in."""

from django.db import transaction

from decisions import document as doc
from decisions import models
from editing.frozen import values
from editing.models import save_valid

Options = dict[str, models.Option]
"""Option rows by `question.option`."""
Outcomes = dict[str, models.Outcome]


@transaction.atomic
def thaw(questionnaire: doc.Questionnaire) -> None:
    """Replaces every draft row with those of `questionnaire`. Freezing afterwards gives it again, with
    conditions and answers in the order of the questions.

    Raises ValidationError where a text is too long or a ref is malformed, KeyError where a ref names nothing.
    """
    for model in (
        models.Rule,
        models.Scenario,
        models.Advice,
        models.Option,
        models.Question,
        models.Outcome,
        models.Questionnaire,
    ):
        model._default_manager.all().delete()
    save_valid(models.Questionnaire(title=questionnaire.title, intro=questionnaire.intro))
    outcomes = {
        outcome.ref: save_valid(models.Outcome(position=position, **values(outcome)))
        for position, outcome in enumerate(questionnaire.outcomes, 1)
    }
    options = _thaw_questions(questionnaire.questions, outcomes)
    for position, advice in enumerate(questionnaire.advice, 1):
        _thaw_advice(position, advice, options, outcomes)
    for position, scenario in enumerate(questionnaire.scenarios, 1):
        _thaw_scenario(position, scenario, options, outcomes)
    for position, rule in enumerate(questionnaire.rules, 1):
        _thaw_rule(position, rule, options)


def _thaw_questions(questions: tuple[doc.Question, ...], outcomes: Outcomes) -> Options:
    rows = {
        question.ref: save_valid(models.Question(position=position, **values(question, "options")))
        for position, question in enumerate(questions, 1)
    }
    return {
        f"{question.ref}.{option.ref}": save_valid(
            models.Option(
                question=rows[question.ref],
                position=position,
                next_question=rows[option.question] if option.question else None,
                next_outcome=outcomes[option.outcome] if option.outcome else None,
                **values(option, "question", "outcome"),
            )
        )
        for question in questions
        for position, option in enumerate(question.options, 1)
    }


def _thaw_advice(position: int, advice: doc.Advice, options: Options, outcomes: Outcomes) -> None:
    fields = values(advice, "guide", "step", "when", "outcomes", "ready_texts")
    row = save_valid(
        models.Advice(position=position, guide=advice.guide or "", step=advice.step or "", **fields)
    )
    row.when.set(options[condition] for condition in advice.when)
    row.outcomes.set(outcomes[ref] for ref in advice.outcomes)
    for place, text in enumerate(advice.ready_texts, 1):
        save_valid(models.ReadyText(advice=row, position=place, **values(text)))


def _thaw_scenario(position: int, scenario: doc.Scenario, options: Options, outcomes: Outcomes) -> None:
    outcome = outcomes[scenario.outcome]
    row = save_valid(
        models.Scenario(ref=scenario.ref, name=scenario.name, position=position, outcome=outcome)
    )
    row.options.set(
        options[f"{question}.{ref}"] for question, refs in scenario.answers.items() for ref in refs
    )


def _thaw_rule(position: int, rule: doc.Rule, options: Options) -> None:
    fields = values(rule, "when", "verdicts")
    row = save_valid(models.Rule(position=position, verdicts=list(rule.verdicts), **fields))
    row.when.set(options[condition] for condition in rule.when)
