"""Where a text names a button, and which pictures are older than a name."""

from datetime import date

import pytest
from msgspec.structs import replace

from guide.document import ButtonName, Callout, Illustration, Image
from guide.naming import is_ordinary, is_surely_name, outdated_pictures, stands_in
from tests.publishing.samples import sample_document

SINCE = date(2026, 11, 2)
MARK = Callout(kind="do", number=1, label="Knappen **Skydda**", x=0.1, y=0.1, w=0.1, h=0.1)


@pytest.mark.parametrize(
    "text",
    [
        "1. **Kryptera**",
        "Välj ”Kryptera”.",
        "Fliken Alternativ, knappen\nKryptera",
        "Klicka på Kryptera",
        "Kryptera\n: Ett ord",
    ],
)
def test_in_bold_in_quotes_and_within_a_sentence_it_is_a_name(text):
    assert is_surely_name(text, text.index("Kryptera"), text.index("Kryptera") + len("Kryptera"))


@pytest.mark.parametrize(
    "text", ["Kryptera alltid.", "1. Kryptera först", "Så här. Kryptera sedan", "Text\n\nKryptera nu"]
)
def test_at_the_beginning_of_a_sentence_it_may_be_a_word(text):
    assert not is_surely_name(text, text.index("Kryptera"), text.index("Kryptera") + len("Kryptera"))


def test_words_are_ordinary_where_they_stand_without_the_capital():
    assert is_ordinary("Ny e-post", "Skriv en ny e-post.") and not is_ordinary("Kryptera", "Krypteras av dem")


def test_a_button_of_both_stands_in_each_and_one_of_the_web_not_on_the_computer():
    assert stands_in("any", "outlook-mac") and stands_in("", "recipient") and stands_in("web", "")
    assert not stands_in("web", "desktop") and not stands_in("any", "recipient")


def outdated(*, file="a.webp", captured=None, marks=(MARK,)):
    routine = sample_document(step_body="1. Klicka på **Skydda**.").routine
    picture = Illustration(image="bild", alt="En bild.", callouts=marks)
    step = replace(routine.guides[0].steps[0], illustrations=(picture,))
    return [
        each.image.ref
        for each in outdated_pictures(
            replace(
                routine,
                guides=(replace(routine.guides[0], steps=(step,)),),
                images=(Image(ref="bild", file=file, width=1, height=1, captured_on=captured),),
                button_names=(ButtonName(ref="skydda", name="Skydda", since=SINCE),),
            )
        )
    ]


def test_an_upload_from_before_the_name_is_to_be_replaced_whether_it_is_marked_or_not():
    assert outdated(captured=date(2026, 11, 1)) == outdated() == outdated(marks=()) == ["bild"]


def test_a_newer_upload_is_not_and_our_drawings_never_are():
    assert outdated(captured=SINCE) == outdated(file="a.svg") == []
