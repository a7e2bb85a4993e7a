"""Typing errors lead to the word that was meant, and other words to nothing."""

import pytest

from search.spelling import Spelling, distance

WORDS = {
    "lösenord": 9,
    "kryptera": 40,
    "funktionsbrevlåda": 7,
    "engångskod": 12,
    "behörighet": 9,
    "koden": 3,
    "kode": 1,
}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("lösnord", "lösenord"),
        ("lössenord", "lösenord"),
        ("losnord", "lösenord"),
        ("kyptera", "kryptera"),
        ("krpytera", "kryptera"),
        ("funktonsbrevlada", "funktionsbrevlåda"),
        ("fuktionsbrevåda", "funktionsbrevlåda"),
        ("engangskodd", "engångskod"),
        ("behörihget", "behörighet"),
    ],
)
def test_a_typing_error_is_mended(written: str, meant: str):
    assert Spelling.of(WORDS).nearest(written) == meant


@pytest.mark.parametrize("written", ["semester", "parkering", "bad", "", "lkd", "x" * 60])
def test_other_words_are_left_alone(written: str):
    assert Spelling.of(WORDS).nearest(written) is None


def test_among_equals_the_most_used_word_is_meant():
    assert Spelling.of(WORDS).nearest("kodem") == "koden"


@pytest.mark.parametrize(
    ("one", "other", "mistakes"),
    [
        ("kod", "kod", 0),
        ("kod", "koda", 1),
        ("kod", "od", 1),
        ("kod", "okd", 1),
        ("kod", "kåd", 1),
        ("", "kod", 3),
    ],
)
def test_mistakes_are_counted(one: str, other: str, mistakes: int):
    assert distance(one, other) == distance(other, one) == mistakes
