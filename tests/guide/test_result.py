"""What there is to see when a step is done: one more text of a step, told wherever its texts are."""

import pytest
from django.test import Client
from msgspec.structs import replace

from guide.models import Step
from publishing.freeze import freeze, thaw
from routine.changes.difference import compare
from routine.check import check
from routine.document import Document
from search.entries import entries
from tests.publishing.samples import sample_document


def with_result(result: str) -> Document:
    document = sample_document()
    (guide,) = document.routine.guides
    steps = (replace(guide.steps[0], result=result),)
    return replace(document, routine=replace(document.routine, guides=(replace(guide, steps=steps),)))


def test_it_is_compared_found_and_its_links_are_checked() -> None:
    document = with_result("Ett **tomt** meddelande [öppnas](/finns-inte/).")
    (guide,) = compare(sample_document(), document)
    assert guide.changes[0].texts[0].label == "Så ser du att det gick"
    assert any("Ett tomt meddelande öppnas." in entry.more for entry in entries(document))
    assert [each.refs for each in check(document) if "/finns-inte/" in each.message] == [("webb", "starta")]


@pytest.mark.django_db
def test_it_goes_into_its_row_and_back() -> None:
    thaw(with_result("Klart."))
    assert freeze().routine.guides == with_result("Klart.").routine.guides


@pytest.mark.parametrize("page", ["guider/webb/", "rutin/dokument/"])
def test_readers_see_it(editing: Client, draft: Document, page: str) -> None:
    Step.objects.filter(guide__ref="webb", ref="kryptera").update(result="En **rad** bekräftar.")
    assert "En <strong>rad</strong> bekräftar." in editing.get(f"/utkast/{page}").text
