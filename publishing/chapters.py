"""A whole document as numbered chapters, for reading from cover to cover."""

from collections.abc import Iterator
from typing import Literal

from decisions.document import Advice, Option, Outcome, Question, Scenario
from editing.structs import Frozen
from guide.document import Client, Guide, Routine, Section, Step
from guide.labels import PAGES
from guide.pages.document import PageText, Statement, Thing, Translation
from publishing.changes.formatting import Spoken, line
from publishing.changes.labels import LABELS
from publishing.document import Document

Kind = Literal[
    "section",
    "guide",
    "questions",
    "outcomes",
    "advice",
    "scenarios",
    "things",
    "texts",
    "translations",
    "clients",
    "support",
    "facts",
]
FACTS = {
    Advice: ("ready_texts", "kind", "when", "outcomes", "guide", "step", "source"),
    Scenario: ("answers", "outcome"),
    Outcome: ("urgent", "in_english", "verdict", "contacts", "source"),
    Thing: ("sensitive", "secrecy", "extra", "stop", "source", "words"),
    PageText: ("page", "language", "message", "source", "alt"),
    Translation: ("name", "title", "tag", "right_to_left", "needs_check", "checked_by", "checked_on"),
    Client: ("sign", "guide", "advice", "alt"),
    Statement: tuple(LABELS[Statement]),
}
"""The fields that stand beside the text, with their labels."""


Item = Step | Question | Outcome | Advice | Scenario | Thing | PageText | Translation | Client
Items = tuple[Item, ...]


class Part(Frozen, frozen=True):
    """A numbered part of a chapter. `facts` are labelled fields, line by line; `answers` are a question's
    options, each with where it leads.
    """

    number: str
    title: str
    item: Item
    facts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    answers: tuple[tuple[Option, str], ...] = ()


class Chapter(Frozen, frozen=True):
    number: int
    kind: Kind
    title: str
    item: Section | Guide | None = None
    parts: tuple[Part, ...] = ()
    facts: tuple[tuple[str, tuple[str, ...]], ...] = ()


def chapters(document: Document) -> tuple[Chapter, ...]:
    """The routine's chapters, its guides, the questionnaire with all of its parts, and what stands around."""
    routine, questionnaire = document.routine, document.questionnaire
    listed: list[tuple[Kind, str, Section | Guide | None, Items]] = [
        *(("section", section.title, section, ()) for section in routine.sections),
        *(("guide", guide.title, guide, guide.steps) for guide in routine.guides),
        ("questions", questionnaire.title, None, questionnaire.questions),
        ("outcomes", "Besked", None, questionnaire.outcomes),
        ("advice", "Råd", None, questionnaire.advice),
        ("scenarios", "Vanliga fall", None, questionnaire.scenarios),
        ("things", PAGES["things"], None, routine.things),
        ("texts", "Texter på andra sidor", None, routine.texts),
        ("translations", "För mottagaren på andra språk", None, routine.translations),
        ("clients", "Vilken Outlook har du?", None, routine.clients),
        ("support", "Så når du supporten", None, ()),
    ]
    numbers = {
        (type(item), item.ref): f"{chapter}.{number}"
        for chapter, (_, _, _, items) in enumerate(listed, 1)
        for number, item in enumerate(items, 1)
    }
    make = _Parts(document, numbers)
    last = Chapter(
        number=len(listed) + 1,
        kind="facts",
        title="Kontakter, andra vägar och tillgänglighet",
        facts=make.last_facts(routine),
    )
    return *(
        Chapter(number=chapter, kind=kind, title=title, item=item, parts=make.parts(chapter, items))
        for chapter, (kind, title, item, items) in enumerate(listed, 1)
    ), last


class _Parts:
    """Makes the parts. Knows their numbers, for those that lead to others."""

    def __init__(self, document: Document, numbers: dict[tuple[type, str], str]) -> None:
        self.spoken = Spoken(document)
        self.numbers = numbers

    def parts(self, chapter: int, items: Items) -> tuple[Part, ...]:
        return tuple(
            Part(
                number=f"{chapter}.{number}",
                title=self.title(item),
                item=item,
                facts=tuple(self.facts(item)),
                answers=tuple(self.answers(item)) if isinstance(item, Question) else (),
            )
            for number, item in enumerate(items, 1)
        )

    def title(self, item: Item) -> str:
        match item:
            case Question():
                return item.text
            case Scenario() | Thing() | Client():
                return item.name
            case Translation():
                return item.in_swedish
        return item.title

    def last_facts(self, routine: Routine) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Whom to turn to, and what is said of the site's accessibility."""
        lists = (("Kontakter", routine.contacts), ("Andra vägar", routine.other_ways))
        told = [(name, tuple(map(line, rows))) for name, rows in lists if rows]
        return *told, *self.facts(routine.accessibility)

    def facts(self, item: Item | Statement) -> Iterator[tuple[str, tuple[str, ...]]]:
        for name in FACTS.get(type(item), ()):
            if words := self.spoken.words(item, name):
                yield LABELS[type(item)][name], tuple(words.splitlines())

    def answers(self, question: Question) -> Iterator[tuple[Option, str]]:
        for option in question.options:
            kind, ref = (Question, option.question) if option.question else (Outcome, option.outcome)
            words = self.spoken.words(option, "question" if option.question else "outcome")
            yield option, f"{self.numbers.get((kind, ref or ''), '')} {words}".strip()
