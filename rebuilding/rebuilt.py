"""What the operations have in common: the result of one, and the small changes that they are made of."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from msgspec.structs import replace

from decisions.document import Option, Question, Questionnaire
from decisions.engine.walk import replay

Target = tuple[str | None, str | None]
"""Where an answer leads: the ref of a question and that of an outcome, one of them None."""


Arrow = tuple[str, ...]
"""Answers to one question that lead to the same place, each named `question.option`."""


class Refused(ValueError):
    """The operation would leave no tree; says why, to the editor."""


class Rebuilt(NamedTuple):
    """The questionnaire after an operation, and each thing that changed in a sentence."""

    questionnaire: Questionnaire
    told: tuple[str, ...] = ()

    def also(self, questionnaire: Questionnaire, *told: str) -> "Rebuilt":
        return Rebuilt(questionnaire, (*self.told, *told))


def question_of(whole: Questionnaire, ref: str) -> Question:
    """Raises Refused where there is none: somebody has removed it meanwhile."""
    question = whole.question(ref)
    if question is None:
        raise Refused("Frågan finns inte längre. Ladda om sidan.")
    return question


def option_of(question: Question, ref: str) -> Option:
    option = question.option(ref)
    if option is None:
        raise Refused("Svaret finns inte längre. Ladda om sidan.")
    return option


def arrow_of(whole: Questionnaire, arrow: Arrow) -> tuple[Question, Option]:
    """The question that an arrow begins at, and the first of its answers. Raises Refused where they part."""
    question = question_of(whole, arrow[0].partition(".")[0])
    options = [option_of(question, name.partition(".")[2]) for name in arrow]
    if len({target_of(option) for option in options}) > 1:
        raise Refused("Svaren leder inte längre till samma ställe. Ladda om sidan.")
    return question, options[0]


def target_of(option: Option) -> Target:
    return option.question, option.outcome


def led(option: Option, target: Target) -> Option:
    return replace(option, question=target[0], outcome=target[1])


def with_question(whole: Questionnaire, question: Question) -> Questionnaire:
    """The questionnaire with the question in the place of the one of its ref."""
    questions = (question if each.ref == question.ref else each for each in whole.questions)
    return replace(whole, questions=tuple(questions))


def redirected(
    whole: Questionnaire, target: Target, which: Callable[[Question, Option], bool]
) -> Questionnaire:
    """The questionnaire with those arrows leading to the target."""
    questions = (
        replace(
            question,
            options=tuple(led(each, target) if which(question, each) else each for each in question.options),
        )
        for question in whole.questions
    )
    return replace(whole, questions=tuple(questions))


def arrow_to(whole: Questionnaire, arrow: Arrow, target: Target) -> Questionnaire:
    return redirected(whole, target, lambda question, option: f"{question.ref}.{option.ref}" in arrow)


def after(questions: Iterable[Question], ref: str, new: Question) -> Iterator[Question]:
    """The questions with the new one after the one of that ref."""
    for question in questions:
        yield question
        if question.ref == ref:
            yield new


def bypassed(whole: Questionnaire, question: Question, way: str) -> Questionnaire:
    """Every arrow to the question leads where that answer of it does, and so does the beginning."""
    target = target_of(option_of(question, way))
    if target[0] == question.ref:
        raise Refused("Svaret leder tillbaka till frågan själv. Välj ett annat svar.")
    whole = redirected(whole, target, lambda _, option: option.question == question.ref)
    if whole.questions[0].ref != question.ref:
        return whole
    if target[0] is None:
        raise Refused(
            "Frågan är den första, och svaret leder till ett besked. Då finns ingen fråga att börja med."
        )
    first = question_of(whole, target[0])
    return replace(whole, questions=(first, *(each for each in whole.questions if each != first)))


def completed(whole: Questionnaire, ref: str, way: str) -> Rebuilt:
    """Gives that answer to every case that stops at the question."""
    stopped = [each for each in whole.scenarios if _stops_at(whole, each.answers, ref)]
    scenarios = tuple(
        replace(each, answers=each.answers | {ref: (way,)}) if each in stopped else each
        for each in whole.scenarios
    )
    told = (f"Fallet ”{each.name}” får svaret på frågan." for each in stopped)
    return Rebuilt(replace(whole, scenarios=scenarios), tuple(told))


def _stops_at(whole: Questionnaire, answers: dict[str, tuple[str, ...]], ref: str) -> bool:
    question = replay(whole, answers).question
    return question is not None and question.ref == ref
