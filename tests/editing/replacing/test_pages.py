"""Search and replace through the editors' page."""

import re

import pytest
from django.contrib.admin.models import LogEntry

from decisions.models import Outcome
from editing.replacing.draft import models, text_fields, texts
from editing.replacing.models import Replacement
from guide.models import Callout, Step
from publishing.freeze import freeze

PAGE = "/admin/sok-och-ersatt/"
RENAME = {"words": "Alternativ", "new": "Inställningar", "exact": "on", "whole": "on"}


def places(page):
    return re.findall(r'name="place" value="([^"]+)"', page.text)


def rename(client, **changes):
    fields = {**RENAME, **changes}
    shown = places(client.get(PAGE, fields))
    return client.post(PAGE, {**fields, "place": shown}, follow=True)


def test_every_kind_of_draft_row_with_texts_is_searched(draft):
    searched = {model._meta.model_name for model in models() if text_fields(model)}
    wanted = {"step", "callout", "illustration", "option", "readytext", "stepremark", "thing", "pagetext"}
    assert wanted <= searched and "user" not in searched
    assert len({type(text.row) for text in texts()}) >= 18


def test_a_place_stands_under_its_guide_with_what_is_around_it(editing, draft):
    page = editing.get(PAGE, RENAME).text
    assert "Guide: Så krypterar du i programmet på datorn" in page
    assert "<mark>Alternativ</mark>" in page
    assert "Bilder som visar ordet" in page


def test_a_rename_leaves_the_old_word_nowhere(editing, draft):
    assert len(places(editing.get(PAGE, RENAME))) > 10
    answer = rename(editing)
    assert "ställen är ersatta" in answer.text
    assert places(editing.get(PAGE, RENAME)) == []
    assert Callout.objects.filter(label__contains="**Inställningar**").exists()
    assert LogEntry.objects.filter(change_message__contains="Inställningar").exists()


def test_what_is_not_ticked_stays_as_it_is(editing, draft):
    first, *_ = places(editing.get(PAGE, RENAME))
    editing.post(PAGE, {**RENAME, "place": [first]})
    (changed,) = Replacement.objects.get().texts.values()
    assert changed[0] != changed[1]
    assert "Alternativ" in str(freeze())


def test_a_replacement_is_undone_to_the_letter(editing, draft):
    before = freeze()
    rename(editing)
    assert freeze() != before
    editing.post(PAGE, {"undo": Replacement.objects.get().pk})
    assert freeze() == before


def test_undoing_leaves_what_somebody_has_written_since(editing, draft):
    rename(editing)
    step = Step.objects.filter(body__contains="Inställningar").first()
    assert step is not None
    Step.objects.filter(pk=step.pk).update(body="Skrivet sedan dess.")
    answer = editing.post(PAGE, {"undo": Replacement.objects.get().pk}, follow=True)
    assert "men inte här" in answer.text
    step.refresh_from_db()
    assert step.body == "Skrivet sedan dess."


def test_a_text_that_changed_meanwhile_is_looked_at_again(editing, draft):
    shown = places(editing.get(PAGE, RENAME))
    assert Step.objects.filter(body__contains="Alternativ").update(body="**Alternativ** och mer.")
    answer = editing.post(PAGE, {**RENAME, "place": shown})
    assert "Någon har ändrat" in answer.text and not Replacement.objects.exists()


def test_nothing_is_saved_where_one_text_gets_too_long(editing, draft):
    before = freeze()
    answer = rename(editing, new="Inställningar " * 14)
    assert "Outcome" not in answer.text and freeze() == before
    assert "tecken" in answer.text and not Replacement.objects.exists()


@pytest.mark.parametrize("fields", [{"words": ""}, {"words": "\u202ealternativ"}])
def test_words_that_cannot_be_searched_for_are_told(editing, draft, fields):
    answer = editing.get(PAGE, fields)
    assert answer.status_code == 400 and answer.context["form"].errors["words"]


def test_no_tick_is_told_and_forged_places_change_nothing(editing, draft):
    assert "minst ett ställe" in editing.post(PAGE, RENAME).text
    forged = ["auth.user:1:password@0=x", "guide.step:99999999999999999999:body@0=x", "x"]
    assert "Någon har ändrat" in editing.post(PAGE, {**RENAME, "place": forged}).text
    assert Outcome.objects.exists() and not Replacement.objects.exists()


@pytest.mark.parametrize("key", ["0", "x", "99999999999999999999"])
def test_undoing_what_is_not_there_is_not_found(editing, draft, key):
    assert editing.post(PAGE, {"undo": key}).status_code == 404
