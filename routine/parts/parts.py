"""A document in parts that can be taken one by one: a step, a question with its answers, a list."""

from collections.abc import Callable, Iterable
from typing import Any

from msgspec.structs import replace

from decisions.document import Advice, Questionnaire, Rule, Scenario
from editing.described import chapters_in, key_of, refs_to, things_in
from editing.structs import Frozen
from guide.document import Image, Routine
from routine.document import Document

Key = tuple[str, ...]
"""The kind of a part and its refs: ("step", "webb", "skriv")."""
ROUTINE_LISTS = {kind.name: name for name, kind in things_in(Routine).items() if name != "guides"}
QUESTIONNAIRE_LISTS = {kind.name: name for name, kind in things_in(Questionnaire).items()}
WHOLE = [name for name in chapters_in(Routine) if name not in things_in(Routine)]
"""Fields of the routine that are one part each."""
BLANK = Document(
    routine=Routine(title="", lead="", sections=(), guides=(), support=()),
    questionnaire=Questionnaire(title="", intro="", questions=(), outcomes=()),
)


class Part(Frozen, frozen=True):
    """What stands in a part, and the pictures that it shows."""

    value: Any
    images: tuple[Image, ...] = ()


Parts = dict[Key, Part]


def parts_of(document: Document) -> Parts:
    """Every part by its key, in the order of the document."""
    routine, questionnaire = document.routine, document.questionnaire
    images = {image.ref: image for image in routine.images}
    found: Parts = {("routine",): Part(value=_routine_head(routine))}
    for guide in routine.guides:
        found["guide", guide.ref] = Part(value=replace(guide, steps=()))
        found |= {("step", guide.ref, step.ref): _with_images(step, images) for step in guide.steps}
    for kind, name in ROUTINE_LISTS.items():
        found |= {(kind, *key_of(each)): _with_images(each, images) for each in getattr(routine, name)}
    found |= {(name,): Part(value=getattr(routine, name)) for name in WHOLE}
    found["questionnaire",] = Part(value=_questionnaire_head(questionnaire))
    for kind, name in QUESTIONNAIRE_LISTS.items():
        found |= {(kind, *key_of(each)): Part(value=_sorted(each)) for each in getattr(questionnaire, name)}
    return found


def assembled(parts: Parts, images: Iterable[Image], arrange: Callable[[Key], list[Key]]) -> Document:
    """The parts as a document, with these pictures. `arrange` puts the parts that begin alike in order:
    ("section",) all chapters, ("step", "webb") the steps of a guide.
    """

    def listed(*start: str) -> tuple[Any, ...]:
        return tuple(parts[key].value for key in arrange(start))

    routine, questionnaire = parts["routine",].value, parts["questionnaire",].value
    lists = {name: listed(kind) for kind, name in QUESTIONNAIRE_LISTS.items()}
    return Document(
        routine=replace(
            routine,
            images=tuple(images),
            guides=tuple(replace(head, steps=listed("step", head.ref)) for head in listed("guide")),
            **{name: listed(kind) for kind, name in ROUTINE_LISTS.items()},
            **{name: parts[name,].value for name in WHOLE},
        ),
        questionnaire=replace(questionnaire, **lists),
    )


def images_of(document: Document, parts: Parts) -> list[Image]:
    """The document's pictures. Of one that several parts show, that which came with a changed part stands."""
    own = parts_of(document)
    images = {image.ref: image for image in document.routine.images}
    images |= {image.ref: image for key in parts for image in parts[key].images if parts[key] != own.get(key)}
    return list(images.values())


def beginning(start: Key, parts: Iterable[Key]) -> list[Key]:
    """Those that begin so."""
    return [key for key in parts if key[: len(start)] == start]


def _routine_head(routine: Routine) -> Routine:
    lists: dict[str, Any] = {**dict.fromkeys(ROUTINE_LISTS.values(), ()), "guides": (), "images": ()}
    whole = {name: getattr(BLANK.routine, name) for name in WHOLE}
    return replace(routine, **lists, **whole)


def _questionnaire_head(questionnaire: Questionnaire) -> Questionnaire:
    return replace(questionnaire, **dict.fromkeys(QUESTIONNAIRE_LISTS.values(), ()))


def _with_images(struct: Frozen, images: dict[str, Image]) -> Part:
    return Part(value=struct, images=tuple(images[ref] for ref in _shown(struct) if ref in images))


def _shown(struct: Frozen) -> Iterable[str]:
    return (ref for _, ref in refs_to(struct, "image"))


def _sorted(struct: Any) -> Any:
    """Conditions in one order, whatever order the tree that they stand beside has."""
    if isinstance(struct, Advice):
        return replace(struct, when=tuple(sorted(struct.when)), outcomes=tuple(sorted(struct.outcomes)))
    if isinstance(struct, Rule):
        return replace(struct, when=tuple(sorted(struct.when)))
    if isinstance(struct, Scenario):
        return replace(struct, answers={name: tuple(sorted(refs)) for name, refs in struct.answers.items()})
    return struct
