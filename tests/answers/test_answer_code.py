"""The code that a reader reads out to the helpdesk."""

import itertools
import string
from pathlib import Path

import pytest
from hypothesis import given

from answers.answer_code import ALPHABET, MAX_LENGTH, BadCode, Passcode, decode, edition_of, encode
from decisions.document import Answers
from decisions.engine.walk import Walk, replay, walks
from tests.decisions.samples import ENCRYPT, SAMPLE, option, question, questionnaire
from tests.decisions.strategies import answers, sound_questionnaires

MANY = questionnaire(
    question(
        "a",
        *(option(ref, "b") for ref in "pqrst"),
        option("inget", outcome="slut", exclusive=True),
        kind="many",
    ),
    question("b", option("x", outcome="slut"), option("y", outcome="slut")),
)


@pytest.fixture(scope="module")
def shipped(content):
    return content.document.questionnaire


@pytest.fixture(scope="module")
def codes(shipped):
    """Every way through the shipped questionnaire, whole and broken off after each answer, with its code."""
    beginnings = {
        tuple(itertools.islice(walk.answers.items(), length)): Walk(path=walk.path[:length], end=None)
        for walk in walks(shipped)
        for length in range(len(walk.path) + 1)
    }
    return {encode(7, walk): dict(way) for way, walk in beginnings.items()}


def refused(code: str, whole=SAMPLE) -> bool:
    try:
        decode(code, whole)
    except BadCode:
        return True
    return False


def test_every_way_through_the_shipped_questionnaire_comes_back(shipped, codes):
    for code, way in codes.items():
        assert decode(code, shipped) == way


def test_no_two_ways_share_a_code(shipped, codes):
    assert len(codes) > len(list(walks(shipped)))


def test_the_longest_code_can_be_said_in_one_breath(codes):
    assert max(map(len, codes)) <= 12


def test_every_choice_of_many_comes_back():
    for length in range(1, 6):
        for chosen in itertools.combinations("pqrst", length):
            given: Answers = {"a": chosen, "b": ("y",)}
            assert decode(encode(1, replay(MANY, given)), MANY) == given


@given(sound_questionnaires(), answers)
def test_whatever_was_answered_comes_back(whole, given):
    walk = replay(whole, given)
    assert decode(encode(3, walk), whole) == walk.answers


def test_it_names_its_edition():
    assert edition_of(encode(412, replay(SAMPLE, ENCRYPT))) == 412


@pytest.mark.parametrize(
    "hyphen", ["-", "", " ", "–", "—", "\N{NON-BREAKING HYPHEN}", "\N{MINUS SIGN}", " - "]
)
def test_it_may_be_typed_in_lower_case_with_spaces_and_with_any_dash_or_none(hyphen):
    code = encode(7, replay(SAMPLE, ENCRYPT)).lower()
    typed = f" {code[:4]} {code[4:]} ".replace("-", hyphen)
    assert decode(typed, SAMPLE) == ENCRYPT
    assert edition_of(typed) == 7


def test_without_its_hyphen_a_code_is_read_rightly_or_not_at_all():
    for number in (1, 12, 234):
        for way in itertools.islice(walks(SAMPLE), 50):
            code = encode(number, way)
            assert refused(code.replace("-", "")) or edition_of(code.replace("-", "")) == number


def test_an_i_and_an_o_are_read_as_one_and_zero():
    code = encode(10, replay(SAMPLE, ENCRYPT))
    assert edition_of(code.replace("10-", "IO-")) == edition_of(code.replace("10-", "io-")) == 10


def test_a_code_without_its_edition_is_of_the_current_one():
    code = encode(7, replay(SAMPLE, ENCRYPT))
    heard = code.partition("-")[2]
    assert edition_of(heard, 7) == 7 and decode(heard, SAMPLE, 7) == ENCRYPT
    with pytest.raises(BadCode):
        edition_of(heard)


def test_a_code_of_another_edition_is_not_taken_for_one_of_the_current():
    heard = encode(7, replay(SAMPLE, ENCRYPT)).partition("-")[2]
    with pytest.raises(BadCode):
        edition_of(heard, 8)


@pytest.mark.parametrize("typed", ["12345678", " 1234 5678 ", "00000000"])
def test_eight_digits_are_a_one_time_passcode(typed):
    with pytest.raises(Passcode):
        edition_of(typed, 7)


@pytest.fixture(scope="module")
def samples(codes):
    """Short, middling and long codes."""
    in_length = sorted(codes, key=lambda code: (len(code), code))
    return in_length[:: len(in_length) // 12] + in_length[-1:]


def test_every_single_wrong_character_is_caught(shipped, samples):
    for code in samples:
        for place, right in enumerate(code):
            if right == "-":
                continue
            for wrong in set(f"{ALPHABET}01OIVW-") - {right}:
                assert refused(code[:place] + wrong + code[place + 1 :], shipped), (code, place, wrong)


def test_every_swap_of_two_neighbours_is_caught(shipped, codes):
    for code in codes:
        for place, (one, other) in enumerate(itertools.pairwise(code)):
            if one != other:
                assert refused(code[:place] + other + one + code[place + 2 :], shipped), (code, place)


@pytest.mark.parametrize(
    "code", ["", "-", "7", "7-", "-7", "7-7", "ja-nej", "٣-K3F9", "1-" + "2" * MAX_LENGTH, "\0", "7–K3F9QT"]
)
def test_what_is_no_code_is_refused(code):
    assert refused(code)
    with pytest.raises(BadCode):
        edition_of(code)


def test_a_code_of_another_questionnaire_is_refused_or_leads_somewhere_that_exists():
    for way in walks(MANY):
        code = encode(1, way)
        assert refused(code) or replay(SAMPLE, decode(code, SAMPLE)).answers == decode(code, SAMPLE)


def test_the_message_names_every_character_that_no_code_has():
    page = Path("templates/decisions/bad_code.html").read_text()
    assert set(string.digits + string.ascii_uppercase) - set(ALPHABET) == set("01OIW")
    assert "varken noll, ett, O, I eller W" in page
