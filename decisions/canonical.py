"""A questionnaire as its draft rows tell it: conditions and answers in the order of the questions."""

from msgspec.structs import replace

from decisions.document import Answers, Questionnaire, Scenario


def canonical(questionnaire: Questionnaire) -> Questionnaire:
    """What freezing gives once `questionnaire` has been thawed. Again it gives the same."""
    options = tuple(
        f"{question.ref}.{option.ref}" for question in questionnaire.questions for option in question.options
    )
    outcomes = tuple(outcome.ref for outcome in questionnaire.outcomes)
    return replace(
        questionnaire,
        advice=tuple(
            replace(
                advice,
                guide=advice.guide or None,
                step=advice.step or None,
                when=_in_order(options, advice.when),
                outcomes=_in_order(outcomes, advice.outcomes),
            )
            for advice in questionnaire.advice
        ),
        scenarios=tuple(_scenario(scenario, options) for scenario in questionnaire.scenarios),
        rules=tuple(replace(rule, when=_in_order(options, rule.when)) for rule in questionnaire.rules),
    )


def _in_order(names: tuple[str, ...], chosen: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if name in chosen)


def _scenario(scenario: Scenario, options: tuple[str, ...]) -> Scenario:
    chosen = tuple(f"{question}.{ref}" for question, refs in scenario.answers.items() for ref in refs)
    answers: Answers = {}
    for question, _, ref in (name.partition(".") for name in _in_order(options, chosen)):
        answers[question] = (*answers.get(question, ()), ref)
    return replace(scenario, answers=answers)
