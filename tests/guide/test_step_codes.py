"""A step's code is short to say and leads to the step."""

import pytest
from django.test import Client
from msgspec.structs import replace

from guide.check import check
from guide.document import Routine
from guide.models import Guide
from guide.step_codes import find_step, letters, read_step_code, step_code
from routine.document import Document
from tests.publishing.samples import sample_routine
from transfer.files.reading import Content

pytestmark = pytest.mark.django_db


def test_every_step_is_found_by_its_code(content: Content) -> None:
    routine = content.document.routine
    for guide in routine.guides:
        for number, step in enumerate(guide.steps, 1):
            assert find_step(routine, step_code(routine, guide, number)) == (guide, step)


@pytest.mark.parametrize(("heard", "meant"), [("wi", "W1"), ("W-3", "W3"), (" l 1 ", "L1"), ("si", "S1")])
def test_an_i_is_read_as_a_one(content: Content, heard: str, meant: str) -> None:
    assert read_step_code(content.document.routine, heard) == meant


@pytest.mark.parametrize("heard", ["", "w", "wo", "io", "12", "mac"])
def test_what_names_no_step_is_none(content: Content, heard: str) -> None:
    assert read_step_code(content.document.routine, heard) is None


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


def with_guides(*refs: str) -> Routine:
    """A routine whose guides have those addresses."""
    routine = sample_routine("Text.")
    return replace(routine, guides=tuple(replace(routine.guides[0], ref=ref) for ref in refs))


def test_guides_that_begin_alike_have_as_many_letters_as_tell_them_apart() -> None:
    assert letters(with_guides("webb", "word", "wopi")) == {"webb": "w", "word": "wo", "wopi": "wop"}
    assert letters(with_guides("2fa-app", "f-1")) == {"2fa-app": "f", "f-1": ""}


def test_a_new_guide_comes_last_and_takes_no_others_letter(draft: Document, editing: Client) -> None:
    last = Guide.objects.latest("position").position
    assert f'name="position" value="{last + 1}"' in editing.get("/admin/guide/guide/add/").text


def test_longer_letters_lead_to_their_own_guide() -> None:
    routine = with_guides("webb", "word")
    assert [find_step(routine, code) for code in ("W1", "wo1", "WOR1")] == [
        (routine.guides[0], routine.guides[0].steps[0]),
        (routine.guides[1], routine.guides[1].steps[0]),
        None,
    ]


@pytest.mark.parametrize("refs", [("w", "w-1"), ("webb", "365"), ("a", "ab", "abc", "abcd")])
def test_a_guide_without_codes_of_its_own_cannot_be_published(refs: tuple[str, ...]) -> None:
    (problem,) = check(with_guides(*refs))
    assert problem.kind == "guide" and problem.refs == (refs[-1],) and "egna koder" in problem.message


def test_a_second_guide_on_a_letter_is_found_by_what_its_page_says(draft: Document, editing: Client) -> None:
    Guide.objects.filter(ref="lasa").update(ref="webb-lasa")
    assert ">WE1<" in editing.get("/utkast/guider/webb-lasa/").text
    answer = editing.get("/utkast/support/kod/?kod=we1", follow=True)
    assert answer.redirect_chain[-1][0].startswith("/utkast/guider/webb-lasa/#")
