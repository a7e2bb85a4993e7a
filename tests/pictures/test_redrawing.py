"""A drawing of our own with another name on its button."""

from content.drawings.screens import all_pictures
from pictures.imported import svg_size
from pictures.redrawing import redrawn

DRAWING = '<svg><title>Knappen Ny</title><text font-size="20">Ny</text><text>Nytt</text></svg>'


def test_the_name_is_exchanged_in_text_and_title_but_not_within_words():
    assert redrawn(DRAWING, "Ny", "Åh") == DRAWING.replace("Ny<", "Åh<")


def test_what_is_longer_is_written_smaller_and_never_unreadably_so():
    assert 'font-size="13.3"' in redrawn(DRAWING, "Ny", "Ny!") and 'font-size="12"' in redrawn(
        DRAWING, "Ny", "N" * 20
    )


def test_signs_of_markup_in_a_name_stay_text():
    assert ">A&amp;&lt;</text>" in redrawn(DRAWING, "Ny", "A&<")


def test_every_shipped_drawing_is_still_one_that_we_take_in():
    for svg in all_pictures().values():
        after = redrawn(svg, "Kryptera", "Skydda <meddelandet>")
        assert svg_size(after.encode()) == svg_size(svg.encode()) and ">Kryptera<" not in after
