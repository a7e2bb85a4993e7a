"""From rows to document and back."""

import pytest
from django.core.exceptions import ValidationError
from msgspec.structs import replace

from decisions import models
from decisions.freeze import freeze
from decisions.thaw import thaw
from tests.decisions.factories import AdviceFactory, OptionFactory, OutcomeFactory, QuestionFactory
from tests.decisions.samples import SAMPLE, advice, changed

pytestmark = pytest.mark.django_db


def test_freezing_what_was_thawed_gives_it_again():
    thaw(SAMPLE)
    assert freeze() == SAMPLE


def test_thawing_replaces_what_was_there():
    thaw(SAMPLE)
    smaller = replace(SAMPLE, advice=(), scenarios=())
    thaw(smaller)
    assert freeze() == smaller


def test_conditions_are_frozen_in_the_order_of_the_questions():
    thaw(replace(SAMPLE, advice=(advice("r", when=("kanal.webb", "innehall.halsa")),)))
    assert freeze().advice[0].when == ("innehall.halsa", "kanal.webb")


def test_an_empty_draft_freezes_to_an_empty_questionnaire():
    assert freeze().questions == ()


def test_freezing_takes_as_many_queries_for_many_rows(django_assert_num_queries):
    thaw(SAMPLE)
    for _ in range(10):
        option = OptionFactory(next_question=QuestionFactory(), next_outcome=None)
        AdviceFactory().when.add(option)
    with django_assert_num_queries(2):
        freeze()


def test_rows_are_frozen_in_the_order_of_their_numbers():
    last, first = OutcomeFactory(position=2), OutcomeFactory(position=1)
    assert [outcome.ref for outcome in freeze().outcomes] == [first.ref, last.ref]


def test_a_text_that_is_too_long_is_refused_on_every_database():
    with pytest.raises(ValidationError):
        thaw(changed("kanal", SAMPLE, text="x" * 201))


@pytest.mark.parametrize(("error", "fields"), [(ValidationError, {"text": ""}), (KeyError, {"ref": "Å"})])
def test_nothing_is_changed_by_a_document_that_is_refused(error, fields):
    thaw(SAMPLE)
    with pytest.raises(error):
        thaw(changed("kanal", SAMPLE, **fields))
    assert models.Question.objects.filter(ref="kanal").exists()
