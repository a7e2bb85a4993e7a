"""How a code sounds over the phone."""

import string

import pytest

from answers.spelling_alphabet import LETTERS, aloud


@pytest.mark.parametrize(
    ("code", "heard"),
    [
        ("7-K3F9QT", "sju streck Kalle tre Filip nio Qvintus Tore"),
        ("W3", "Wilhelm tre"),
        ("10-z", "ett noll streck Zäta"),
    ],
)
def test_a_code_is_spelt_out(code: str, heard: str):
    assert aloud(code) == heard


def test_every_letter_has_a_name_that_begins_with_it():
    assert "".join(LETTERS) == string.ascii_uppercase
    assert all(name.startswith(letter) for letter, name in LETTERS.items())
