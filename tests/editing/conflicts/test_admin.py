"""Two editors with the same page open: the later save is told, sees both versions, and loses nothing."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from decisions.models import Option, Question
from decisions.thaw import thaw as thaw_questionnaire
from guide.models import Guide, Routine, Section, Step, StepRemark
from tests.decisions.samples import SAMPLE
from tests.forms import fields_of
from tests.guide.factories import GuideFactory, StepFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def bo():
    """Bo, who has the same pages open as Eva."""
    user = get_user_model().objects.create_superuser("bo", first_name="Bo", last_name="Ek")
    client = Client()
    client.force_login(user)
    return client


def page_of(row):
    return f"/admin/{row._meta.app_label}/{row._meta.model_name}/{row.pk}/change/"


def opened(client, row, form_id=None):
    return fields_of(client.get(page_of(row)).text, form_id or f"{row._meta.model_name}_form")


@pytest.fixture
def step():
    return StepFactory(title="Öppna", body="1. Klicka.")


def test_a_save_that_nobody_came_before_goes_through(editing, step):
    form = opened(editing, step)
    assert editing.post(page_of(step), form | {"title": "Starta"}).status_code == 302
    assert Step.objects.get().title == "Starta"


def test_a_save_over_a_newer_one_is_refused(editing, bo, step):
    mine, theirs = opened(editing, step), opened(bo, step)
    bo.post(page_of(step), theirs | {"body": "1. Bos text."})
    assert editing.post(page_of(step), mine | {"body": "1. Evas text."}).status_code == 409
    assert Step.objects.get().body == "1. Bos text."


def test_the_refused_see_both_versions_and_who_saved(editing, bo, step):
    mine, theirs = opened(editing, step), opened(bo, step)
    bo.post(page_of(step), theirs | {"body": "1. Bos `<text>`."})
    page = editing.post(page_of(step), mine | {"body": "1. Evas text."}).text
    assert "Bo Ek sparade klockan" in page
    assert "Sparat nu:" in page and "1. Bos `&lt;text&gt;`." in page
    assert fields_of(page, "step_form")["body"] == ["1. Evas text."]


def test_only_fields_that_differ_are_marked(editing, bo, step):
    mine, theirs = opened(editing, step), opened(bo, step)
    bo.post(page_of(step), theirs | {"body": "1. Bos text."})
    assert editing.post(page_of(step), mine).text.count("Sparat nu:") == 1


def test_saving_again_is_deliberate_and_wins(editing, bo, step):
    mine, theirs = opened(editing, step), opened(bo, step)
    bo.post(page_of(step), theirs | {"body": "1. Bos text."})
    again = fields_of(editing.post(page_of(step), mine | {"body": "1. Evas text."}).text, "step_form")
    assert editing.post(page_of(step), again).status_code == 302
    assert Step.objects.get().body == "1. Evas text."


def test_saving_again_over_yet_another_save_is_refused_again(editing, bo, step):
    mine = opened(editing, step)
    bo.post(page_of(step), opened(bo, step) | {"body": "1. Bos text."})
    again = fields_of(editing.post(page_of(step), mine | {"body": "1. Evas text."}).text, "step_form")
    bo.post(page_of(step), opened(bo, step) | {"body": "1. Bos andra text."})
    assert editing.post(page_of(step), again).status_code == 409


def test_a_mistake_to_mend_does_not_hide_that_somebody_saved(editing, bo, step):
    mine = opened(editing, step)
    wrong = fields_of(editing.post(page_of(step), mine | {"title": ""}).text, "step_form")
    bo.post(page_of(step), opened(bo, step) | {"body": "1. Bos text."})
    assert editing.post(page_of(step), wrong | {"title": "Rättad"}).status_code == 409


def test_what_the_page_does_not_show_may_change(editing, bo, step):
    """The guide's page shows its steps' titles, not their texts."""
    mine = opened(editing, step.guide)
    bo.post(page_of(step), opened(bo, step) | {"body": "1. Bos text."})
    assert editing.post(page_of(step.guide), mine | {"title": "Evas titel"}).status_code == 302
    assert (Guide.objects.get().title, Step.objects.get().body) == ("Evas titel", "1. Bos text.")


def test_a_save_through_the_page_of_the_whole_is_seen_too(editing, bo, step):
    mine = opened(editing, step)
    bo.post(page_of(step.guide), opened(bo, step.guide) | {"steps-0-title": "Bos rubrik"})
    response = editing.post(page_of(step), mine | {"title": "Evas rubrik"})
    assert response.status_code == 409 and "Bo Ek sparade klockan" in response.text


def test_a_row_of_a_table_that_somebody_saved_is_shown_in_both_versions(editing, bo):
    thaw_questionnaire(SAMPLE)
    question = Question.objects.get(ref="kanal")
    mine, theirs = opened(editing, question), opened(bo, question)
    bo.post(page_of(question), theirs | {"options-0-label": "Bos svar"})
    page = editing.post(page_of(question), mine | {"options-0-label": "Evas svar"})
    assert page.status_code == 409 and "Bos svar" in page.text
    assert fields_of(page.text, "question_form")["options-0-label"] == ["Evas svar"]
    assert not Option.objects.filter(label="Evas svar").exists()


def test_a_row_that_somebody_added_is_told_and_stays(editing, bo, step):
    mine, theirs = opened(editing, step.guide), opened(bo, step.guide)
    added = {
        "steps-TOTAL_FORMS": "2",
        "steps-1-title": "Bos steg",
        "steps-1-ref": "bo",
        "steps-1-position": "2",
    }
    bo.post(page_of(step.guide), theirs | added)
    page = editing.post(page_of(step.guide), mine | {"title": "Evas titel"}).text
    assert "Tillagt av någon annan:" in page and "Bos steg" in page
    editing.post(page_of(step.guide), fields_of(page, "guide_form"))
    assert Step.objects.count() == 2 and Guide.objects.get().title == "Evas titel"


def test_a_row_that_somebody_removed_comes_back_with_what_was_typed(editing, bo, step):
    remarks = [StepRemark.objects.create(step=step, body=f"Tips {n}", position=n) for n in (1, 2)]
    mine, theirs = opened(editing, step), opened(bo, step)
    bo.post(page_of(step), theirs | {"remarks-0-DELETE": "on"})
    page = editing.post(page_of(step), mine | {"remarks-0-body": "Evas tips"}).text
    assert "Borttaget av någon annan" in page
    editing.post(page_of(step), fields_of(page, "step_form"))
    assert sorted(step.remarks.values_list("body", flat=True)) == ["Evas tips", remarks[1].body]


def test_a_page_that_somebody_removed_comes_back_with_what_was_typed(editing, bo, step):
    mine = opened(editing, step)
    bo.post(f"/admin/guide/step/{step.pk}/delete/", {"post": "yes"})
    refused = editing.post(page_of(step), mine | {"body": "1. Evas text."})
    assert refused.status_code == 409 and "tagit bort det här" in refused.text
    assert editing.post(page_of(step), fields_of(refused.text, "step_form")).status_code == 302
    assert Step.objects.get().body == "1. Evas text."


def test_the_only_routine_is_found_again_when_it_has_been_replaced(editing):
    routine = Routine.objects.create(title="Rutin", lead="Ingress")
    mine = opened(editing, routine)
    Routine.objects.all().delete()
    Routine.objects.create(title="Ny rutin", lead="Ingress")
    refused = editing.post(page_of(routine), mine | {"lead": "Evas ingress"})
    assert refused.status_code == 409 and "Ny rutin" in refused.text


def test_a_choice_is_shown_by_its_label(editing, bo):
    section = Section.objects.create(ref="syfte", title="Syfte", body="Text", kind="purpose")
    mine, theirs = opened(editing, section), opened(bo, section)
    bo.post(page_of(section), theirs | {"kind": "limits"})
    assert '<span class="saved-text">Begränsning</span>' in editing.post(page_of(section), mine).text


@pytest.fixture
def guides():
    return [GuideFactory(title=f"Guide {n}", position=n) for n in (1, 2, 3)]


LIST = "/admin/guide/guide/"


def listed(client):
    return fields_of(client.get(LIST).text, "changelist-form") | {"_save": "Spara"}


def test_a_list_that_somebody_ordered_meanwhile_is_refused_with_both_orders(editing, bo, guides):
    mine, theirs = listed(editing), listed(bo)
    bo.post(LIST, theirs | {"form-0-position": "9"})
    response = editing.post(LIST, mine | {"form-1-position": "7"})
    assert response.status_code == 409 and "Bo Ek sparade klockan" in response.text
    assert list(Guide.objects.values_list("position", flat=True)) == [2, 3, 9]


def test_a_refused_list_keeps_each_number_beside_its_row(editing, bo, guides):
    mine, theirs = listed(editing), listed(bo)
    bo.post(LIST, theirs | {"form-0-position": "9"})
    page = editing.post(LIST, mine | {"form-1-position": "7"})
    shown = page.context["cl"]
    assert [row.pk for row in shown.result_list] == [form.instance.pk for form in shown.formset.forms]


def test_ordering_a_list_again_is_deliberate_and_wins(editing, bo, guides):
    mine, theirs = listed(editing), listed(bo)
    bo.post(LIST, theirs | {"form-0-position": "9"})
    again = fields_of(editing.post(LIST, mine | {"form-1-position": "7"}).text, "changelist-form")
    assert editing.post(LIST, again | {"_save": "Spara"}).status_code == 302
    assert list(Guide.objects.order_by("pk").values_list("position", flat=True)) == [1, 7, 3]


@pytest.mark.parametrize("tampered", ["", "x", "0" * 40, ".", "a.b.c", ".9" + "9" * 400])
def test_a_tampered_mark_is_a_conflict_and_never_an_error(editing, step, tampered):
    assert editing.post(page_of(step), opened(editing, step) | {"_seen": tampered}).status_code == 409


def test_a_tampered_table_is_told_and_never_an_error(editing, bo, step):
    mine = opened(editing, step)
    bo.post(page_of(step), opened(bo, step) | {"body": "1. Bos text."})
    for count in ("", "x", "-1", "9" * 50):
        assert editing.post(page_of(step), mine | {"remarks-TOTAL_FORMS": count}).status_code == 409
