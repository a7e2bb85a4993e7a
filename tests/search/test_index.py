"""Which places answer a query, and in which order."""

from search.index import MOST_HITS, Index
from tests.search.samples import place, search, titles

FILLING = [place(f"Annat {number}", "helt andra saker") for number in range(10)]


def test_a_title_counts_more_than_the_text():
    found = titles(
        [place("Ett", "om ditt lösenord"), place("Ditt lösenord", "om annat"), *FILLING], "lösenord"
    )
    assert found == ["Ditt lösenord", "Ett"]


def test_what_is_bold_counts_more_than_the_rest():
    entries = [
        place("Ett", "välj alternativ"),
        place("Två", "välj alternativ", stressed="alternativ"),
        *FILLING,
    ]
    assert titles(entries, "alternativ") == ["Två", "Ett"]


def test_what_stands_beside_the_text_is_found_last():
    entries = [place("Ett", "annat", more="spärr"), place("Två", "en spärr"), *FILLING]
    assert titles(entries, "spärr") == ["Två", "Ett"]


def test_the_exact_word_comes_before_its_forms():
    entries = [place("Ett", "knappen"), place("Två", "knappar"), place("Tre", "knapp"), *FILLING]
    assert titles(entries, "knapp")[0] == "Tre"


def test_more_of_the_query_comes_first():
    entries = [place("Ett", "kod kod kod kod"), place("Två", "ingen ny kod i mejl"), *FILLING]
    assert titles(entries, "kod mejl")[0] == "Två"


def test_words_that_stand_together_come_first():
    entries = [
        place("Ett", "skicka inte detta, det är bättre att senare eller aldrig vidarebefordra"),
        place("Två", "skydd som heter vidarebefordra inte, alltså detta att skicka senare eller aldrig"),
        *FILLING,
    ]
    assert titles(entries, "vidarebefordra inte")[0] == "Två"


def test_little_words_decide_between_titles():
    assert titles(
        [place("Hur kryptera"), place("När ska jag kryptera"), *FILLING], "när ska jag kryptera"
    ) == [
        "När ska jag kryptera",
        "Hur kryptera",
    ]


def test_little_words_alone_can_be_searched_for():
    assert titles([place("Vem är du"), *FILLING], "vem är du") == ["Vem är du"]


def test_equally_good_hits_keep_the_order_of_the_edition():
    assert titles([place("B kod"), place("A kod"), *FILLING], "kod") == ["B kod", "A kod"]


def test_a_place_of_less_worth_comes_after():
    assert titles([place("B kod", worth=0.8), place("A kod"), *FILLING], "kod") == ["A kod", "B kod"]


def test_a_synonym_comes_after_the_word_itself():
    entries = [place("Ett", "ett intyg"), place("Två", "ett läkarutlåtande"), *FILLING]
    assert titles(entries, "läkarutlåtande", ("intyg", "läkarutlåtande")) == ["Två", "Ett"]


def test_an_unknown_compound_is_searched_for_by_its_parts():
    entries = [
        place("Ett", "krypteringen"),
        place("Två", "knappen"),
        place("Tre", "krypteringen och knappen"),
        *FILLING,
    ]
    assert titles(entries, "krypteringsknappar")[0] == "Tre"


def test_nothing_is_found_of_nothing():
    index = Index.of(tuple(FILLING))
    assert search(index, "") == search(index, "semester") == search(Index.of(()), "kod") == ()


def test_a_word_that_stands_everywhere_still_finds():
    assert titles([place(f"Nummer {number}", "kod") for number in range(5)], "kod")


def test_there_are_never_too_many_hits():
    assert len(titles([place(f"Nummer {number}", "kod") for number in range(50)], "kod")) == MOST_HITS


def test_a_hit_tells_which_of_its_words_matched():
    index = Index.of((place("Ditt lösenord", "Byt lösenordet med knappen"), *FILLING))
    assert search(index, "losenord")[0].matched == {"lösenord", "lösenordet"}


def test_places_without_words_are_found_by_nothing():
    assert titles([place("…"), place("–")], "kod") == []
