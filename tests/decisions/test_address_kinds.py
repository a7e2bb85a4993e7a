"""The address check finds its answers by a field of theirs, never by their names."""

from importlib import import_module

import pytest
from django.apps import apps
from msgspec.structs import replace

from decisions.check import check
from decisions.models import Option
from decisions.recipient import answer_to, is_asked_for
from publishing.freeze import freeze
from routine.document import decode, encode


@pytest.fixture
def asked(content):
    return content.document.questionnaire.question("adress")


def with_options(content, **kinds):
    """What the checker says when options of the question are for other kinds of addresses."""
    questionnaire = content.document.questionnaire
    questions = [
        replace(
            question,
            options=tuple(
                replace(option, address=kinds.get(option.ref, option.address)) for option in question.options
            ),
        )
        for question in questionnaire.questions
    ]
    return " ".join(each.message for each in check(replace(questionnaire, questions=tuple(questions))))


@pytest.mark.parametrize(
    ("verdict", "ref"),
    [
        ("person", "en-person"),
        ("shared-maybe", "gemensam"),
        ("shared", "gemensam"),
        ("system", "arendesystem"),
        ("support", "arendesystem"),
        ("unclear", "vet-inte"),
    ],
)
def test_each_verdict_has_its_answer(asked, verdict, ref):
    assert answer_to(asked, verdict).ref == ref


@pytest.mark.parametrize("verdict", ["invalid", "own", "private"])
def test_what_is_no_kind_of_address_has_no_answer(asked, verdict):
    assert answer_to(asked, verdict) is None


def test_only_questions_with_all_three_answers_ask(asked, content):
    assert is_asked_for(asked)
    assert not is_asked_for(replace(asked, options=asked.options[:2]))
    assert not is_asked_for(content.document.questionnaire.questions[0])


def test_a_question_with_some_of_the_answers_is_not_published(content):
    assert with_options(content) == ""
    assert "men inget för en delad adress" in with_options(content, gemensam="")


def test_two_answers_for_one_kind_are_not_published(content):
    assert "är för en persons egen adress i adresskollen" in with_options(content, grupp="person")


def test_an_edition_of_an_earlier_version_keeps_its_address_check(content):
    written = encode(content.document)
    earlier = written
    for kind in ("", "person", "shared", "system", "unclear"):
        earlier = earlier.replace(f'"address":"{kind}",', "")
    assert earlier != written
    assert decode(earlier).questionnaire == content.document.questionnaire


def test_an_answer_unmarked_by_the_owner_stays_unmarked(content):
    questionnaire = content.document.questionnaire
    question = questionnaire.questions[0]
    document = replace(content.document, questionnaire=replace(questionnaire, questions=(question,)))
    assert decode(encode(document)).questionnaire.questions == (question,)


def test_an_installed_site_keeps_its_address_check(draft):
    Option.objects.update(address="")
    assert freeze() != draft
    import_module("decisions.migrations.0007_fill_option_address").fill(apps, None)
    assert freeze() == draft
