"""A step's code is short to say and leads to the step."""

import pytest
from django.test import Client
from msgspec.structs import replace

from guide.check import check
from guide.codes import find_step, step_code
from publishing.files.reading import Content
from tests.publishing.samples import sample_routine

pytestmark = pytest.mark.django_db


def test_every_step_is_found_by_its_code(content: Content) -> None:
    routine = content.document.routine
    for guide in routine.guides:
        for number, step in enumerate(guide.steps, 1):
            assert find_step(routine, step_code(guide, number)) == (guide, step)


@pytest.mark.parametrize("path", ["/w3", "/W3", "/w3/"])
def test_a_code_typed_after_the_address_opens_the_step(reader: Client, path: str) -> None:
    assert reader.get(path)["Location"] == "/guider/webb/#kryptera"


@pytest.mark.parametrize("path", ["/w0", "/w9", "/x1", "/w", "/3w", "/w333"])
def test_a_code_of_no_step_is_not_found(reader: Client, path: str) -> None:
    assert reader.get(path).status_code == 404


def test_a_code_keeps_to_the_edition_that_is_shown(reader: Client) -> None:
    assert reader.get("/utgavor/1/w3")["Location"] == "/utgavor/1/guider/webb/#kryptera"


def test_each_step_shows_its_code(reader: Client) -> None:
    page = reader.get("/guider/dator/").text
    assert all(f">D{number}<" in page for number in range(1, 6))


def test_two_guides_on_the_same_letter_cannot_be_published() -> None:
    routine = sample_routine("Text.")
    twin = replace(routine.guides[0], ref="word")
    (problem,) = check(replace(routine, guides=(*routine.guides, twin)))
    assert problem.kind == "guide" and "börjar båda på w" in problem.message
