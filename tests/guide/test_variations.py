"""What the routine does not say to whoever's screen looks different: told as such, each with its source."""

import json
from importlib import import_module

import pytest
from django.apps import apps
from django.test import Client
from msgspec.structs import replace

from guide.document import Variation
from guide.earlier import BEYOND, variations_in
from guide.models import Step
from publishing.freeze import freeze, thaw
from routine.changes.difference import compare
from routine.check import check
from routine.document import Document, decode, encode
from search.entries import entries
from tests.publishing.samples import sample_document
from transfer.files.exporting import export
from transfer.files.importing import look_at, take_in
from transfer.files.reading import Content

WIDER = Variation(body="Gör fönstret bredare, se [här](/guider/).", source="Tolkning")


def with_variation(variation: Variation = WIDER) -> Document:
    document = sample_document()
    (guide,) = document.routine.guides
    steps = (replace(guide.steps[0], variations=(variation,)),)
    return replace(document, routine=replace(document.routine, guides=(replace(guide, steps=steps),)))


def test_it_is_compared_and_found() -> None:
    (guide,) = compare(sample_document(), with_variation())
    assert guide.changes[0].texts[0].label == "Utöver rutinen, om skärmen ser annorlunda ut"
    (found,) = (entry for entry in entries(with_variation()) if entry.kind == "step")
    assert "fönstret bredare" in found.more and "Tolkning" in found.more


def test_its_links_and_its_source_are_checked() -> None:
    wrong = with_variation(Variation(body="Se [här](/finns-inte/).", source="Rutinen: ”Bilaga 7”"))
    told = [problem.message for problem in check(wrong) if problem.refs == ("webb", "starta")]
    assert len(told) == 2 and "/finns-inte/" in told[0] and "Bilaga 7" in told[1]


@pytest.mark.django_db
def test_it_goes_into_rows_and_files_and_back() -> None:
    thaw(with_variation())
    assert freeze().routine.guides == with_variation().routine.guides
    data = export(freeze())
    thaw(sample_document())
    take_in(data, by=None, seen=look_at(data).seen, name="rutin.zip")
    assert freeze().routine.guides == with_variation().routine.guides


def test_readers_see_it_where_they_look_for_help(editing: Client, draft: Document) -> None:
    Step.objects.get(guide__ref="webb", ref="kryptera").variations.create(body="Leta.", source="Egen källa")
    for page in ("guider/webb/", "rutin/dokument/"):
        assert "Egen källa" in editing.get(f"/utkast/{page}").text


def test_editors_get_a_table_for_it(editing: Client, draft: Document) -> None:
    step = Step.objects.first()
    page = editing.get(f"/admin/guide/step/{step.pk}/change/").text
    assert "variations-TOTAL_FORMS" in page and "variations-__prefix__-source" in page


def before(document: Document) -> str:
    """The edition as earlier versions wrote it: in one text, marked by its words."""
    written = json.loads(encode(document))
    for step in (step for guide in written["routine"]["guides"] for step in guide["steps"]):
        beyond = (f"{BEYOND} {each['body']} *Källa: {each['source']}.*" for each in step.pop("variations"))
        step["otherwise"] = "\n\n".join(filter(None, (step["otherwise"], *beyond)))
    return json.dumps(written, ensure_ascii=False)


def test_an_edition_of_an_earlier_version_tells_it_as_such(content: Content) -> None:
    assert BEYOND in before(content.document)
    assert decode(before(content.document)) == content.document


def test_the_source_of_a_paragraph_is_the_one_that_ends_it() -> None:
    text = f"Leta.\n\n{BEYOND} Ett. *Källa: A: B.* Två.\n*Källa:\nC.*\n\n{BEYOND} Tre."
    first = {"body": "Ett. *Källa: A: B.* Två.", "source": "C"}
    beyond = [first, {"body": "Tre.", "source": ""}]
    assert variations_in(text) == ("Leta.", beyond)


def test_an_installed_site_keeps_it(draft: Document) -> None:
    thaw(replace(draft, routine=replace(draft.routine, guides=old(draft).routine.guides)))
    assert freeze() != draft
    import_module("guide.migrations.0022_fill_variations").fill(apps, None)
    assert freeze() == draft


def old(document: Document) -> Document:
    """The same text, with nothing told as beyond the routine."""
    written = json.loads(before(document))
    for step in (step for guide in written["routine"]["guides"] for step in guide["steps"]):
        step["variations"] = []
    return decode(json.dumps(written))
