"""One cleaning of what people write."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editing import text

ODD = "\r\n\x0b\x0c\x85\u2028\u2029\u200b\u200d\u00ad\ufeff\u202e\u2066\x07\x1b a\u030aÅ\t"
WRITTEN = st.text(st.characters() | st.sampled_from(ODD), max_size=200)


@pytest.mark.parametrize("found", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_break_is_of_one_kind(found):
    assert text.block(f"Ett{found}två") == "Ett\ntvå"
    assert text.line(f"Ett{found}två") == "Ett två"


@pytest.mark.parametrize("unseen", ["\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\U000e0041"])
def test_what_nobody_sees_is_taken_out(unseen):
    assert text.block(f"kryp{unseen}tera") == "kryptera"
    assert not list(text.refused(unseen))


def test_a_letter_has_one_spelling():
    assert text.line("Lasa\u030a") == "Laså" == text.line("Las\u00e5")


def test_a_mark_that_was_kept_apart_from_its_letter_is_put_together():
    assert text.line("a\u200b\u030a") == "å"


def test_hard_breaks_and_indentation_of_markdown_are_kept():
    source = "Rad ett  \nrad två\n\n    - under\n\tmed tabb"
    assert text.block(f"{source}\n\n") == source


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x07", "klocksignal, U+0007"),
        ("\x01", "styrtecken, U+0001"),
        ("\u202e", "tvingad skrivriktning från höger till vänster, U+202E"),
        ("\ud800", "styrtecken, U+D800"),
        ("\uffff", "styrtecken, U+FFFF"),
    ],
)
def test_what_is_refused_is_named_and_placed(character, name):
    told = [str(each) for each in text.refused(f"Rad ett\r\nÖppna{character} brevet")]
    assert told == [f"ett osynligt tecken ({name}) står på rad 2 efter ”Öppna”"]
    assert text.block(f"Öppna{character} brevet") == "Öppna brevet"


def test_what_is_refused_first_in_a_text_is_told():
    assert [str(each) for each in text.refused("\x00hej")] == ["ett osynligt tecken (NUL, U+0000) står först"]


@pytest.mark.parametrize("kept", ["\ufe0f", "é", "—", "\u00a0mellan", "😀", "\ue000"])
def test_what_people_see_is_kept(kept):
    assert text.block(f"a{kept}b") == f"a{kept}b" and not list(text.refused(kept))


@given(WRITTEN)
def test_cleaning_again_changes_nothing(written):
    for clean in (text.block, text.line):
        assert clean(clean(written)) == clean(written)


@given(WRITTEN)
def test_a_clean_text_holds_nothing_that_is_refused_or_unseen(written):
    clean = text.block(written)
    assert not list(text.refused(clean)) and not text.UNSEEN.search(clean)
    assert unicodedata.is_normalized("NFC", clean)
    assert not {"\n", "\t"} & {*text.line(written)}


@given(WRITTEN)
def test_every_letter_that_people_see_is_still_there(written):
    def letters(words):
        return [each for each in unicodedata.normalize("NFC", words) if each.isalnum()]

    unseen = text.UNSEEN.sub("", text.REFUSED.sub("", written))
    assert letters(text.line(written)) == letters(text.block(written)) == letters(unseen)
