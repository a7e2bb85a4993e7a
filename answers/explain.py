"""What the page says about answers that it cannot use. Nothing of what was sent is ever repeated."""

from collections.abc import Iterable, Iterator

from decisions.document import Question, Questionnaire
from decisions.engine.strictness import counts_as_strictest
from decisions.engine.tree import Tree
from decisions.engine.walk import Fault, Walk

TOO_LONG = "Länken är för lång för att komma från den här sidan. Börja från början här."
UNKNOWN = "Länken innehåller något som inte hör till frågorna. Det används inte."
OTHER_EDITION = "Länken nämner en utgåva som inte finns. Svaren prövas mot den som visas här."
KEPT = "Svara på den här frågan också. Svaren du redan har gett längre fram är kvar."
NEWER = "Frågan ”{}” är nyare än din länk. Vi har svarat ”{}” åt dig. Ändra det om det inte stämmer."
STRICTEST = "Vi räknar då med det strängaste."
STRICTEST_ASK = "Vi räknar då med det strängaste: skicka inget känsligt förrän du har frågat någon."
REASONS: dict[Fault, str] = {
    "off_path": "används inte, eftersom dina andra svar leder en annan väg",
    "unknown_option": "går inte att använda, eftersom svarsalternativen har ändrats",
    "several": "går inte att använda, eftersom bara ett svar får väljas",
    "exclusive": "går inte att använda, eftersom det säger emot sig självt",
}


def notes_on(questionnaire: Questionnaire, walk: Walk) -> Iterator[str]:
    """A sentence for every kind of answer that was left out, but for the open question's own."""
    here = walk.question.ref if walk.question else None
    elsewhere = [ignored for ignored in walk.ignored if ignored.question != here]
    if any(ignored.fault == "unknown_question" for ignored in elsewhere):
        yield UNKNOWN
    for fault, reason in REASONS.items():
        refs = {ignored.question for ignored in elsewhere if ignored.fault == fault}
        if texts := [f"”{question.text}”" for question in questionnaire.questions if question.ref in refs]:
            yield f"{_answers_to(texts)} {reason}."


def answered_notes(questions: Iterable[Question]) -> Iterator[str]:
    """Which answers were filled in for a link that is older than the questions."""
    for question in questions:
        if option := question.option(question.default):
            yield NEWER.format(question.text, option.label)


def unsure_notes(tree: Tree, walk: Walk) -> Iterator[str]:
    """What became of every answer that said "I do not know", where that made a difference."""
    stops = walk.outcome is not None and tree.verdict_of(walk.outcome) in ("ask", "not_by_email")
    for step in walk.path:
        for option in step.chosen:
            if counts_as_strictest(tree, step.question, option):
                answered = f"Du svarade ”{option.label}” på frågan ”{step.question.text}”"
                yield f"{answered}. {STRICTEST_ASK if stops else STRICTEST}"


def refusal_of(walk: Walk, submitted: str) -> str:
    """What is wrong with the answer to the open question; empty where none was given or tried."""
    if walk.question is None:
        return ""
    faults = [ignored.fault for ignored in walk.ignored if ignored.question == walk.question.ref]
    if faults:
        return _refusal(walk.question, faults[0])
    if submitted != walk.question.ref:
        return ""
    return "Välj ett svar." if walk.question.kind == "one" else "Välj minst ett svar."


def _refusal(question: Question, fault: Fault) -> str:
    if fault == "several":
        return "Välj bara ett svar."
    if fault == "exclusive":
        none = next(option.label for option in question.options if option.exclusive)
        return f"Välj antingen ”{none}” eller de andra svaren, inte båda."
    return "Svarsalternativen har ändrats. Välj på nytt."


def _answers_to(texts: list[str]) -> str:
    if len(texts) == 1:
        return f"Svaret på frågan {texts[0]}"
    return f"Svaren på frågorna {', '.join(texts[:-1])} och {texts[-1]}"
