"""How near the words of the texts stand to a word that somebody writes."""

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
VOCABULARY = Vocabulary(USES, [("läkarintyg", "sjukintyg"), ("e-post", "mejl", "mail")])


def nearest(word: str, **options: bool) -> list[str]:
    near = VOCABULARY.near(word, **options)
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
    one, other = (Vocabulary(USES, [group]).near("sjukintyg") for group in groups)
    assert one == other and one["läkarintyg"] == one["intyg"]


def test_an_unfinished_word_may_go_on():
    assert nearest("engå", unfinished=True) == ["engångskod", "engångslösenord"]
    assert nearest("engå") == [] and nearest("en", unfinished=True) == []


def test_a_synonym_may_be_what_was_meant():
    assert VOCABULARY.correction("sjukintygg") == "sjukintyg"
