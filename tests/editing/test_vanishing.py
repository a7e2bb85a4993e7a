"""No word of a Markdown text vanishes in silence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editing.markdown import not_seen, problems, seen

LOST = {
    "Skriv till <namn> i dag": "<namn>",
    "Skriv till <förnamn efternamn>.": "<förnamn efternamn>",
    'Se [rutinen](/rutin/ "Hela texten")': "Hela",
    "| a | b |\n|---|---|\n| 1 | 2 | tre |": "tre",
    "Text <!-- glöm inte --> mer": "<!-- glöm inte -->",
    "<script>var hemligt</script>Text": "hemligt",
    "<h1>Rubrik</h1>": "<h1>",
    "[not]: /rutin/ (dold)": "dold",
}
SEEN = [
    "`<namn>` och &lt;namn&gt;",
    "5 < 6 och 7 > 3, a<b",
    "[x](/a/b-c#d) och [y][1] och [1]\n\n[1]: https://www.imy.se/x",
    "<https://www.imy.se/a_b> och <lisa@lysekil.se>",
    "kryp*ter*a, **fet**, _kursiv_, a_b_c, 2*3*4, \\*stjärna\\*",
    "Rad<br>ny rad, <strong>fet</strong>",
    "3. Tredje\n4. Fjärde",
    "[namn]: den som skrev",
    "[bild 1]",
    "Text <!-- glöm",
    "AT&T &amp; Co &copy; &#229;",
    "Term\n:   Förklaring\n\n> Citat\n> - punkt",
    "| a | b |\n|:--|--:|\n| **1** | [2](/rutin/) |",
]


@pytest.mark.parametrize(("source", "words"), LOST.items())
def test_what_readers_would_not_see_is_named(source, words):
    told = not_seen(source)
    assert f"”{words}”" in told and told.startswith("Läsarna skulle inte se")


@pytest.mark.parametrize("source", SEEN)
def test_what_readers_see_is_no_fault(source):
    assert not_seen(source) == ""


WORDS = st.lists(st.from_regex(r"[a-zåäö]{1,8}", fullmatch=True), min_size=1, max_size=6)


@given(WORDS, st.text(" *_-#>.", max_size=3))
def test_every_word_in_angles_is_named(words, between):
    told = not_seen(f"Text {between} <x{'-'.join(words)}>")
    assert all(word in told for word in words)


def test_words_hidden_code_is_told_as_such():
    """And not as a picture, which its `![endif]` looks like."""
    pasted = '<!--[if gte mso 9]><xml></xml><![endif]-->\n<p class="MsoNormal">Hej</p>'
    told = not_seen(pasted)
    assert "kod från Word" in told and "Ctrl+Skift+V" in told
    assert problems(pasted) == []


def test_a_picture_is_still_told():
    assert "illustrationer" in problems("![x](y.png)")[0]


def test_what_is_seen_of_a_text_is_told_apart():
    assert seen("Skriv till <namn> eller `<namn>`") == "Skriv till  eller `<namn>`"
    assert seen("5 < 6 och 7 > 3") == "5 < 6 och 7 > 3"
