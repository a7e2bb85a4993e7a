"""What a field of a document is, said once beside it: its Swedish name, its kind of text, and who reads it.

    body: Annotated[str, Markdown("Text", search="text")]

Links, labels, comparison, search, files and the whole document walk these descriptions: no field is listed
anywhere else.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any, ClassVar, Literal, NamedTuple, get_args, get_origin, get_type_hints

from editing.structs import Frozen

Search = Literal["", "title", "names", "text", "more"]
"""How much a word is worth where the search finds it; empty where it is not looked for."""


@dataclass(frozen=True, eq=False)
class About:
    """`label` is what editors know the field by; what has none is not told when it changes.

    `beside` is what the whole document tells with its label, beside the text itself.
    """

    label: str = ""
    search: Search = field(default="", kw_only=True)
    beside: bool = field(default=False, kw_only=True)


class Plain(About):
    """A text as it stands, a number, a date, or yes and no."""


class Markdown(About):
    """A text that readers meet rendered. Its links lead somewhere, and all of it is seen."""


class Source(About):
    """Where something comes from. Chapters and guides that it names between quotation marks are there."""


class Stored(About):
    """What readers meet as something else than a text, such as a name in storage or a place on a picture."""


@dataclass(frozen=True, eq=False)
class Code(About):
    """One of a few, and what each of them is called."""

    names: Mapping[Any, str] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Ref(About):
    """A name in addresses: the struct's own or, where it `names` a kind of thing, that thing's."""

    names: str = ""


class Parts(About):
    """Structs in this one. With a label they are told as lines of it, else each as a thing of its own.

    Where search reads it, what is in them is found with this one.
    """


@dataclass(frozen=True, eq=False)
class Chapter(Parts):
    """What is a chapter of the whole document, and a group of its own where documents are compared.

    `pages` are where readers meet it. What only editors are told of is in no document for readers.
    """

    pages: tuple[str, ...] = ()
    is_for_readers: bool = True


@dataclass(frozen=True)
class Kind:
    """A struct that is a thing of its own, with a name in addresses made of `key`."""

    name: str
    """In problems, changes and parts."""
    noun: str = ""
    """As a change to it is announced; empty for what is told under a heading alone."""
    neuter: bool = False
    title: str = "title"
    """The field that it is known by."""
    key: tuple[str, ...] = ("ref",)


class Described(Frozen, frozen=True):
    """A struct whose every field says what it is."""

    KIND: ClassVar[Kind | None] = None


class Place(NamedTuple):
    """The thing that a struct belongs to: its kind, and the refs of what it stands in and of itself."""

    kind: str
    refs: tuple[str, ...] = ()


NOWHERE = Place("")


@cache
def described(struct: type[Frozen]) -> Mapping[str, About]:
    """The descriptions of the struct's fields, in their order. Raises TypeError where one has none."""
    hints = get_type_hints(struct, include_extras=True)
    return MappingProxyType({name: _about(struct, name, hints[name]) for name in struct.__struct_fields__})


def _about(struct: type[Frozen], name: str, hint: Any) -> About:
    found = next((each for each in getattr(hint, "__metadata__", ()) if isinstance(each, About)), None)
    if found is None:
        raise TypeError(f"{struct.__name__}.{name} does not say what it is (editing/described.py).")
    return found


@cache
def structs_in(kind: Any) -> tuple[type[Frozen], ...]:
    """Every struct that something of this type is made of, itself first."""
    found: dict[type[Frozen], None] = {}
    if isinstance(kind, type) and get_origin(kind) is None and issubclass(kind, Frozen):
        found[kind] = None
        inner: Any = get_type_hints(kind).values()
    else:
        inner = get_args(kind)
    for each in inner:
        found |= dict.fromkeys(structs_in(each))
    return tuple(found)


@cache
def holds(struct: type[Frozen], name: str) -> type[Frozen] | None:
    """What kind of struct a field holds, or a list of them."""
    return next(iter(structs_in(get_type_hints(struct)[name])), None)


@cache
def chapters_in(whole: type[Frozen]) -> Mapping[str, Chapter]:
    """The fields that are chapters, and what they say of themselves."""
    found = {name: about for name, about in described(whole).items() if isinstance(about, Chapter)}
    return MappingProxyType(found)


@cache
def things_in(whole: type[Frozen]) -> Mapping[str, Kind]:
    """The chapters whose parts have names in addresses, and what kind of things these are."""
    held = ((name, holds(whole, name)) for name in chapters_in(whole))
    kinds = ((name, kind_in(struct)) for name, struct in held if struct)
    return MappingProxyType({name: kind for name, kind in kinds if kind and kind.key})


def lists_of_things(whole: Frozen) -> Iterator[tuple[str, Chapter, tuple[Any, ...]]]:
    """Those chapters: the field, what it says of itself, and the things."""
    for name in things_in(type(whole)):
        yield name, chapters_in(type(whole))[name], getattr(whole, name)


def walk(struct: Frozen, place: Place = NOWHERE) -> Iterator[tuple[Place, Frozen]]:
    """The struct and every one in it, in the order of the fields, each with the thing that it belongs to."""
    place = _place(struct, place)
    yield place, struct
    for name in _with_structs(type(struct)):
        value = getattr(struct, name)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Frozen):
                yield from walk(inner, place)


@cache
def _with_structs(struct: type[Frozen]) -> tuple[str, ...]:
    """The fields that hold structs, in their order."""
    return tuple(name for name in described(struct) if holds(struct, name))


def _place(struct: Frozen, outer: Place) -> Place:
    kind = kind_in(type(struct))
    return Place(kind.name, (*outer.refs, *key_of(struct))) if kind else outer


def kind_in(struct: type[Frozen]) -> Kind | None:
    """What kind of thing such a struct is; None where it is none of its own."""
    return struct.KIND if issubclass(struct, Described) else None


def key_of(struct: Frozen) -> tuple[str, ...]:
    """What names a thing among its siblings."""
    kind = kind_in(type(struct))
    return tuple(getattr(struct, name) for name in kind.key) if kind else ()


def texts(struct: Frozen, what: type[About]) -> Iterator[tuple[Place, str]]:
    """Every text of that kind in the struct, with the thing that it belongs to."""
    for place, each in walk(struct):
        for name, about in described(type(each)).items():
            if isinstance(about, what) and (text := getattr(each, name)):
                yield place, text


def refs_to(struct: Frozen, kind: str) -> Iterator[tuple[Place, str]]:
    """Every ref in the struct that names a thing of that kind, with what it belongs to."""
    if not any(_refs(each, kind) for each in structs_in(type(struct))):
        return
    for place, each in walk(struct):
        for name in _refs(type(each), kind):
            if ref := getattr(each, name):
                yield place, ref


@cache
def _refs(struct: type[Frozen], kind: str) -> tuple[str, ...]:
    """The fields of the struct itself that name a thing of that kind."""
    about = described(struct).items()
    return tuple(name for name, says in about if isinstance(says, Ref) and says.names == kind)
