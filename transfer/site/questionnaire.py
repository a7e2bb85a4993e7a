"""The questionnaire as one page of sections that lead to each other, with no server behind."""

from collections.abc import Iterator
from typing import Literal

from decisions.document import Advice, Option, Outcome, Question
from decisions.tree import Tree
from decisions.words import ADVICE_KINDS
from editing.frozen import Frozen
from publishing.changes.spoken import Spoken
from publishing.document import Document


class Choice(Frozen, frozen=True):
    """An answer, and the place on the page that it leads to."""

    option: Option
    place: str


class Section(Frozen, frozen=True):
    """A question with its choices, or an outcome with its advice by kind, each with the answers it is for."""

    kind: Literal["question", "outcome"]
    item: Question | Outcome
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
    return *_questions(tree), *_outcomes(questionnaire.outcomes, questionnaire.advice, spoken)


def _questions(tree: Tree) -> Iterator[Section]:
    for question in tree.questions.values():
        options = list(question.options)
        if question.kind == "many":
            options.sort(key=lambda option: -option.sensitivity)
        choices = tuple(Choice(option=option, place=place(tree.target(option))) for option in options)
        yield Section(kind="question", item=question, choices=choices)


def _outcomes(outcomes: tuple[Outcome, ...], every: tuple[Advice, ...], spoken: Spoken) -> Iterator[Section]:
    for outcome in outcomes:
        given = [advice for advice in every if not advice.outcomes or outcome.ref in advice.outcomes]
        told = [(advice, spoken.words(advice, "when").replace("\n", " · ")) for advice in given]
        groups = (
            (title, tuple(piece for piece in told if piece[0].kind == kind))
            for kind, title in ADVICE_KINDS.items()
        )
        advice = tuple((title, pieces) for title, pieces in groups if pieces)
        yield Section(kind="outcome", item=outcome, advice=advice)
