"""A document in parts that can be taken one by one: a step, a question with its answers, a list.

What belongs to the site alone (who owns a part, when it was reviewed) is in no part.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from msgspec.structs import replace

from decisions.document import Advice, Questionnaire, Rule, Scenario
from editing.structs import Frozen
from guide.document import Guide, Image, Routine, Step
from publishing.document import Document
from publishing.parts.order import arranged

Key = tuple[str, ...]
"""The kind of a part and its refs: ("step", "webb", "skriv")."""
ROUTINE_LISTS = {
    "section": "sections",
    "client": "clients",
    "thing": "things",
    "text": "texts",
    "translation": "translations",
}
QUESTIONNAIRE_LISTS = {
    "question": "questions",
    "outcome": "outcomes",
    "advice": "advice",
    "scenario": "scenarios",
    "rule": "rules",
}
WHOLE = ("support", "contacts", "other_ways", "accessibility", "address_words", "synonyms")
"""Fields of the routine that are one part each."""
OF_THE_SITE: dict[str, Any] = {"owner": "", "reviewed_on": None, "review_by": None}
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
        found["guide", guide.ref] = Part(value=_guide_head(guide))
        found |= {("step", guide.ref, step.ref): _with_images(step, images) for step in guide.steps}
    for kind, name in ROUTINE_LISTS.items():
        found |= {key_of(kind, each): _with_images(each, images) for each in getattr(routine, name)}
    found |= {(name,): Part(value=getattr(routine, name)) for name in WHOLE}
    found["questionnaire",] = Part(value=_questionnaire_head(questionnaire))
    for kind, name in QUESTIONNAIRE_LISTS.items():
        found |= {key_of(kind, each): Part(value=_sorted(each)) for each in getattr(questionnaire, name)}
    return found


def key_of(kind: str, struct: Any) -> Key:
    if kind == "text":
        return kind, struct.page, struct.ref, struct.language
    return kind, struct.ref


def assembled(parts: Parts, document: Document, *, base: Document, order: Document) -> Document:
    """The parts as a document, with what the site says of its own as `document` has it.

    Lists follow the order of `order`, unless `document` has another than `base`. Of a picture that several
    parts show, the one that came with a changed part stands.
    """
    own = parts_of(document)
    sides = [list(each) for each in (parts_of(base), own, parts_of(order))]
    images = {image.ref: image for image in document.routine.images}
    images |= {image.ref: image for key in parts for image in parts[key].images if parts[key] != own.get(key)}

    def listed(*start: str) -> tuple[Any, ...]:
        within = ([key for key in side if key[: len(start)] == start] for side in sides)
        return tuple(parts[key].value for key in arranged(*within, kept=parts))

    lists = {name: listed(kind) for kind, name in QUESTIONNAIRE_LISTS.items()}
    return Document(
        routine=_routine(parts, document.routine, listed, tuple(images.values())),
        questionnaire=replace(parts["questionnaire",].value, **lists),
    )


def _routine(
    parts: Parts, ours: Routine, listed: Callable[..., tuple[Any, ...]], images: tuple[Image, ...]
) -> Routine:
    head: Routine = parts["routine",].value
    return replace(
        head,
        images=images,
        guides=tuple(
            replace(head, steps=listed("step", head.ref), **_of_the_site(ours.guide(head.ref) or head))
            for head in listed("guide")
        ),
        **{name: listed(kind) for kind, name in ROUTINE_LISTS.items()},
        **{name: parts[name,].value for name in WHOLE},
        **_of_the_site(ours),
    )


def _of_the_site(struct: Frozen) -> dict[str, Any]:
    return {name: getattr(struct, name) for name in OF_THE_SITE}


def _routine_head(routine: Routine) -> Routine:
    lists: dict[str, Any] = {**dict.fromkeys(ROUTINE_LISTS.values(), ()), "guides": (), "images": ()}
    whole = {name: getattr(BLANK.routine, name) for name in WHOLE}
    return replace(routine, **lists, **whole, **OF_THE_SITE)


def _guide_head(guide: Guide) -> Guide:
    return replace(guide, steps=(), **OF_THE_SITE)


def _questionnaire_head(questionnaire: Questionnaire) -> Questionnaire:
    return replace(questionnaire, **dict.fromkeys(QUESTIONNAIRE_LISTS.values(), ()))


def _with_images(struct: Frozen, images: dict[str, Image]) -> Part:
    return Part(value=struct, images=tuple(images[ref] for ref in _shown(struct) if ref in images))


def _shown(struct: Frozen) -> Iterable[str]:
    if isinstance(struct, Step):
        return (each.image for each in struct.illustrations)
    return filter(None, [getattr(struct, "image", "")])


def _sorted(struct: Any) -> Any:
    """Conditions in one order, whatever order the tree that they stand beside has."""
    if isinstance(struct, Advice):
        return replace(struct, when=tuple(sorted(struct.when)), outcomes=tuple(sorted(struct.outcomes)))
    if isinstance(struct, Rule):
        return replace(struct, when=tuple(sorted(struct.when)))
    if isinstance(struct, Scenario):
        return replace(struct, answers={name: tuple(sorted(refs)) for name, refs in struct.answers.items()})
    return struct


def dangling(parts: Parts) -> Iterator[tuple[Key, Key]]:
    """What leads to something that is not there: the part that does, and the part that it needs."""
    for key, part in parts.items():
        for needed, ref in _needs(key, part.value):
            if needed not in parts or (ref and parts[needed].value.option(ref) is None):
                yield key, needed


def _needs(key: Key, value: Any) -> Iterator[tuple[Key, str]]:
    """The parts that a part needs, with the answer where one of a question's is meant."""
    if key[0] == "step":
        yield ("guide", key[1]), ""
    elif key[0] == "question":
        yield from ((("question", option.question), "") for option in value.options if option.question)
        yield from ((("outcome", option.outcome), "") for option in value.options if option.outcome)
    elif key[0] == "scenario":
        yield ("outcome", value.outcome), ""
        yield from ((("question", name), ref) for name, refs in value.answers.items() for ref in refs)
    elif key[0] in ("advice", "rule", "client"):
        yield from _of_conditions(value)


def _of_conditions(value: Any) -> Iterator[tuple[Key, str]]:
    for question, _, option in (name.partition(".") for name in getattr(value, "when", ())):
        yield ("question", question), option
    yield from ((("outcome", ref), "") for ref in getattr(value, "outcomes", ()))
    if guide := getattr(value, "guide", None):
        step = getattr(value, "step", None)
        yield (("step", guide, step) if step else ("guide", guide)), ""
