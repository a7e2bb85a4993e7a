"""Matches are marked in pieces of text, and the best part of a long text is shown."""

import pytest

from search.snippet import LENGTH, Piece, excerpt, marked

LONG = (
    "Först kommer något helt annat. " * 20 + "Här står koden som du söker. " + "Sist kommer mer annat. " * 20
)


def spoken(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)


def test_matches_are_marked_in_the_letters_of_the_text():
    assert marked("Ditt Lösenord, tack.", {"lösenord"}) == (
        Piece("Ditt "),
        Piece("Lösenord", is_match=True),
        Piece(", tack."),
    )


def test_the_whole_text_is_there():
    assert spoken(marked(LONG, {"koden"})) == LONG


def test_html_stays_text():
    assert marked("<b>kod</b>", {"kod"}) == (Piece("<b>"), Piece("kod", is_match=True), Piece("</b>"))


def test_an_excerpt_begins_with_the_sentence_that_matches():
    assert spoken(excerpt(LONG, {"koden"})).startswith("… Här står koden som du söker.")


def test_an_excerpt_is_short_and_says_that_there_is_more():
    shown = spoken(excerpt(LONG, {"koden"}))
    assert len(shown) <= LENGTH + 4 and shown.endswith(" …")


def test_an_excerpt_without_matches_is_the_beginning():
    assert spoken(excerpt(LONG, set())).startswith("Först kommer")


def test_a_short_text_is_shown_whole_with_its_lines_apart():
    assert spoken(excerpt("Skicka inte till\nfunktionsbrevlådor\nsupport.\nSlut", {"support"})) == (
        "Skicka inte till · funktionsbrevlådor · support. Slut"
    )


def test_the_part_with_most_different_matches_is_shown():
    text = "Koden koden koden. " + "Annat. " * 40 + "Koden kommer inte."
    assert spoken(excerpt(text, {"koden", "kommer", "inte"})) == "… Koden kommer inte."


def test_a_match_deep_in_a_long_sentence_is_shown():
    assert Piece("koden", is_match=True) in excerpt(
        "och så vidare " * 40 + "till koden " + "och så vidare " * 40, {"koden"}
    )


def test_nothing_has_no_pieces():
    assert marked("", {"kod"}) == excerpt("", {"kod"}) == ()


def test_a_word_without_spaces_is_cut():
    assert len(spoken(excerpt("x" * 1000, set()))) <= LENGTH + 4


@pytest.mark.parametrize("text", ["e-post", "posten", "postkod", "post-it", "ompost"])
def test_a_part_of_a_word_is_not_marked(text: str):
    assert not any(piece.is_match for piece in marked(text, {"post"}))


@pytest.mark.parametrize("text", ["post", "(Post)", "post, post", "- post –", "info@post.se"])
def test_a_whole_word_is_marked_whatever_stands_beside_it(text: str):
    assert any(piece.is_match for piece in marked(text, {"post"}))
