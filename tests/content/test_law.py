"""Where the shipped routine names the law on secrecy, it names the paragraph."""

import re
from collections.abc import Iterator

import pytest

from editing.structs import Frozen
from guide.pages.document import Thing
from transfer.files.reading import Content

CHAPTER_ALONE = re.compile(r"\d+ kap\.(?!\s+\d)")


def strings(value: object) -> Iterator[str]:
    """All texts in a document, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Frozen):
        for name in value.__struct_fields__:
            yield from strings(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from strings(each)


@pytest.fixture
def things(content: Content) -> dict[str, Thing]:
    return {thing.ref: thing for thing in content.document.routine.things}


def test_no_text_names_a_chapter_of_the_law_on_secrecy_without_its_paragraph(content: Content) -> None:
    named = [text for text in strings(content.document) if re.search(r"OSL \d|\(2009:400\) \d", text)]
    without = [text.replace("Tryckfrihetsförordningen 2 kap.", "") for text in named]
    assert len(named) > 30 and [text for text in without if CHAPTER_ALONE.search(text)] == []


def test_what_may_be_secret_says_by_which_paragraph(things: dict[str, Thing]) -> None:
    secret = [thing for thing in things.values() if thing.secrecy]
    assert len(secret) > 20
    assert [
        thing.ref for thing in secret if not re.search(r"OSL \d+ kap\. \d|Säkerhetsskyddslagen", thing.source)
    ] == []


def test_a_disciplinary_matter_is_not_said_to_be_secret(things: dict[str, Thing]) -> None:
    """OSL 39:2, second paragraph."""
    assert not things["varning"].secrecy and "andra stycket" in things["varning"].source


def test_pay_in_a_municipality_is_said_to_be_public(things: dict[str, Thing]) -> None:
    assert not things["lonelista"].secrecy and "normalt offentlig" in things["lonelista"].body


@pytest.mark.parametrize("ref", ["uppsagning", "krankning-arbete", "facklig-forhandling"])
def test_a_matter_of_staff_is_secret_for_what_the_law_names_only(things: dict[str, Thing], ref: str) -> None:
    """OSL 39:2, first paragraph: health, and moving somebody to other work."""
    assert things[ref].secrecy and "som handlar om hälsa" in things[ref].body
