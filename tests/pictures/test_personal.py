"""What in a text may tell of somebody."""

import pytest

from pictures.personal import personal


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Skriv till anna.ek@sotenas.se.", "anna.ek@sotenas.se"),
        ("Personnummer 19850312-2384 syns", "19850312-2384"),
        ("Ring 070-123 45 67 nu", "070-123 45 67"),
        ("Hon bor på Storgatan 12 B.", "Storgatan 12 B"),
    ],
)
def test_numbers_and_addresses_are_found(text, found):
    assert personal(text) == (found,)


@pytest.mark.parametrize("text", ["Outlook 2016 i 3 steg", "Knappen Kryptera, uppe till höger", "kl. 12.30"])
def test_other_words_are_left_alone(text):
    assert personal(text) == ()
