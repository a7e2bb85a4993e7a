"""Where the arrow and the number of each callout go on a picture.

Reckoned in the smallest picture a reader meets, since the marks keep their size on the screen
while the picture grows around them: what fits there fits everywhere.
"""

from collections.abc import Iterable
from math import cos, hypot, radians, sin
from typing import NamedTuple

from guide.document import Callout, Image

NARROW = 340
"""Width in CSS pixels of a picture on a narrow phone."""
SHAFT = 44
"""From the tip of an arrow to where its number begins."""
RADIUS = 12
"""Of the disc with the number."""
ANGLES = (45, 135, 90, 0, 180, 315, 225, 270)
"""Where an arrow may come from, best first: degrees clockwise from the right."""


class Point(NamedTuple):
    x: float
    y: float

    def towards(self, angle: int, distance: float) -> "Point":
        return Point(self.x + distance * cos(radians(angle)), self.y + distance * sin(radians(angle)))

    def to(self, other: "Point") -> float:
        return hypot(self.x - other.x, self.y - other.y)


class Area(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def corners(self) -> list[Point]:
        return [Point(x, y) for y in (self.top, self.bottom) for x in (self.left, self.right)]

    def edge(self, angle: int) -> Point:
        """Where a line to the middle of the area, coming from that angle, meets the area."""
        middle = Point((self.left + self.right) / 2, (self.top + self.bottom) / 2)
        across, down = abs(cos(radians(angle))), abs(sin(radians(angle)))
        reach = min(
            (middle.x - self.left) / across if across > 0.001 else float("inf"),
            (middle.y - self.top) / down if down > 0.001 else float("inf"),
        )
        return middle.towards(angle, reach)

    def gap(self, point: Point) -> float:
        """How far the point is from the area; 0 inside."""
        aside = max(self.left - point.x, 0, point.x - self.right)
        above = max(self.top - point.y, 0, point.y - self.bottom)
        return hypot(aside, above)

    def excess(self, point: Point) -> float:
        """How much of a disc at the point is outside the area."""
        outside = [self.left - point.x, point.x - self.right, self.top - point.y, point.y - self.bottom]
        return sum(max(0.0, RADIUS + distance) for distance in outside)


class Mark(NamedTuple):
    """A callout ready to draw. `anchor` is the tip of its arrow, or the corner of its box that bears
    the number, as fractions of the picture. `disc` is the number's place in pixels from there."""

    callout: Callout
    anchor: Point
    disc: Point
    angle: int | None


def place(callouts: Iterable[Callout], image: Image) -> list[Mark]:
    """The marks in the order of the callouts, kept inside the picture and off each other."""
    callouts = tuple(callouts)
    picture = Area(0, 0, NARROW, NARROW * image.height / image.width)
    areas = [area(callout, picture) for callout in callouts]
    discs: list[Point] = []
    marks = []
    for n, callout in enumerate(callouts):
        others = areas[:n] + areas[n + 1 :]

        def crowding(choice: tuple[Point, Point, int | None]) -> float:
            anchor, disc, _ = choice
            halfway = Point((anchor.x + disc.x) / 2, (anchor.y + disc.y) / 2)
            on_others = sum(max(0.0, RADIUS - other.gap(at)) for other in others for at in (disc, halfway))
            on_discs = sum(max(0.0, 2 * RADIUS - taken.to(disc)) for taken in discs)
            return picture.excess(disc) + on_others + on_discs

        anchor, disc, angle = min(choices(callout, areas[n]), key=crowding)
        discs.append(disc)
        fraction = Point(anchor.x / picture.right, anchor.y / picture.bottom)
        marks.append(Mark(callout, fraction, Point(round(disc.x - anchor.x), round(disc.y - anchor.y)), angle))
    return marks


def area(callout: Callout, picture: Area) -> Area:
    across, down = picture.right, picture.bottom
    right, bottom = callout.x + callout.w, callout.y + callout.h
    return Area(callout.x * across, callout.y * down, right * across, bottom * down)


def choices(callout: Callout, area: Area) -> list[tuple[Point, Point, int | None]]:
    """The possible (anchor, disc, angle) of a callout, best first."""
    if callout.kind == "box":
        return [(corner, corner, None) for corner in area.corners()]
    tips = [(area.edge(angle), angle) for angle in ANGLES]
    return [(tip, tip.towards(angle, SHAFT + RADIUS), angle) for tip, angle in tips]
