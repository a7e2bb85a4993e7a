"""Answers in the address."""

import pytest

from decisions.query import MAX_LENGTH, read, write
from tests.decisions.samples import ENCRYPT


def test_answers_survive_the_address():
    assert read(write(ENCRYPT)).answers == ENCRYPT


def test_several_answers_to_a_question_repeat_its_name():
    assert write({"innehall": ("halsa", "osaker")}) == "innehall=halsa&innehall=osaker"


def test_the_question_to_change_is_no_answer():
    request = read(write(ENCRYPT, changing="adress"))
    assert request.changing == "adress"
    assert request.answers == ENCRYPT


def test_the_question_just_sent_is_no_answer():
    request = read("arende=skicka&fran=arende")
    assert request.submitted == "arende"
    assert request.answers == {"arende": ("skicka",)}


@pytest.mark.parametrize("query", ["", "arende", "arende=", "&&&", "=", "fran=", "andra="])
def test_nothing_is_read_where_nothing_is_said(query):
    assert read(query) == read("")


@pytest.mark.parametrize("query", ["%00=%00", "%ff=%fe", "%ED%A0%80=1", "a=%", "a=%u1234", "a=\0&" * 900])
def test_odd_bytes_are_only_odd_names(query):
    assert isinstance(read(query[:MAX_LENGTH]).answers, dict)
