"""A whole document as numbered chapters, for reading from cover to cover."""

from collections.abc import Iterator
from typing import NamedTuple

from decisions.document import Option, Outcome, Question
from editing.described import chapters_in, described, key_of, kind_in, lists_of_things, things_in
from editing.structs import Frozen
from guide.document import Guide, Section
from routine.changes.formatting import Spoken
from routine.document import Document

APART = ("sections", "guides", "support")
"""Chapters that are laid out in a way of their own."""
Facts = tuple[tuple[str, tuple[str, ...]], ...]


class Part(Frozen, frozen=True):
    """A numbered part of a chapter. `facts` are labelled fields, line by line; `answers` are a question's
    options, each with where it leads.
    """

    number: str
    title: str
    item: Frozen
    facts: Facts = ()
    answers: tuple[tuple[Option, str], ...] = ()


class Chapter(Frozen, frozen=True):
    """`kind` is the field of the document that it comes from, or what its item is."""

    number: int
    kind: str
    title: str
    item: Section | Guide | None = None
    parts: tuple[Part, ...] = ()
    facts: Facts = ()


class Listed(NamedTuple):
    """A chapter before it has its number."""

    kind: str
    title: str
    item: Section | Guide | None = None
    items: tuple[Frozen, ...] = ()


def chapters(document: Document) -> tuple[Chapter, ...]:
    """The routine's chapters, its guides, the questionnaire with all of its parts, and what stands around."""
    routine, questionnaire = document.routine, document.questionnaire
    listed = [
        *(Listed("section", section.title, section) for section in routine.sections),
        *(Listed("guide", guide.title, guide, guide.steps) for guide in routine.guides),
        *_lists_of(questionnaire, questions=questionnaire.title),
        *_lists_of(routine, environments=routine.which),
        Listed("support", described(type(routine))["support"].label),
    ]
    numbers = {
        (type(item), *key_of(item)): f"{chapter}.{number}"
        for chapter, each in enumerate(listed, 1)
        for number, item in enumerate(each.items, 1)
    }
    make = _Parts(document, numbers)
    last = Chapter(
        number=len(listed) + 1,
        kind="facts",
        title="Kontakter, andra vägar och tillgänglighet",
        facts=tuple(make.last_facts()),
    )
    return *(
        Chapter(
            number=number,
            kind=each.kind,
            title=each.title,
            item=each.item,
            parts=make.parts(number, each.items),
        )
        for number, each in enumerate(listed, 1)
    ), last


def _lists_of(whole: Frozen, **titles: str) -> Iterator[Listed]:
    """Chapters of things. `titles` are those that bear another title than their label."""
    for name, each, things in lists_of_things(whole):
        if each.is_for_readers and name not in APART:
            yield Listed(name, titles.get(name, each.label), items=things)


class _Parts:
    """Makes the parts. Knows their numbers, for those that lead to others."""

    def __init__(self, document: Document, numbers: dict[tuple[object, ...], str]) -> None:
        self.routine = document.routine
        self.spoken = Spoken(document)
        self.numbers = numbers

    def parts(self, chapter: int, items: tuple[Frozen, ...]) -> tuple[Part, ...]:
        return tuple(
            Part(
                number=f"{chapter}.{number}",
                title=getattr(item, kind.title),
                item=item,
                facts=tuple(self.facts(item)),
                answers=tuple(self.answers(item)) if isinstance(item, Question) else (),
            )
            for number, item in enumerate(items, 1)
            if (kind := kind_in(type(item)))
        )

    def last_facts(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Whom to turn to, and what is said of the site's accessibility."""
        for name, about in chapters_in(type(self.routine)).items():
            value = getattr(self.routine, name)
            if isinstance(value, Frozen):
                yield from self.facts(value)
            elif value and about.is_for_readers and name not in (*APART, *things_in(type(self.routine))):
                yield about.label, tuple(self.spoken.words(self.routine, name).splitlines())

    def facts(self, item: Frozen) -> Iterator[tuple[str, tuple[str, ...]]]:
        for name, each in described(type(item)).items():
            if each.beside and (words := self.spoken.words(item, name)):
                yield each.label, tuple(words.splitlines())

    def answers(self, question: Question) -> Iterator[tuple[Option, str]]:
        for option in question.options:
            kind, ref = (Question, option.question) if option.question else (Outcome, option.outcome)
            words = self.spoken.words(option, "question" if option.question else "outcome")
            yield option, f"{self.numbers.get((kind, ref or ''), '')} {words}".strip()
