"""The part of a drawing that a phone shows: around the marks, and never more than can be read."""

import pytest

from guide.document import Callout, Illustration, Image
from guide.pictures.near import WIDTH, near

DRAWING = Image(ref="knappen", file="0123.svg", width=800, height=500)


def marked(*places: tuple[float, float, float, float]) -> Illustration:
    callouts = (
        Callout(kind="do", number=n, label="Knappen", x=x, y=y, w=w, h=h)
        for n, (x, y, w, h) in enumerate(places, 1)
    )
    return Illustration(image="knappen", alt="En knapp.", callouts=tuple(callouts))


def test_the_mark_lies_in_the_middle() -> None:
    found = near(marked((0.4, 0.4, 0.2, 0.2)), DRAWING)
    assert found
    [callout] = found.illustration.callouts
    assert (callout.x + callout.w / 2, callout.y + callout.h / 2) == pytest.approx((0.5, 0.5), abs=0.01)
    assert callout.w * found.image.width == pytest.approx(0.2 * DRAWING.width)


@pytest.mark.parametrize(
    "places",
    [[(0.01, 0.01, 0.1, 0.1)], [(0.9, 0.9, 0.09, 0.09)], [(0.3, 0.1, 0.2, 0.1), (0.4, 0.8, 0.3, 0.1)]],
)
def test_every_mark_lies_inside(places: list[tuple[float, float, float, float]]) -> None:
    found = near(marked(*places), DRAWING)
    assert found
    for each in found.illustration.callouts:
        assert min(each.x, each.y) >= 0
        assert max(each.x + each.w, each.y + each.h) <= 1


def test_of_what_is_too_wide_the_beginning_is_seen() -> None:
    found = near(marked((0.1, 0.5, 0.8, 0.1)), DRAWING)
    assert found
    [callout] = found.illustration.callouts
    assert 0 < callout.x < 0.1
    assert callout.x + callout.w < 1, "The frame is closed."
    assert found.image.width == WIDTH


def test_the_address_says_which_part() -> None:
    found = near(marked((0.0, 0.0, 0.1, 0.1)), DRAWING)
    assert found
    assert found.view == f"#svgView(viewBox(0,0,{WIDTH},{found.image.height}))"


def test_what_has_no_marks_is_shown_whole() -> None:
    assert near(marked(), DRAWING) is None


@pytest.mark.parametrize("image", [{"file": "0123.webp"}, {"width": WIDTH}])
def test_photographs_and_narrow_drawings_are_shown_whole(image: dict[str, str | int]) -> None:
    sized = {"ref": "knappen", "file": "0123.svg", "width": 800, "height": 500} | image
    assert near(marked((0.4, 0.4, 0.2, 0.2)), Image(**sized)) is None  # type: ignore[arg-type]
