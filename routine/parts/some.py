"""An edition with some of what the draft has otherwise: what is taken goes out, the rest stays as it was."""

from collections.abc import Iterable, Iterator

from routine.document import Document
from routine.parts.needs import Unmet, dangling
from routine.parts.order import arranged
from routine.parts.parts import Key, Parts, assembled, beginning, images_of, parts_of

ORDER = "order"
"""The kind of a part that is the order of others: ("order", "guide"), ("order", "step", "webb")."""


def differing(before: Document, draft: Document) -> list[Key]:
    """What can be taken or left, in the order of the draft, then what it no longer has, then orders."""
    ours, theirs = parts_of(before), parts_of(draft)
    changed = [key for key in theirs if theirs[key] != ours.get(key)]
    gone = [key for key in ours if key not in theirs]
    return [*changed, *gone, *_reordered(list(ours), list(theirs))]


def some_of(before: Document, draft: Document, taken: Iterable[Key]) -> Document:
    """`before` with what is taken of the draft. Raises Unmet where a part needs another with it."""
    ours, theirs, taken = parts_of(before), parts_of(draft), set(taken)
    sides = {**ours, **{key: theirs.get(key) for key in taken if key[0] != ORDER}}
    parts = {key: part for key, part in sides.items() if part}
    already = {*dangling(ours), *dangling(theirs)}
    unmet = {*dangling(parts)} - already | {*_halves(parts, ours, theirs)}
    if unmet:
        raise Unmet(unmet)

    def arrange(start: Key) -> list[Key]:
        mine, drafts = (beginning(start, side) for side in (ours, theirs))
        return arranged(mine if (ORDER, *start) in taken else drafts, mine, drafts, kept=parts)

    return assembled(parts, images_of(before, parts), arrange)


def _halves(parts: Parts, ours: Parts, theirs: Parts) -> Iterator[tuple[Key, Key]]:
    """A picture that was exchanged is so wherever it is shown: the parts that show it go together."""
    shown = {
        image.ref: (key, image)
        for key, part in parts.items()
        for image in part.images
        if part != ours.get(key)
    }
    for key, part in parts.items():
        for image in part.images:
            taken_by, new = shown.get(image.ref, (key, image))
            if new != image and theirs.get(key) != part:
                yield taken_by, key


def _reordered(ours: list[Key], theirs: list[Key]) -> Iterator[Key]:
    """A list whose items that both have stand otherwise."""
    starts = dict.fromkeys(key[:-1] if key[0] == "step" else key[:1] for key in theirs if len(key) > 1)
    for start in starts:
        both = [beginning(start, side) for side in (ours, theirs)]
        common = {*both[0]} & {*both[1]}
        first, second = ([key for key in side if key in common] for side in both)
        if first != second:
            yield ORDER, *start
