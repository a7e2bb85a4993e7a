"""Every fact of the customer's routine stands on a page, with the words that carry it."""

from pathlib import Path

import pytest
from django.test import Client

from editing.structs import Frozen
from tests.pages import words_by_id
from transfer.files.reading import Content
from transfer.files.yaml_reader import read

pytestmark = pytest.mark.django_db
FACTS = Path(__file__).parents[2] / "content" / "facts.yaml"


class Fact(Frozen, frozen=True):
    id: str
    page: str
    at: str
    terms: tuple[str, ...]


def facts() -> tuple[Fact, ...]:
    return read(FACTS, tuple[Fact, ...])


def test_no_fact_is_left_out() -> None:
    assert [fact.id for fact in facts()] == [f"F{number:03}" for number in range(1, 135)]


@pytest.mark.parametrize("path", sorted({fact.page for fact in facts()}))
def test_the_page_conveys_its_facts(reader: Client, path: str) -> None:
    words = words_by_id(reader.get(path).text)
    missing = [
        f"{fact.id}: {term!r} is not in #{fact.at}"
        for fact in facts()
        for term in fact.terms
        if fact.page == path and term.lower() not in words.get(fact.at, "")
    ]
    assert not missing


def test_no_fact_is_conveyed_by_no_words() -> None:
    assert all(fact.terms for fact in facts())


def test_every_step_says_what_to_do_where_the_screen_looks_different(content: Content) -> None:
    steps = [(guide.ref, step) for guide in content.document.routine.guides for step in guide.steps]
    assert not [(ref, step.ref) for ref, step in steps if not (step.otherwise or step.variations)]
