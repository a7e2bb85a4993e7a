"""Marks on pictures: the arrow's tip meets its target, and numbers stay in sight."""

import pytest
from msgspec import convert

from guide.document import Callout, Image
from guide.labels import CalloutKind
from guide.pictures.placement import NARROW, RADIUS, Mark, Point, place

IMAGE = Image(ref="inkorg", file="inkorg.png", width=1600, height=1000)
HEIGHT = NARROW * 1000 / 1600


def callout(
    kind: CalloutKind = "do",
    number: int = 1,
    x: float = 0.4,
    y: float = 0.4,
    w: float = 0.2,
    h: float = 0.1,
) -> Callout:
    return Callout(kind=kind, number=number, label="Knappen", x=x, y=y, w=w, h=h)


def disc(mark: Mark) -> Point:
    return Point(mark.anchor.x * NARROW + mark.disc.x, mark.anchor.y * HEIGHT + mark.disc.y)


def test_arrow_comes_from_below_right_where_there_is_room() -> None:
    [mark] = place([callout()], IMAGE)
    assert mark.angle == 45


def test_tip_lies_on_the_edge_of_the_target() -> None:
    [mark] = place([callout()], IMAGE)
    assert mark.anchor.y == pytest.approx(0.5)
    assert 0.4 < mark.anchor.x < 0.6


def test_tip_of_a_target_without_size_is_the_very_point() -> None:
    [mark] = place([callout(x=0.25, y=0.75, w=0, h=0)], IMAGE)
    assert mark.anchor == pytest.approx((0.25, 0.75))


@pytest.mark.parametrize("x", [0, 0.05, 0.5, 0.9])
@pytest.mark.parametrize("y", [0, 0.05, 0.5, 0.9])
def test_arrow_turns_so_that_its_number_stays_in_the_picture(x: float, y: float) -> None:
    [mark] = place([callout(x=x, y=y, w=0.1, h=0.1)], IMAGE)
    assert RADIUS <= disc(mark).x <= NARROW - RADIUS
    assert RADIUS <= disc(mark).y <= HEIGHT - RADIUS


@pytest.mark.parametrize("kind", ["look", "only_if"])
def test_a_frame_bears_no_number_and_has_no_arrow(kind: CalloutKind) -> None:
    [mark] = place([callout(kind)], IMAGE)
    assert (mark.sign, mark.angle) == ("", None)
    assert mark.callout.is_frame


def test_what_to_do_is_numbered_and_a_choice_is_lettered_each_by_itself() -> None:
    kinds: list[CalloutKind] = ["do", "look", "either", "do", "either", "only_if"]
    marks = place([callout(kind, number) for number, kind in enumerate(kinds, 1)], IMAGE)
    assert [mark.sign for mark in marks] == ["1", "", "A", "2", "B", ""]


@pytest.mark.parametrize(("before", "now"), [("arrow", "do"), ("box", "look")])
def test_a_mark_of_an_earlier_version_has_its_role(before: str, now: str) -> None:
    written = {"kind": before, "number": 1, "label": "", "x": 0, "y": 0, "w": 0, "h": 0}
    assert convert(written, Callout, strict=False).kind == now


def test_arrow_keeps_off_another_target() -> None:
    below_right = callout("look", number=2, x=0.55, y=0.55, w=0.3, h=0.3)
    first, _ = place([callout(), below_right], IMAGE)
    assert first.angle != 45


def test_numbers_of_neighbours_do_not_cover_each_other() -> None:
    first, second = place([callout(w=0.05), callout(number=2, w=0.05, x=0.45)], IMAGE)
    assert disc(first).to(disc(second)) >= 2 * RADIUS


def test_marks_stand_in_the_order_of_the_callouts() -> None:
    marks = place([callout(number=1), callout(number=2, y=0.8)], IMAGE)
    assert [mark.callout.number for mark in marks] == [1, 2]
