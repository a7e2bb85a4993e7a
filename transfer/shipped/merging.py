"""Two sets of changes to one text as one: what only one side has changed is taken, and clashes are told."""

from collections.abc import Hashable, Iterable
from typing import Any, Literal

from editing.structs import Frozen, values
from guide.document import AddressWords, Illustration, Synonym
from routine.parts.order import arranged

Side = Literal["ours", "theirs"]


class Merged(Frozen, frozen=True):
    """`clashes` where both sides changed the same thing, and one of them had to yield."""

    value: Any
    clashes: bool = False


def merge(base: Any, ours: Any, theirs: Any, prefer: Side) -> Merged:
    """Three versions of one value as one: structs field by field, lists by the refs of what is in them."""
    if ours == theirs or _is_same(ours, base):
        return Merged(value=theirs)
    if _is_same(theirs, base):
        return Merged(value=ours)
    if all(isinstance(each, Frozen) for each in (base, ours, theirs)):
        return _structs(base, ours, theirs, prefer)
    if all(isinstance(each, tuple) for each in (base, ours, theirs)):
        return _lists(base, ours, theirs, prefer)
    return Merged(value=ours if prefer == "ours" else theirs, clashes=True)


def _is_same(one: Any, other: Any) -> bool:
    """Whether nobody changed anything; a text that is wrapped anew says the same."""
    if isinstance(one, str) and isinstance(other, str):
        return one.split() == other.split()
    return bool(one == other)


def _structs(base: Frozen, ours: Frozen, theirs: Frozen, prefer: Side) -> Merged:
    fields = {
        name: merge(getattr(base, name), value, getattr(theirs, name), prefer)
        for name, value in values(ours).items()
    }
    value = type(ours)(**{name: field.value for name, field in fields.items()})
    return Merged(value=value, clashes=any(field.clashes for field in fields.values()))


def _lists(base: Iterable[Any], ours: Iterable[Any], theirs: Iterable[Any], prefer: Side) -> Merged:
    """Where what is in them has no name of its own, one list or the other."""
    named = [{_name(each): each for each in side} for side in (base, ours, theirs)]
    if any(None in side for side in named):
        return Merged(value=ours if prefer == "ours" else theirs, clashes=True)
    before, own, new = named
    found = {name: merge(before.get(name), own.get(name), new.get(name), prefer) for name in {**own, **new}}
    kept = {name: each for name, each in found.items() if each.value is not None}
    order = arranged(list(before), list(own), list(new), kept=kept)
    value = tuple(kept[name].value for name in order)
    return Merged(value=value, clashes=any(each.clashes for each in found.values()))


def _name(item: Any) -> Hashable:
    """What an item is known by in its list; None where nothing tells it from another version of itself."""
    if isinstance(item, Illustration):
        return item.image
    if isinstance(item, AddressWords):
        return item.kind
    if isinstance(item, str | Synonym):
        return item
    ref: str | None = getattr(item, "ref", None)
    return ref
