"""Every field of a document says what it is, beside it, and whatever walks documents goes by that."""

from typing import Annotated

import pytest

from editing.described import (
    Described,
    Kind,
    Markdown,
    Parts,
    Place,
    Plain,
    Ref,
    described,
    structs_in,
    texts,
)
from editing.structs import Frozen
from guide.canonical import with_words_listed
from routine.changes.formatting import line
from routine.document import Document


class Leaf(Described, frozen=True):
    body: Annotated[str, Markdown("Text")]


class Branch(Described, frozen=True):
    KIND = Kind("branch", "Gren")

    ref: Annotated[str, Ref()]
    title: Annotated[str, Plain("Rubrik")]
    leaves: Annotated[tuple[Leaf, ...], Parts("Blad")] = ()


class Tree(Described, frozen=True):
    KIND = Kind("tree", key=())

    branches: Annotated[tuple[Branch, ...], Parts()]


@pytest.mark.parametrize("struct", structs_in(Document))
def test_every_field_says_what_it_is(struct: type[Frozen]) -> None:
    assert issubclass(struct, Described) and tuple(described(struct)) == struct.__struct_fields__


def test_a_field_that_does_not_is_refused() -> None:
    class Vague(Described, frozen=True):
        body: str

    with pytest.raises(TypeError, match="Vague"):
        described(Vague)


def test_a_text_is_found_however_deep_it_stands_with_what_it_belongs_to() -> None:
    tree = Tree(branches=(Branch(ref="ek", title="Ek", leaves=(Leaf(body="Löv"), Leaf(body=""))),))
    assert list(texts(tree, Markdown)) == [(Place("branch", ("ek",)), "Löv")]
    assert set(structs_in(Tree)) == {Tree, Branch, Leaf}


class Word(Described, frozen=True):
    name: Annotated[str, Plain("Ord")]
    others: Annotated[tuple[str, ...], Plain("Kallas också")] = ()
    rare: Annotated[bool, Plain("Ovanligt")] = False


def test_what_is_no_thing_of_its_own_is_told_on_a_line() -> None:
    assert line(Word(name="mejl", others=("e-post", "mail"), rare=True)) == "mejl, e-post, mail, ovanligt"


def test_words_are_listed_as_their_row_keeps_them() -> None:
    assert with_words_listed(Word(name="a,b", others=(" c ", "d,e"))) == Word(
        name="a,b", others=("c", "d", "e")
    )
