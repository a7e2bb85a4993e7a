"""The operations: put a question in, take one out, move, split and join, and answer for the cases."""

from msgspec.structs import replace

from decisions.document import Option, Question, Questionnaire
from editing.refs import free_ref
from rebuilding.conditions import merged, renamed_for_copy, without_question
from rebuilding.rebuilt import (
    Arrow,
    Rebuilt,
    Refused,
    after,
    arrow_of,
    arrow_to,
    bypassed,
    completed,
    led,
    option_of,
    question_of,
    redirected,
    target_of,
    with_question,
)


def answer(whole: Questionnaire, ref: str, way: str) -> Rebuilt:
    """Every case that stops at the question gets that answer, and so do older links."""
    question = question_of(whole, ref)
    option = option_of(question, way)
    result = completed(whole, ref, way)
    if question.place == "page" and not question.default:
        return result.also(
            with_question(result.questionnaire, replace(question, default=way)), _links(question, option)
        )
    return result


def insert(whole: Questionnaire, arrow: Arrow, question: Question, way: str) -> Rebuilt:
    """The question stands on the arrow. Its answers that lead nowhere lead where the arrow did.

    `way` is the answer by which everything is as before: cases and older links get it.
    """
    asked, option = arrow_of(whole, arrow)
    ref = free_ref(question.text, {each.ref for each in whole.questions})
    onward = target_of(option)
    options = tuple(each if each.question or each.outcome else led(each, onward) for each in question.options)
    new = replace(question, ref=ref, options=options, default=way)
    questions = tuple(after(arrow_to(whole, arrow, (ref, None)).questions, asked.ref, new))
    result = completed(replace(whole, questions=questions), ref, way)
    told = f"Svaret ”{option.label}” på frågan ”{asked.text}” leder till den nya frågan ”{new.text}”."
    links = _links(new, option_of(new, way))
    return Rebuilt(result.questionnaire, (told, links, *result.told))


def remove(whole: Questionnaire, ref: str, way: str) -> Rebuilt:
    """The question is gone, and everybody goes on as whoever gave that answer did."""
    question = question_of(whole, ref)
    option = option_of(question, way)
    whole = bypassed(whole, question, way)
    whole = replace(whole, questions=tuple(each for each in whole.questions if each.ref != ref))
    told = f"Frågan ”{question.text}” tas bort. Alla går vidare som de som svarade ”{option.label}”."
    return Rebuilt(whole, (told,)).also(*without_question(whole, ref, way))


def move(whole: Questionnaire, ref: str, way: str, arrow: Arrow) -> Rebuilt:
    """The question stands on another arrow. Answers that led where `way` did lead where that arrow did."""
    question = question_of(whole, ref)
    option = option_of(question, way)
    asked, _ = arrow_of(whole, arrow)
    if asked.ref == ref:
        raise Refused("Frågan kan inte stå på sin egen pil. Välj en pil från en annan fråga.")
    whole = bypassed(whole, question, way)
    onward = target_of(arrow_of(whole, arrow)[1])
    options = (
        led(each, onward) if target_of(each) == target_of(option) else each for each in question.options
    )
    moved = replace(question, options=tuple(options), default=question.default or way)
    whole = arrow_to(with_question(whole, moved), arrow, (ref, None))
    rest = tuple(each for each in whole.questions if each.ref != ref)
    whole = replace(whole, questions=tuple(after(rest, asked.ref, question_of(whole, ref))))
    result = completed(whole, ref, way)
    told = f"Frågan ”{question.text}” ställs nu efter ”{asked.text}”."
    return Rebuilt(result.questionnaire, (told, *result.told))


def split(whole: Questionnaire, arrow: Arrow, text: str) -> Rebuilt:
    """The question that the arrow leads to as two: whoever comes by the arrow meets a copy of it."""
    asked, option = arrow_of(whole, arrow)
    if option.question is None:
        raise Refused("Pilen leder till ett besked. Välj en pil som leder till en fråga.")
    question = question_of(whole, option.question)
    copy = replace(question, ref=free_ref(text, {each.ref for each in whole.questions}), text=text)
    whole = replace(whole, questions=tuple(after(whole.questions, question.ref, copy)))
    whole = arrow_to(whole, arrow, (copy.ref, None))
    told = f"Den som svarat ”{option.label}” på ”{asked.text}” får en egen fråga, ”{text}”, med samma svar."
    return Rebuilt(whole, (told,)).also(*renamed_for_copy(whole, question.ref, copy.ref))


def join(whole: Questionnaire, ref: str, other: str) -> Rebuilt:
    """The other question is gone: its arrows lead to this one, whose answers are of the same names."""
    kept, gone = question_of(whole, ref), question_of(whole, other)
    if ref == other:
        raise Refused("Välj två olika frågor.")
    names = {each.ref: _same(kept, each).ref for each in gone.options}
    whole = redirected(whole, (ref, None), lambda _, option: option.question == other)
    is_first = whole.questions[0].ref == other
    rest = [each for each in whole.questions if each.ref != other]
    if is_first:
        rest.sort(key=lambda each: each.ref != ref)
    told = f"Frågan ”{gone.text}” blir en med ”{kept.text}”."
    whole = replace(whole, questions=tuple(rest))
    return Rebuilt(whole, (told,)).also(*merged(whole, other, ref, names))


def _same(kept: Question, option: Option) -> Option:
    found = kept.option(option.ref) or next((e for e in kept.options if e.label == option.label), None)
    if found is None:
        raise Refused(f"Frågan ”{kept.text}” har inget svar ”{option.label}”. Lägg till det först.")
    return found


def _links(question: Question, option: Option) -> str:
    return f"Äldre länkar får svaret ”{option.label}” på frågan ”{question.text}”."
