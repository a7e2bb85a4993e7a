"""What a save changed, and the draft with that taken back. Free of Django."""

from collections.abc import Collection, Iterator
from typing import Any

from editing.structs import Frozen
from routine.document import Document
from routine.parts.needs import Unmet, dangling
from routine.parts.order import arranged
from routine.parts.parts import BLANK, Key, Part, Parts, assembled, beginning, images_of, parts_of

Orders = dict[str, tuple[list[str], list[str]]]
"""By what the keys of a list begin with, all of them before and after; keys as forms have them."""


class Save(Frozen, frozen=True):
    """`keys` names the parts that differ; each side holds nothing else."""

    keys: tuple[Key, ...]
    before: Document
    after: Document
    orders: Orders


def save_of(before: Document, after: Document) -> Save | None:
    """What was changed; None where nothing was."""
    if before == after:
        return None
    ours, theirs = parts_of(before), parts_of(after)
    keys = tuple(key for key in {**theirs, **ours} if theirs.get(key) != ours.get(key))
    return Save(
        keys=keys, before=_only(keys, ours), after=_only(keys, theirs), orders=dict(_orders(ours, theirs))
    )


def _only(keys: tuple[Key, ...], parts: Parts) -> Document:
    """A document with those of the parts; a step in its guide."""
    guides: list[Key] = [("guide", key[1]) for key in keys if key[0] == "step"]
    kept = {**parts_of(BLANK), **{key: parts[key] for key in (*guides, *keys) if key in parts}}
    images = {image.ref: image for part in kept.values() for image in part.images}
    return assembled(kept, images.values(), lambda start: beginning(start, kept))


def _orders(ours: Parts, theirs: Parts) -> Iterator[tuple[str, tuple[list[str], list[str]]]]:
    starts = dict.fromkeys(
        key[:-1] if key[0] == "step" else key[:1] for key in {**ours, **theirs} if len(key) > 1
    )
    for start in starts:
        before, after = (_written(beginning(start, side)) for side in (ours, theirs))
        if before != after:
            yield ".".join(start), (before, after)


def _written(keys: list[Key]) -> list[str]:
    return [".".join(key) for key in keys]


def taken_back(draft: Document, then: Document, keys: Collection[Key], orders: dict[str, Any]) -> Document:
    """The draft with those parts as they were `then`: changed, put back where they stood, or away again.

    `orders` has the order of lists at that time. Raises Unmet where a part leads to what is not there.
    """
    now, old = parts_of(draft), parts_of(then)
    sides: dict[Key, Part | None] = {**now, **{key: old.get(key) for key in keys}}
    parts = {key: part for key, part in sides.items() if part}
    if unmet := {*dangling(parts)} - {*dangling(now)}:
        raise Unmet(unmet)

    def arrange(start: Key) -> list[Key]:
        current = beginning(start, now)
        stood = [tuple(key.split(".")) for key in orders.get(".".join(start), ())] or current
        is_reordered = {*stood} == {*current}
        return arranged(current if is_reordered else stood, current, stood, kept=parts)

    return assembled(parts, images_of(draft, parts), arrange)
