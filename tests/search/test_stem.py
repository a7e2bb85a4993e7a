"""The forms of a word share a stem; words that mean different things should not."""

from itertools import combinations

import pytest

from search.stem import stem

FAMILIES = """
lösenord lösenordet lösenorden lösenordets
kryptera krypterar krypterade krypterad krypterat krypteras kryptering krypteringen krypteringar krypterings
knapp knappen knappar knapparna
mottagare mottagaren mottagarens mottagarna
meddelande meddelandet meddelanden meddelandena meddelandets
adress adressen adresser adresserna
kod koden koder koderna
brevlåda brevlådan brevlådor brevlådorna
öppna öppnar öppnas öppnade öppnat
fönster fönstret fönstren
nummer numret numren
behörighet behörigheten behörigheter
dator datorn datorer datorerna
konto kontot konton
bilaga bilagan bilagor bilagorna
fil filen filer filerna
bekräfta bekräftar bekräftelse bekräftelsen
vidarebefordra vidarebefordrar vidarebefordrade vidarebefordran
skicka skickar skickade skickat skickas
svar svaret svara svarar svarade
läsa läser läs läst läste
skriva skriver skrev skrivit
känslig känsliga känsligt
anställd anställda anställdas
läkare läkaren läkarna
politiker politikern politikerna
förälder föräldern föräldrar föräldrarna
webbläsare webbläsaren
kommun kommunen kommuner kommunens
""".strip().splitlines()

STRANGERS = [
    "dator data",
    "kod konto",
    "person personal",
    "mall mail",
    "fil filter",
    "länk länge",
    "knapp kap",
    "intern inte",
]


@pytest.mark.parametrize("family", FAMILIES)
def test_the_forms_of_a_word_share_a_stem(family: str):
    assert len({stem(word) for word in family.split()}) == 1


def test_different_words_have_different_stems():
    stems = [stem(family.split()[0]) for family in FAMILIES]
    assert not [pair for pair in combinations(stems, 2) if pair[0] == pair[1]]


@pytest.mark.parametrize("strangers", STRANGERS)
def test_words_that_look_alike_are_told_apart(strangers: str):
    one, other = strangers.split()
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["3580", "office365", "72", "ö", "it", ""])
def test_what_has_no_endings_is_its_own_stem(word: str):
    assert stem(word) == word
