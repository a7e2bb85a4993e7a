"""What the database and the fields refuse."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.db.models import ProtectedError

from decisions import models
from tests.decisions.factories import (
    AdviceFactory,
    OptionFactory,
    OutcomeFactory,
    QuestionFactory,
    QuestionnaireFactory,
)

pytestmark = pytest.mark.django_db


def test_there_is_only_one_questionnaire():
    QuestionnaireFactory()
    with pytest.raises(IntegrityError):
        QuestionnaireFactory()


def test_an_option_leads_to_one_place():
    with pytest.raises(IntegrityError):
        OptionFactory(next_question=QuestionFactory())


def test_an_option_that_leads_nowhere_yet_can_be_saved():
    assert OptionFactory(next_outcome=None).pk


def test_an_option_has_its_own_ref_within_its_question():
    option = OptionFactory()
    with pytest.raises(IntegrityError):
        OptionFactory(question=option.question, ref=option.ref)


def test_two_questions_may_have_an_option_with_the_same_ref():
    assert OptionFactory(ref="ja").question != OptionFactory(ref="ja").question


def test_a_question_that_an_answer_leads_to_is_protected():
    question = QuestionFactory()
    OptionFactory(next_question=question, next_outcome=None)
    with pytest.raises(ProtectedError):
        question.delete()


def test_an_answer_that_advice_depends_on_is_protected():
    """Without its condition the advice would be shown to everybody."""
    option = OptionFactory()
    AdviceFactory().when.add(option)
    with pytest.raises(ProtectedError):
        option.question.delete()


def test_an_outcome_that_advice_depends_on_is_protected():
    outcome = OutcomeFactory()
    AdviceFactory().outcomes.add(outcome)
    with pytest.raises(ProtectedError):
        outcome.delete()


@pytest.mark.parametrize("ref", ["Vem", "vem_är", "vem är", "vem=jag", "-vem", "å", "x" * 51, ""])
def test_a_ref_that_cannot_stand_in_an_address_is_refused(ref):
    with pytest.raises(ValidationError, match="ref"):
        models.Question(ref=ref, text="Vem är du?").full_clean()


@pytest.mark.parametrize(
    ("model", "field"),
    [
        (model, field.name)
        for model in (models.Question, models.Option, models.Outcome, models.Advice, models.Scenario)
        for field in model._meta.fields
        if field.get_internal_type() in ("CharField", "TextField", "SlugField") and not field.choices
    ],
)
def test_every_text_has_a_longest_length(model, field):
    with pytest.raises(ValidationError) as refusal:
        model(**{field: "x" * 8001}).full_clean()
    assert field in refusal.value.message_dict
