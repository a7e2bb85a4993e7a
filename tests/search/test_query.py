"""Whatever stands in the search field becomes a query."""

import pytest

from search.query import LONGEST, MOST_WORDS, clean, understand
from search.vocabulary import Vocabulary

VOCABULARY = Vocabulary({"lösenord": 3, "outlook": 2, "kryptering": 1, "knapp": 1})


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


def test_a_misspelt_word_is_corrected_where_it_stands():
    query = understand("glömt lösnord i outlok?", VOCABULARY)
    assert query.meant == "glömt lösenord i outlook?" and len(query.wanted) == 2


def test_a_query_without_mistakes_means_itself():
    assert understand("LÖSENORD krypteringsknapp", VOCABULARY).meant is None


def test_little_words_are_not_looked_up_but_kept_in_their_places():
    query = understand("hur gör jag i outlook", VOCABULARY)
    assert len(query.wanted) == 1 and len(query.spoken) == 5


@pytest.mark.parametrize(
    "text", ["%", "'; DROP TABLE", "<b>", "((((", "*", "\\", "--", "🔒", "a" * 100, "-" * 100]
)
def test_signs_do_no_harm(text: str):
    assert understand(clean(text), VOCABULARY).text == text
