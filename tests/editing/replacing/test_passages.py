"""Where words stand in a text, and the text with some of them exchanged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editing.replacing.passages import Wanted, passages, replaced

TEXT = "Klicka på **Alternativ**. Alternativen finns i\nfliken alternativ."


@pytest.mark.parametrize(
    ("wanted", "hits"),
    [
        (Wanted("Alternativ"), ["Alternativ", "Alternativ"]),
        (Wanted("Alternativ", whole=True), ["Alternativ"]),
        (Wanted("alternativ", exact=False), ["Alternativ", "Alternativ", "alternativ"]),
        (Wanted("i fliken"), ["i\nfliken"]),
        (Wanted("**Alternativ**"), ["**Alternativ**"]),
        (Wanted("Behörighet"), []),
        (Wanted("  "), []),
    ],
)
def test_words_are_found_as_they_are_asked_for(wanted, hits):
    assert [passage.hit for passage in passages(TEXT, wanted)] == hits


def test_only_chosen_places_are_exchanged():
    assert replaced("a b a c a", Wanted("a"), "x", {0, 2}) == "x b a c x"


def test_signs_of_patterns_are_plain_words():
    assert replaced(r"a\1 (b)", Wanted("(b)"), r"\1", {0}) == r"a\1 \1"


@given(st.text(max_size=60), st.text(min_size=1, max_size=3).filter(str.strip))
def test_exchanging_words_for_themselves_changes_nothing(text, words):
    numbers = {passage.number for passage in passages(text, Wanted(words))}
    back = replaced(text, Wanted(words), words, numbers)
    assert back.split() == text.split()
