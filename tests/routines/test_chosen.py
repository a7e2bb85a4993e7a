"""Two routines in one database, which never see each other's rows."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.db.models import ProtectedError
from msgspec.structs import replace

from decisions import models as decisions
from guide import models as guide
from guide.models import Guide, Section
from publishing.freeze import canonical, freeze, thaw
from routine.document import Document
from routines.chosen import FIRST, choosing, chosen
from routines.models import Routine
from tests.guide.factories import GuideFactory, StepFactory
from upkeep.backup.rows import dump, load

pytestmark = pytest.mark.django_db


@pytest.fixture
def other() -> int:
    """A routine beside the first, with nothing in it."""
    return Routine.objects.create(ref="klassning").pk


def renamed(document: Document) -> Document:
    """The same refs throughout, and another title."""
    return replace(document, routine=replace(document.routine, title="Klassning"))


def test_a_site_has_one_routine_from_the_start_and_that_one_is_meant():
    assert Routine.objects.get().pk == FIRST == chosen()


def test_who_chose_before_has_that_routine_again_also_after_an_error(other):
    with pytest.raises(ZeroDivisionError), choosing(other):
        _ = 1 / (chosen() - other)
    assert chosen() == FIRST


def test_a_row_belongs_to_the_routine_that_was_chosen_when_it_was_made(other):
    with choosing(other):
        row = GuideFactory()
    assert row.routine_id == other and not Guide.objects.exists() and Guide.everywhere.get() == row


def test_what_stands_in_a_row_belongs_where_the_row_does(other):
    with choosing(other):
        step = StepFactory()
        assert guide.Step.objects.get() == step
    assert not guide.Step.objects.exists()


def test_two_routines_may_have_guides_of_one_name_and_one_routine_may_not(other):
    GuideFactory(ref="webb")
    with choosing(other):
        GuideFactory(ref="webb").validate_constraints()
    with pytest.raises(IntegrityError):
        GuideFactory(ref="webb")


def test_a_name_that_the_routine_has_already_is_told_at_its_field(other):
    GuideFactory(ref="webb")
    with pytest.raises(ValidationError) as refused:
        Guide(ref="webb", title="En till").validate_constraints(exclude={"routine"})
    assert list(refused.value.message_dict) == ["ref"]


def test_the_draft_of_a_routine_says_nothing_of_another(draft, other):
    before = freeze()
    with choosing(other):
        Section.objects.create(ref="syfte", title="Syfte", body="Klassa.")
        assert [each.ref for each in freeze().routine.sections] == ["syfte"]
    assert freeze() == before


def test_a_routine_put_in_place_leaves_another_with_all_the_same_names_alone(draft, other):
    with choosing(other):
        thaw(renamed(draft))
        assert freeze() == canonical(renamed(draft))
        thaw(renamed(draft))
    assert freeze() == canonical(draft)


def test_a_routine_that_something_belongs_to_cannot_be_removed(other):
    with choosing(other):
        GuideFactory()
    with pytest.raises(ProtectedError):
        Routine.objects.get(pk=other).delete()


def test_each_routine_has_a_questionnaire_of_its_own_and_only_one(draft, other):
    with choosing(other):
        decisions.Questionnaire.objects.create(title="Hur klassar jag?", intro="Svara.")
        assert decisions.Questionnaire.objects.get().title == "Hur klassar jag?"
        with pytest.raises(IntegrityError):
            decisions.Questionnaire.objects.create(title="En till", intro="Svara.")


@pytest.mark.parametrize("app", [guide, decisions])
def test_every_draft_row_is_of_a_routine_or_shared_by_all(app):
    shared = {"SupportChannel", "Contact", "Statement", "Fault", "Synonym"}
    models = [model for model in vars(app).values() if isinstance(model, type) and hasattr(model, "_meta")]
    concrete = [model for model in models if not model._meta.abstract]
    loose = {model.__name__ for model in concrete if not hasattr(model, "everywhere")}
    assert loose - {"Routine"} <= shared


def test_an_editor_reaches_no_row_of_another_routine(draft, other, editing):
    with choosing(other):
        row = GuideFactory()
    answer = editing.get(f"/admin/guide/guide/{row.pk}/change/")
    assert answer.status_code == 302 and answer.url == "/admin/"


def test_a_backup_holds_the_rows_of_every_routine(draft, other):
    with choosing(other):
        thaw(renamed(draft))
    rows = dump()
    Guide.everywhere.all().delete()
    load(rows)
    assert freeze() == canonical(draft)
    with choosing(other):
        assert freeze() == canonical(renamed(draft))
