"""Causes are told before what follows from them."""

import pytest
from django.test import Client
from msgspec.structs import replace

from decisions.document import Option, Question
from publishing.freeze import thaw
from routine.check import check
from tests.publishing.samples import sample_document


def lost_question():
    """An answer that leads nowhere, so that a question and two outcomes are not reached."""
    document = sample_document()
    options = tuple(replace(option, outcome=None) for option in document.questionnaire.questions[0].options)
    first = replace(document.questionnaire.questions[0], options=options)
    ends = (
        Option(ref="ja", label="Ja", outcome="kryptera"),
        Option(ref="nej", label="Nej", outcome="kryptera"),
    )
    second = Question(ref="aaa", text="Är det brått?", options=ends)
    return replace(document, questionnaire=replace(document.questionnaire, questions=(first, second)))


def test_what_follows_comes_last():
    follows = [problem.follows for problem in check(lost_question())]
    assert follows == sorted(follows) and {*follows} == {True, False}


@pytest.mark.django_db
def test_it_is_folded_below_the_causes(editing: Client):
    thaw(lost_question())
    page = editing.get("/admin/publishing/edition/publicera/").text
    cause, fold = page.index("leder ingenstans"), page.index("Det här försvinner ofta")
    assert cause < fold < page.index("nås aldrig")
