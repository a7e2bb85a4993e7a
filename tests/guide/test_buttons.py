"""What more there is to know of a button than its name is told in fields, not by turns of phrase."""

import json
from importlib import import_module

import pytest
from django.apps import apps

from guide.earlier import buttons_in
from guide.models import Button, Step
from publishing.freeze import freeze
from routine.document import Document, decode, encode
from transfer.files.reading import Content


def test_an_edition_of_an_earlier_version_gets_them_from_its_text(content: Content) -> None:
    written = json.loads(encode(content.document))
    steps = [step for guide in written["routine"]["guides"] for step in guide["steps"]]
    named = [step.pop("buttons") for step in steps]
    assert any(named)
    assert decode(json.dumps(written)) == content.document


@pytest.mark.django_db
def test_an_installed_site_gets_them_from_its_text(draft: Document) -> None:
    Button.objects.all().delete()
    assert freeze() != draft
    import_module("guide.migrations.0024_fill_buttons").fill(apps, None)
    assert freeze() == draft


@pytest.mark.parametrize(
    "body",
    [
        "1. Vill du ta bort skyddet? Klicka på **Ta bort**.",
        "1. Klicka på **Skicka**.\n\n**Vill du ångra?**\n\n1. Klicka på **Ta bort**.",
    ],
)
def test_what_asked_was_for_some_only(body: str) -> None:
    assert buttons_in(body) == [{"name": "Ta bort", "other_names": [], "for_some": True}]


def test_a_sentence_that_asked_in_bold_was_no_heading() -> None:
    assert buttons_in("**Osäker?** Fråga.\n\n1. Klicka på **Skicka**.") == []


def test_editors_fill_them_in_on_the_step(editing, draft: Document) -> None:
    step = Step.objects.first()
    assert "buttons-TOTAL_FORMS" in editing.get(f"/admin/guide/step/{step.pk}/change/").text
