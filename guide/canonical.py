"""A routine as its draft rows tell it: what has no row is gone, and what rows order stands in their order."""

from typing import Any, TypeVar

from msgspec.structs import replace

from editing.described import About, Parts, Plain, described, refs_to
from editing.structs import Frozen
from guide.document import Guide, Image, Routine, Step

S = TypeVar("S", bound=Frozen)


def canonical(routine: Routine) -> Routine:
    """What freezing gives once `routine` has been thawed. Again it gives the same."""
    environments = {each.ref for each in routine.environments}
    routine = with_words_listed(routine)
    return replace(
        routine,
        guides=tuple(_guide(guide, environments) for guide in routine.guides),
        images=tuple(_shown_images(routine)),
    )


def listed(words: str) -> tuple[str, ...]:
    """The words of a list with commas."""
    return tuple(word for part in words.split(",") if (word := part.strip()))


def with_words_listed(struct: S) -> S:
    """The struct with every list of words as its row keeps it, which is with commas."""
    new = {name: _listed(about, getattr(struct, name)) for name, about in described(type(struct)).items()}
    changed = {name: value for name, value in new.items() if value != getattr(struct, name)}
    return replace(struct, **changed) if changed else struct


def _listed(about: About, value: Any) -> Any:
    if isinstance(about, Parts):
        return tuple(map(with_words_listed, value)) if isinstance(value, tuple) else with_words_listed(value)
    return listed(", ".join(value)) if isinstance(about, Plain) and isinstance(value, tuple) else value


def _shown_images(routine: Routine) -> list[Image]:
    shown = {ref for _, ref in refs_to(routine, "image")}
    return sorted((image for image in routine.images if image.ref in shown), key=lambda image: image.ref)


def _guide(guide: Guide, environments: set[str]) -> Guide:
    environment = guide.environment if guide.environment in environments else ""
    steps = tuple(_step(step, environments) for step in guide.steps)
    return replace(guide, environment=environment, steps=steps)


def _step(step: Step, environments: set[str]) -> Step:
    illustrations = (
        replace(each, callouts=tuple(sorted(each.callouts, key=lambda mark: mark.number)))
        for each in step.illustrations
    )
    environment = step.environment if step.environment in environments else ""
    return replace(step, environment=environment, illustrations=tuple(illustrations))
