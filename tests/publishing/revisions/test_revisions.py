"""Every save of the draft is kept, told in words, and taken back."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from decisions.models import Question
from guide.models import Guide, Illustration, Section, Step
from publishing.freeze import freeze
from publishing.models import Revision
from publishing.revisions.restoring import KEPT, prune
from tests.forms import fields_of

pytestmark = pytest.mark.django_db
HISTORY = "/admin/publishing/revision/"


def save(client: Client, row: Section | Step | Guide, **fields: str) -> None:
    """As a browser does, on the row's own page."""
    meta = row._meta
    path = f"/admin/{meta.app_label}/{meta.model_name}/{row.pk}/change/"
    form = fields_of(client.get(path).text, f"{meta.model_name}_form")
    assert client.post(path, form | {"_save": ""} | fields).status_code == 302


def delete(client: Client, row: Section | Step | Guide) -> None:
    meta = row._meta
    client.post(f"/admin/{meta.app_label}/{meta.model_name}/{row.pk}/delete/", {"post": "yes"})
    assert not type(row)._default_manager.filter(pk=row.pk).exists()


def restore(client: Client, revision: Revision, button: str = "fore") -> str:
    return client.post(f"{HISTORY}{revision.pk}/change/", {button: ""}, follow=True).text


def newest() -> Revision:
    return Revision.objects.order_by("-pk")[0]


def test_a_save_is_kept_with_who_when_and_what(editing, editor, draft):
    save(editing, Section.objects.get(ref="syfte"), title="Ett annat syfte")
    revision = newest()
    assert revision.who == editor and str(revision) == "Ett annat syfte"
    page = editing.get(f"{HISTORY}{revision.pk}/change/").text
    assert "<del>" in page and "<ins>" in page and "eva" in page


def test_what_changes_nothing_leaves_nothing(editing, draft):
    save(editing, Section.objects.get(ref="syfte"))
    assert not Revision.objects.exists()


def test_a_save_is_taken_back_and_made_again(editing, draft):
    save(editing, Section.objects.get(ref="syfte"), title="Ett annat syfte")
    after, revision = freeze(), newest()
    restore(editing, revision)
    assert freeze() == draft
    restore(editing, revision, "efter")
    assert freeze() == after


def test_taking_back_leaves_what_was_saved_since(editing, draft):
    section = Section.objects.get(ref="syfte")
    save(editing, section, title="Ett annat syfte")
    revision = newest()
    save(editing, Section.objects.exclude(ref="syfte")[0], title="Skrivet sedan dess")
    restore(editing, revision)
    assert Section.objects.get(ref="syfte").title != "Ett annat syfte"
    assert Section.objects.filter(title="Skrivet sedan dess").exists()


def test_a_row_keeps_its_page_when_something_is_taken_back(editing, draft):
    step = Step.objects.all()[0]
    save(editing, Section.objects.get(ref="syfte"), title="Ett annat syfte")
    restore(editing, newest())
    assert Step.objects.get(pk=step.pk).ref == step.ref


def test_a_deleted_step_comes_back_where_it_stood_with_pictures_and_marks(editing, draft):
    step = Illustration.objects.filter(callouts__isnull=False, step__position=2)[0].step
    delete(editing, step)
    assert freeze() != draft
    restore(editing, newest())
    assert freeze() == draft


def test_a_deleted_guide_comes_back_with_its_steps(editing, draft):
    guide = Guide.objects.filter(environment=None).exclude(steps=None)[1]
    delete(editing, guide)
    assert Revision.objects.get().touched.count() > 1
    restore(editing, newest())
    assert freeze().routine == draft.routine


def test_the_bin_has_what_is_away_and_not_what_came_back(editing, draft):
    section = Section.objects.get(ref="syfte")
    delete(editing, section)
    assert section.title in editing.get(f"{HISTORY}?papperskorg=1").text
    restore(editing, newest())
    assert "Papperskorgen är tom." in editing.get(f"{HISTORY}?papperskorg=1").text


def test_what_leads_to_something_that_is_away_is_told(editing, draft):
    step = Step.objects.filter(guide__environment=None)[0]
    delete(editing, step)
    revision = newest()
    step.guide.delete()
    assert "Det går inte att återställa än" in restore(editing, revision)
    assert not Step.objects.filter(ref=step.ref, guide__ref=step.guide.ref).exists()


def test_the_page_of_a_row_tells_its_versions(editing, draft):
    step = Step.objects.all()[0]
    save(editing, step, title="En annan rubrik")
    for row in (step, step.guide):
        history = f"/admin/guide/{row._meta.model_name}/{row.pk}/history/"
        assert f"{HISTORY}{newest().pk}/change/" in editing.get(history).text


def test_deleting_says_beforehand_what_points_there(editing, draft):
    advice = next(each for each in draft.questionnaire.advice if each.step)
    step = Step.objects.get(guide__ref=advice.guide, ref=advice.step)
    page = editing.get(f"/admin/guide/step/{step.pk}/delete/").text
    assert f"Rådet hänvisar till steget {step.ref}" in page and "papperskorgen" in page
    assert freeze() == draft


def test_the_tree_in_a_table_is_kept_too(editing, draft):
    tree = reverse("admin:decisions_tree")
    question = Question.objects.all()[0]
    form = fields_of(editing.get(tree).text, "tree")
    editing.post(tree, form | {f"question-{question.pk}-text": "En annan fråga?"})
    assert str(newest()) == "En annan fråga?"


def test_what_is_old_is_forgotten(editing, draft):
    save(editing, Section.objects.get(ref="syfte"), title="Ett annat syfte")
    Revision.objects.update(at=timezone.now() - KEPT + timedelta(minutes=1))
    assert prune() == 0
    Revision.objects.update(at=timezone.now() - KEPT - timedelta(minutes=1))
    assert prune() == 1 and not Revision.objects.exists()
