"""What an address is taken for. The script in the browser goes by the same cases: tests/browser."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisions.labels import RECIPIENTS
from decisions.recipient import MAX_LENGTH, NAMES, Known, answer_to, judge, known

TABLE = json.loads((Path(__file__).parent / "recipients.json").read_text(encoding="utf-8"))
WORDS = {"shared": ("barn", "skol*", "*nämnd*"), "place": ("Lysekil*",), "private": ("gmail.com",)}


@pytest.fixture
def shipped(content):
    words = {group.kind: group.words for group in content.document.routine.address_words}
    return known(words, TABLE["own"], TABLE["support"])


@pytest.mark.parametrize(("address", "verdicts"), [(case[0], tuple(case[1:])) for case in TABLE["cases"]])
def test_an_address_is_taken_for(shipped, address, verdicts):
    assert judge(address, shipped) == verdicts


def test_the_table_tries_everything_that_can_be_said():
    assert {verdict for case in TABLE["cases"] for verdict in case[1:]} == RECIPIENTS.keys()
    assert len({case[0] for case in TABLE["cases"]}) >= 150


@pytest.mark.parametrize("surname", TABLE["surnames"])
def test_a_surname_is_no_unit_and_no_place(shipped, surname):
    assert judge(f"cecilia.{surname}@exempel.se", shipped) == ("person",)


def test_names_are_those_that_are_common_in_sweden():
    assert len(NAMES) > 1500 and {"anna", "karl", "asa", "goran", "mohammed", "fatima"} <= NAMES
    assert not {"barn", "kultur", "familj", "lysekil", "mark", "bad"} & NAMES


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case[0])
def test_an_edition_without_words_never_takes_anybody_for_a_person(case):
    assert judge(case[0], Known())[0] != "person"


def test_an_edition_without_words_says_that_it_cannot_be_seen():
    by = known({}, ["lysekil.se"], ["3580@sml-it.se"])
    assert judge("anna.andersson@lysekil.se", by) == ("unclear", "own")
    assert judge("info@exempel.se", by) == ("unclear",)
    assert judge("3580@sml-it.se", by) == ("support",)


def test_domains_that_the_edition_tells_of_go_before_the_servers():
    by = known({"own": ("Örust.se", "ett ord")}, ["lysekil.se"], [])
    assert by.own == ("orust.se",)
    assert "own" in judge("info@skola.örust.se", by) and "own" not in judge("info@lysekil.se", by)


@pytest.mark.parametrize(
    ("address", "verdict"),
    [
        ("barn@exempel.se", "shared"),
        ("barnen@exempel.se", "unclear"),
        ("skolan@exempel.se", "shared"),
        ("forskolan@exempel.se", "unclear"),
        ("socialnamnden@exempel.se", "shared"),
        ("anna.barn@exempel.se", "shared-maybe"),
        ("barn.lysekil@exempel.se", "shared"),
        ("anna.lysekil@exempel.se", "unclear"),
        ("anna.andersson@gmail.com", "private"),
        ("anna.andersson@exempel.se", "person"),
    ],
)
def test_words_tell_units_and_places_and_a_star_stands_for_any_letters(address, verdict):
    assert judge(address, known(WORDS, [], [])) == (verdict,)


def test_what_could_be_no_word_is_left_out():
    by = known({"shared": ("(", "c++", "två ord", "x", "bra"), "private": ("gmail", "gmail.com")}, [], [])
    assert (by.shared, by.private) == (("bra",), ("gmail.com",))


def test_an_address_longer_than_any_is_none(shipped):
    assert judge("a" * MAX_LENGTH + "@exempel.se", shipped) == ("invalid",)


@given(st.text() | st.text(alphabet="abc.@-_1<>(); åé", max_size=30))
def test_whatever_is_typed_is_taken_for_something(text):
    assert set(judge(text, known(WORDS, ["exempel.se"], []))) <= RECIPIENTS.keys()


def test_a_private_address_has_no_answer_at_a_click(content):
    question = content.document.questionnaire.question("adress")
    assert answer_to(question, "person") and answer_to(question, "private") is None
