"""A document as a tree of what its readers know by name, with texts in words: what is compared."""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec.structs import replace

from decisions.document import ASK, Advice, Outcome, Question
from editing.described import (
    Chapter,
    Parts,
    Stored,
    chapters_in,
    described,
    key_of,
    kind_in,
    refs_to,
    things_in,
)
from editing.structs import Frozen
from guide.document import Environment, Guide, Illustration, Image
from guide.pages.document import PATHS, PageText, Translation
from routine.changes.formatting import Spoken
from routine.document import Document


class Text(Frozen, frozen=True):
    """A field. `value` tells whether it is the same as before, `words` are what is shown.

    Where marks stand on a picture is no matter of words: the figures tell.
    """

    label: str
    value: object
    words: str


class Figure(Frozen, frozen=True):
    """A picture as a step shows it."""

    illustration: Illustration
    image: Image


class Node(Frozen, frozen=True):
    """`kind` and `ref` say which it is among its siblings, `pages` where readers meet it (see `news`)."""

    kind: str
    ref: str
    title: str
    pages: tuple[str, ...] = ()
    texts: tuple[Text, ...] = ()
    figure: Figure | None = None
    children: tuple["Node", ...] = ()


def outline(document: Document) -> tuple[Node, ...]:
    return tuple(_Outline(document).groups())


class _Outline:
    def __init__(self, document: Document) -> None:
        self.routine = document.routine
        self.questionnaire = document.questionnaire
        self.spoken = Spoken(document)

    def groups(self) -> Iterator[Node]:
        """The guides, each by itself, and a group for every chapter."""
        guides, texts, *around = self.chapters(self.routine)
        yield from guides.children
        yield replace(texts, texts=self.texts(self.routine))
        questions, *rest = self.chapters(self.questionnaire)
        yield replace(questions, texts=self.texts(self.questionnaire))
        yield from (*rest, *around)
        yield Node(
            kind="group", ref="images", title="Bilder på sidor", children=tuple(self.pictures_of_pages())
        )

    def chapters(self, whole: Frozen) -> Iterator[Node]:
        for name, about in chapters_in(type(whole)).items():
            value = getattr(whole, name)
            yield Node(
                kind="group",
                ref=name,
                title=about.label,
                pages=about.pages,
                texts=self.texts(value) if isinstance(value, Frozen) else self.lines(whole, name),
                children=tuple(self.things(value, about.pages)) if isinstance(value, tuple) else (),
            )

    def lines(self, whole: Frozen, name: str) -> tuple[Text, ...]:
        """What are no things of their own are compared together, a line for each."""
        is_of_things = name in things_in(type(whole))
        return () if is_of_things else (self.text(whole, chapters_in(type(whole))[name].label, name),)

    def things(self, structs: Iterable[Frozen], around: tuple[str, ...]) -> Iterator[Node]:
        for struct in structs:
            if kind := kind_in(type(struct)):
                pages = _pages(struct) or around
                yield Node(
                    kind=kind.name,
                    ref=" ".join(key_of(struct)),
                    title=getattr(struct, kind.title),
                    pages=pages,
                    texts=self.texts(struct),
                    children=tuple(self.children(struct, pages)),
                )

    def children(self, struct: Frozen, pages: tuple[str, ...]) -> Iterator[Node]:
        for name, about in described(type(struct)).items():
            if isinstance(about, Parts) and not about.label:
                inside = getattr(struct, name)
                yield from self.things(inside, pages)
                yield from (self.picture(each, pages) for each in inside if isinstance(each, Illustration))

    def texts(self, struct: Frozen) -> tuple[Text, ...]:
        """The struct's fields, those with the same label together."""
        names: dict[str, list[str]] = {}
        for name, about in described(type(struct)).items():
            if about.label and not isinstance(about, Chapter):
                names.setdefault(about.label, []).append(name)
        return tuple(self.text(struct, label, *names[label]) for label in names)

    def text(self, struct: Frozen, label: str, *names: str) -> Text:
        words = "\n".join(filter(None, (self.spoken.words(struct, name) for name in names)))
        return Text(label=label, value=tuple(_compared(getattr(struct, name)) for name in names), words=words)

    def picture(self, illustration: Illustration, pages: tuple[str, ...]) -> Node:
        image = self.routine.image(illustration.image)
        return Node(
            kind="picture",
            ref=illustration.image,
            title=illustration.alt or illustration.image,
            pages=pages,
            texts=self.texts(illustration) + (self.texts(image) if image else ()),
            figure=Figure(illustration=illustration, image=image) if image else None,
        )

    def pictures_of_pages(self) -> Iterator[Node]:
        """Those of steps are compared where they are shown. Old editions may hold some that nothing shows:
        an upload that was replaced before use may show what nobody should see, and is not shown again here.
        """
        steps = {ref for guide in self.routine.guides for _, ref in refs_to(guide, "image")}
        on_pages = {ref for _, ref in refs_to(self.routine, "image")} - steps
        for image in self.routine.images:
            if image.ref in on_pages:
                yield self.picture(Illustration(image=image.ref, alt=""), ())


def _pages(struct: Frozen) -> tuple[str, ...]:
    """The pages of its own that a thing is read on; none where it is read with others."""
    match struct:
        case Guide():
            return (f"/guider/{struct.ref}/",)
        case Environment():
            return "/guider/", f"/guider/{struct.ref}/"
        case PageText():
            return tuple(filter(None, [PATHS.get((struct.page, struct.language))]))
        case Translation():
            return (PATHS["recipient", "sv"],)
        case Question():
            return ASK, f"question {struct.ref}"
        case Outcome():
            return ASK, f"outcome {struct.ref}"
        case Advice():
            return ASK, *(f"outcome {ref}" for ref in struct.outcomes)
    return ()


def _compared(value: Any) -> Any:
    """The value without what no words tell: where a mark stands on its picture, the figures tell."""
    if isinstance(value, tuple):
        return tuple(map(_compared, value))
    if not isinstance(value, Frozen):
        return value
    told = (name for name, about in described(type(value)).items() if not isinstance(about, Stored))
    return tuple(_compared(getattr(value, name)) for name in told)
