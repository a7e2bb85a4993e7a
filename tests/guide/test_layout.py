"""Pictures stand where the text says, whatever an editor writes."""

import pytest

from guide.document import Button, Illustration, Step
from guide.layout import buttons, lay_out

FIRST = Illustration(image="inkorg", alt="Inkorgen")
SECOND = Illustration(image="meny", alt="Menyn")


def test_picture_replaces_its_paragraph() -> None:
    html = "<p>Före</p><p>[bild 1]</p><p>Efter</p>"
    assert lay_out(html, (FIRST,)) == ["<p>Före</p>", FIRST, "<p>Efter</p>"]


def test_picture_may_stand_inside_a_list() -> None:
    html = "<ol><li><p>Klicka</p><p>[bild 1]</p></li></ol>"
    assert lay_out(html, (FIRST,)) == ["<ol><li><p>Klicka</p>", FIRST, "</li></ol>"]


def test_pictures_follow_the_numbers_in_the_text() -> None:
    assert lay_out("<p>[bild 2]</p><p>[bild 1]</p>", (FIRST, SECOND)) == [SECOND, FIRST]


def test_picture_that_no_paragraph_names_comes_last() -> None:
    assert lay_out("<p>Text</p>", (FIRST, SECOND)) == ["<p>Text</p>", FIRST, SECOND]


def test_picture_named_twice_is_shown_once() -> None:
    assert lay_out("<p>[bild 1]</p><p>[bild 1]</p>", (FIRST,)) == [FIRST]


def test_number_without_a_picture_leaves_nothing() -> None:
    assert lay_out("<p>Före</p><p>[bild 3]</p><p>Efter</p>", ()) == ["<p>Före</p>", "<p>Efter</p>"]


def test_mark_within_a_sentence_is_text() -> None:
    assert lay_out("<p>Se [bild 1].</p>", ()) == ["<p>Se [bild 1].</p>"]


def test_empty_body_shows_only_the_pictures() -> None:
    assert lay_out("", (FIRST,)) == [FIRST]


def test_text_keeps_its_type() -> None:
    class Safe(str):
        pass

    assert all(isinstance(part, Safe) for part in lay_out(Safe("<p>a</p><p>[bild 1]</p><p>b</p>"), ()))


def clicked(body: str, *told: Button) -> list[str]:
    return buttons(Step(ref="steg", title="Steg", body=body, buttons=told))


def test_the_buttons_of_a_step_are_its_bold_names_in_order() -> None:
    assert clicked("1. Klicka på **Ny e-post**.\n2. Klicka på **Alternativ**.") == ["Ny e-post", "Alternativ"]


@pytest.mark.parametrize("told", [". Den heter ibland **A** eller **B**.", " (eller **A**)."])
def test_another_name_for_a_button_follows_it_in_brackets(told: str) -> None:
    button = Button(name="Behörighet", other_names=("A", "B"))
    assert clicked(f"1. Klicka på **Behörighet**{told}", button) == ["Behörighet (kan heta A eller B)"]


def test_what_stands_in_brackets_is_left_out() -> None:
    assert clicked("1. Klicka på **Behörighet** (eller **Kryptera**).") == ["Behörighet"]


def test_names_with_eller_between_them_are_a_choice() -> None:
    body = "1. Klicka på **Kryptera**.\n2. Välj [**Kryptera** eller **Vidarebefordra inte**](/)."
    assert clicked(body) == ["Kryptera", "Kryptera eller Vidarebefordra inte"]


def test_points_under_an_action_are_a_choice() -> None:
    body = (
        "1. Välj:\n\n    - **Kryptera** skyddar.\n    - **Vidarebefordra inte**.\n\n2. Klicka på **Skicka**."
    )
    assert clicked(body) == ["Kryptera eller Vidarebefordra inte", "Skicka"]


def test_what_only_some_click_on_is_left_out() -> None:
    body = "1. Klicka på **Skicka**.\n2. Ångrar du dig: klicka på **Ta bort**."
    assert clicked(body, Button(name="Ta bort", for_some=True)) == ["Skicka"]
