"""Compounds are taken apart where their parts are words that the texts use."""

import pytest

from search.compounds import split

KNOWN = {
    "krypterings",
    "knappen",
    "funktions",
    "brevlåda",
    "kod",
    "lösenords",
    "byte",
    "knapp",
    "hot",
    "mail",
}


def parts(word: str) -> tuple[str, ...]:
    return split(word, KNOWN.__contains__)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("krypteringsknappen", ("krypterings", "knappen")),
        ("funktionsbrevlåda", ("funktions", "brevlåda")),
        ("lösenordsbyteknapp", ("lösenords", "byte", "knapp")),
    ],
)
def test_a_compound_has_its_parts(word: str, expected: tuple[str, ...]):
    assert parts(word) == expected


@pytest.mark.parametrize("word", ["kryptering", "knappen", "kod", "spårsknapp", "", "a" * 41])
def test_what_is_no_compound_of_known_words_is_left_whole(word: str):
    assert parts(word) == ()


@pytest.mark.parametrize("word", ["hotmail", "lösenordskod"])
def test_no_part_is_shorter_than_four_letters(word: str):
    assert parts(word) == ()
