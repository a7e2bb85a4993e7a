"""What does not work just now: one more kind of content, told of nowhere but where it is declared."""

from datetime import date

import pytest
from django.test import Client
from msgspec.structs import replace

from guide.pages.document import KnownProblem
from publishing.freeze import freeze, thaw
from routine.changes.difference import compare
from routine.chapters import chapters
from routine.check import check
from routine.document import Document
from routine.links import LinkTargets
from routine.parts.parts import parts_of
from search.entries import entries
from tests.publishing.samples import sample_document
from transfer.files.exporting import export
from transfer.files.importing import look_at, take_in

GONE = KnownProblem(
    ref="borta", title="Knappen är borta", body="Se [här](/guider/).", since=date(2026, 11, 2)
)


def with_problem(problem: KnownProblem = GONE) -> Document:
    document = sample_document()
    return replace(document, routine=replace(document.routine, known_problems=(problem,)))


def test_it_is_compared_and_offered_as_a_part_of_its_own() -> None:
    (group,) = compare(sample_document(), with_problem())
    assert (group.title, group.changes[0].kind, group.changes[0].pages) == (
        "Kända problem",
        "known_problem",
        ("/support/",),
    )
    assert ("known_problem", "borta") in parts_of(with_problem())


def test_it_is_found_and_may_be_linked_to() -> None:
    (found,) = (entry for entry in entries(with_problem()) if entry.title == GONE.title)
    assert found.path == "/support/#borta" and LinkTargets(with_problem()).problem(found.path) is None


def test_its_own_links_are_checked() -> None:
    wrong = with_problem(replace(GONE, body="Se [här](/finns-inte/)."))
    assert [(each.kind, each.refs) for each in check(wrong) if "/finns-inte/" in each.message] == [
        ("known_problem", ("borta",))
    ]


def test_the_whole_document_has_a_chapter_of_them() -> None:
    (chapter,) = (each for each in chapters(with_problem()) if each.title == "Kända problem")
    assert chapter.parts[0].title == GONE.title and chapter.parts[0].facts == (("Sedan", ("2026-11-02",)),)


@pytest.mark.django_db
def test_it_goes_into_rows_and_files_and_back() -> None:
    thaw(with_problem())
    assert freeze() == with_problem()
    data = export(freeze())
    thaw(sample_document())
    take_in(data, by=None, seen=look_at(data).seen, name="rutin.zip")
    assert freeze() == with_problem()


def test_editors_add_it_and_readers_see_it(editing: Client, draft: Document) -> None:
    page = "/admin/guide/knownproblem/add/"
    assert editing.get(page).status_code == 200
    given = {"ref": "borta", "title": "Kryptera är borta", "body": "Vänta.", "position": "1"}
    editing.post(page, given)
    assert "Kryptera är borta" in editing.get("/utkast/support/").text
