"""What counts as a word, and when two count as the same."""

from search.tokens import content, folded, joined, words


def forms(text: str) -> list[str]:
    return [word.form for word in words(text)]


def test_words_are_what_stands_between_spaces_and_signs():
    assert forms("Kan du öppna? 3580@sml-it.se") == ["kan", "du", "öppna", "3580", "sml-it", "se"]


def test_a_word_keeps_its_place():
    assert [(word.start, word.end) for word in words("Ny e-post.")] == [(0, 2), (3, 9)]


def test_an_accent_of_its_own_belongs_to_its_letter():
    """Text from a Mac may write ö as o and an accent; it is the same word, and two characters longer."""
    (word,) = words("lo\u0308senord")
    assert (word.form, word.end) == ("lösenord", 9)


def test_words_are_compared_without_hyphens_and_accents():
    assert joined("e-post") == "epost" and folded("åtgärd på kö") == "atgard pa ko"


def test_little_words_say_nothing_unless_they_are_all_there_is():
    assert [word.form for word in content(words("hur öppnar jag"))] == ["öppnar"]
    assert [word.form for word in content(words("vem är du"))] == ["vem", "är", "du"]
