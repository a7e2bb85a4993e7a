"""What an address is taken for. The script in the browser goes by the same cases: tests/browser."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisions.recipient import GIVEN_NAMES, MAX_LENGTH, Words, answer_to, folded, judge

TABLE = json.loads((Path(__file__).parent / "recipients.json").read_text())


@pytest.fixture(scope="module")
def words(content):
    """The shipped words, folded as addresses are."""
    groups = content.document.routine.address_words
    return Words(**{group.kind: tuple(map(folded, group.words)) for group in groups})


@pytest.mark.parametrize(("address", "kind", "sure", "own"), TABLE["cases"])
def test_an_address_is_taken_for(words, address, kind, sure, own):
    judged = judge(address, TABLE["own"], tuple(TABLE["support"]), words)
    assert (judged.kind, judged.sure, judged.own) == (kind, sure, own)


def test_an_address_longer_than_any_is_none():
    assert judge("a" * MAX_LENGTH + "@exempel.se", []).kind == "invalid"


@given(st.text() | st.text(alphabet="abc.@-_1<> åé", max_size=30))
def test_whatever_is_typed_is_taken_for_something(text):
    assert judge(text, ["exempel.se"]).kind in ("person", "private", "shared", "system", "unclear", "invalid")


def test_without_words_nobody_is_called_a_person():
    assert judge("anna.andersson@exempel.se", []).kind == "unclear"


def test_a_given_name_is_folded_as_addresses_are():
    assert GIVEN_NAMES
    assert all(folded(name) == name for name in GIVEN_NAMES)


def test_a_private_address_has_no_answer_at_a_click(content):
    (question,) = (each for each in content.document.questionnaire.questions if each.ref == "adress")
    assert answer_to(question, "private") is None
