"""How near the words of the texts stand to a word that somebody writes."""

from search.languages import ENGLISH
from search.vocabulary import Vocabulary

USES = dict.fromkeys(
    [
        "lösenord",
        "lösenordet",
        "engångslösenord",
        "engångskod",
        "e-post",
        "sml-it",
        "läkarintyg",
        "läkare",
        "intyg",
    ],
    1,
)
VOCABULARY = Vocabulary.of(USES, [("läkarintyg", "sjukintyg"), ("e-post", "mejl", "mail")])


def nearest(word: str) -> list[str]:
    near = VOCABULARY.near(word)
    return sorted(near, key=lambda found: -near[found])


def test_the_word_itself_comes_before_its_forms_and_its_compounds():
    assert nearest("lösenordet") == ["lösenordet", "lösenord", "engångslösenord"]


def test_letters_without_dots_and_rings_will_do():
    assert nearest("losenord")[:2] == ["lösenord", "lösenordet"]


def test_dots_in_the_wrong_place_will_do():
    assert "lösenord" in nearest("lösenörd")


def test_hyphens_do_not_matter():
    assert nearest("epost") == nearest("e-post") == nearest("E-post".casefold()) == ["e-post"]


def test_a_part_between_hyphens_is_found():
    assert nearest("sml") == ["sml-it"]


def test_a_synonym_is_found_whole_and_in_compounds():
    assert nearest("mejlet") == ["e-post"] and nearest("sjukintyget") == ["läkarintyg"]


def test_the_same_words_are_as_near_in_any_order_of_synonyms():
    """A synonym found by itself counts more than as a part of another, whichever comes first."""
    groups = [("sjukintyg", "intyg", "läkarintyg"), ("sjukintyg", "läkarintyg", "intyg")]
    one, other = (Vocabulary.of(USES, [group]).near("sjukintyg") for group in groups)
    assert one == other and one["läkarintyg"] == one["intyg"]


def test_an_unfinished_word_may_go_on():
    assert set(VOCABULARY.going_on("engå")) == {"engångskod", "engångslösenord"}
    assert VOCABULARY.going_on("eng") == {} and nearest("engå") == []


def test_a_word_of_every_day_is_finished():
    vocabulary = Vocabulary.of({"hundkoppel": 1})
    assert vocabulary.going_on("hundk") and not vocabulary.going_on("hund")


def test_an_accent_makes_another_word_where_both_are_known():
    """LAS is a law and no form of läsa."""
    vocabulary = Vocabulary.of({"las": 1, "läs": 1})
    assert set(vocabulary.near("las")) == {"las"} and set(Vocabulary.of({"läs": 1}).near("las")) == {"läs"}


def test_a_word_of_every_day_is_not_taken_for_a_mistake():
    vocabulary = Vocabulary.of({"gälla": 1, "lösenord": 1})
    assert vocabulary.correction("gallra") is None and vocabulary.correction("lösnord") == "lösenord"


def test_english_words_are_compared_as_english():
    vocabulary = Vocabulary.of({"encrypted": 1, "codes": 1}, language=ENGLISH)
    assert set(vocabulary.near("encrypt")) == {"encrypted"} and set(vocabulary.near("code")) == {"codes"}


def test_a_synonym_may_be_what_was_meant():
    assert VOCABULARY.correction("sjukintygg") == "sjukintyg"
