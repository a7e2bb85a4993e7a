"""Texts compared word by word."""

from hypothesis import given
from hypothesis import strategies as st

from routine.changes.word_diff import compare_words, plain

TEXTS = st.text(alphabet="ab .\n", max_size=60)


def shown(before: str, after: str) -> str:
    """As it is read: [-removed-] and {+added+}."""
    marks = {"same": "%s", "added": "{+%s+}", "removed": "[-%s-]"}
    return "".join(marks[piece.kind] % piece.text for piece in compare_words(before, after))


def test_a_changed_word_is_marked_and_nothing_else() -> None:
    assert shown("Klicka på Nytt nu.", "Klicka på Skicka nu.") == "Klicka på [-Nytt-] {+Skicka+} nu."


def test_a_text_may_be_wrapped_anew() -> None:
    assert shown("Klicka på\nNytt nu.", "Klicka på Nytt\nnu. Vänta.") == "Klicka på Nytt nu. {+Vänta.+}"


def test_markdown_is_read_and_not_shown() -> None:
    assert plain("1. Klicka på **Nytt**.\n2. Läs [mer](/rutin/#syfte).") == (
        "1. Klicka på Nytt.\n2. Läs mer (/rutin/#syfte)."
    )


def test_where_a_link_leads_is_a_word() -> None:
    assert shown("[Läs](/a/)", "[Läs](/b/)") == "Läs [-(/a/)-] {+(/b/)+}"


def test_bold_type_alone_marks_no_word() -> None:
    assert shown("Klicka på Nytt", "Klicka på **Nytt**") == "Klicka på Nytt"


def test_long_unchanged_parts_are_cut_short() -> None:
    around = " ".join(f"ord{number}" for number in range(100))
    words = shown(f"{around} gammalt {around}", f"{around} nytt {around}")
    assert "… ord88" in words and "ord99 [-gammalt-] {+nytt+} ord0" in words and len(words) < 300


def test_a_text_that_repeats_itself_is_exchanged_as_a_whole() -> None:
    words = shown("a " * 4000, "a " * 3999 + "b ")
    assert words.startswith("[-a a") and words.endswith("b+}")


@given(TEXTS, TEXTS)
def test_every_word_of_both_texts_is_there(before: str, after: str) -> None:
    pieces = compare_words(before, after)
    for kept, text in (("removed", before), ("added", after)):
        words = "".join(piece.text for piece in pieces if piece.kind in ("same", kept)).split()
        assert words == plain(text).split() or "…" in words


def test_the_place_of_a_picture_is_told_as_readers_would_write_it() -> None:
    assert plain("1. Klicka.\n\n    [bild 1]").endswith("(bild 1)")
