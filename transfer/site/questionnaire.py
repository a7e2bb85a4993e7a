"""The questionnaire as one page of sections that lead to each other, with no server behind."""

from collections.abc import Iterator
from typing import Literal

from decisions.document import Advice, Option, Outcome, Question, Questionnaire, VerdictKind
from decisions.engine.advice import by_kind
from decisions.engine.tree import Tree
from decisions.labels import ADVICE_KINDS
from editing.structs import Frozen
from routine.changes.formatting import Spoken
from routine.document import Document


class Choice(Frozen, frozen=True):
    """An answer, and the place on the page that it leads to."""

    option: Option
    place: str


class Section(Frozen, frozen=True):
    """A question with its choices, or an outcome with its advice by kind, each with the answers it is for."""

    kind: Literal["question", "outcome"]
    item: Question | Outcome
    verdict: VerdictKind | None = None
    """What an outcome's verdict is called."""
    choices: tuple[Choice, ...] = ()
    advice: tuple[tuple[str, tuple[tuple[Advice, str], ...]], ...] = ()


def place(item: Question | Outcome | None) -> str:
    if item is None:
        return ""
    return f"fraga-{item.ref}" if isinstance(item, Question) else f"svar-{item.ref}"


def sections(document: Document) -> tuple[Section, ...]:
    """The first question first. Where several answers may hold, the one that leads on stands first."""
    questionnaire = document.questionnaire
    tree, spoken = Tree(questionnaire), Spoken(document)
    return *_questions(tree), *_outcomes(questionnaire, spoken)


def _questions(tree: Tree) -> Iterator[Section]:
    for question in tree.questions.values():
        options = list(question.options)
        if question.kind == "many":
            options.sort(key=lambda option: -option.sensitivity)
        choices = tuple(Choice(option=option, place=place(tree.target(option))) for option in options)
        yield Section(kind="question", item=question, choices=choices)


def _outcomes(questionnaire: Questionnaire, spoken: Spoken) -> Iterator[Section]:
    for outcome in questionnaire.outcomes:
        advice = tuple(
            (ADVICE_KINDS[kind], tuple((piece, _for_whom(spoken, piece)) for piece in pieces))
            for kind, pieces in by_kind(questionnaire, outcome)
        )
        verdict = questionnaire.kind_of(outcome)
        yield Section(kind="outcome", item=outcome, verdict=verdict, advice=advice)


def _for_whom(spoken: Spoken, advice: Advice) -> str:
    return spoken.words(advice, "when").replace("\n", " · ")
