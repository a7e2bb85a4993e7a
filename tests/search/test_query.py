"""Whatever stands in the search field becomes a query."""

import pytest

from search.query import LONGEST, MOST_WORDS, clean, offer, understand
from search.vocabulary import Vocabulary

VOCABULARY = Vocabulary.of({"lösenord": 3, "outlook": 2, "kryptering": 1, "knapp": 1})


@pytest.mark.parametrize(
    ("written", "cleaned"),
    [
        ("  kod \t\n kom ", "kod kom"),
        ("\0kod\0", "kod"),
        ("lo\u0308senord", "lösenord"),
        ("kod\u202ekom\u200b", "kod kom"),
        ("", ""),
        (" \0 ", ""),
    ],
)
def test_a_query_is_one_visible_line(written: str, cleaned: str):
    assert clean(written) == cleaned


@pytest.mark.parametrize(
    "written", ["å" * 10_000, "kod " * 10_000, " " * 10_000 + "kod", "a\u0308" * 10_000, "\ud800"]
)
def test_a_query_is_never_too_long(written: str):
    assert len(clean(written)) <= LONGEST


def test_only_so_many_words_are_looked_up():
    assert len(understand("knapp " * 20, VOCABULARY).wanted) == MOST_WORDS


def test_an_unknown_word_is_left_out_and_told():
    query = understand("glömt lösenord i outlook?", VOCABULARY)
    assert query.left_out == ("glömt",) and len(query.wanted) == 2


def test_a_misspelt_word_is_left_out_too_where_others_are_known():
    query = understand("lösnord outlook", VOCABULARY)
    assert query.left_out == ("lösnord",) and len(query.wanted) == 1


def test_where_no_word_is_known_the_nearest_ones_are_offered_and_not_searched_for():
    text = "Lösnord i outlok?"
    assert offer(text, VOCABULARY) == "lösenord i outlook?" and not understand(text, VOCABULARY).wanted


def test_what_is_near_no_word_gets_no_offer():
    assert offer("semester", VOCABULARY) == ""


def test_a_query_of_known_words_leaves_nothing_out():
    query = understand("LÖSENORD krypteringsknapp", VOCABULARY)
    assert not query.left_out and len(query.wanted) == 3


def test_of_an_address_what_stands_before_the_at_sign_is_looked_for():
    query = understand("knapp@outlook.se", VOCABULARY)
    assert [list(near) for near in query.wanted] == [["knapp"]] and not query.left_out


def test_little_words_are_not_looked_up_but_kept_in_their_places():
    query = understand("hur gör jag i outlook", VOCABULARY)
    assert len(query.wanted) == 1 and len(query.spoken) == 5


@pytest.mark.parametrize(
    "text", ["%", "'; DROP TABLE", "<b>", "((((", "*", "\\", "--", "🔒", "a" * 100, "-" * 100]
)
def test_signs_do_no_harm(text: str):
    assert understand(clean(text), VOCABULARY).text == text
