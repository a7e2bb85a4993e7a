"""Where the arrow and the number of each callout go on a picture.

Marks keep their size on the screen while the picture grows around them. So their places are chosen
for the narrowest picture that a reader meets: what fits there fits everywhere.
"""

from collections.abc import Sequence
from itertools import count, repeat
from math import cos, hypot, inf, radians, sin
from string import ascii_uppercase
from typing import NamedTuple

from guide.document import Callout, Image

NARROW = 340
"""Width of a picture on a small phone, in CSS pixels as all measures here."""
SHAFT = 44
"""From the tip of an arrow to the disc with its number."""
RADIUS = 12
"""Of the disc."""
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

    def edge(self, angle: int) -> Point:
        """Where a line from that angle to the middle of the area meets the area."""
        across, down = abs(cos(radians(angle))), abs(sin(radians(angle)))
        to_side = (self.right - self.left) / 2 / across if across > 1e-9 else inf
        to_top = (self.bottom - self.top) / 2 / down if down > 1e-9 else inf
        middle = Point((self.left + self.right) / 2, (self.top + self.bottom) / 2)
        return middle.towards(angle, min(to_side, to_top))

    def gap(self, point: Point) -> float:
        """How far the point is from the area; 0 inside."""
        aside = max(self.left - point.x, 0, point.x - self.right)
        above = max(self.top - point.y, 0, point.y - self.bottom)
        return hypot(aside, above)

    def excess(self, disc: Point) -> float:
        """How much of a disc sticks out of the area."""
        beyond = (self.left - disc.x, disc.x - self.right, self.top - disc.y, disc.y - self.bottom)
        return sum(max(0.0, RADIUS + distance) for distance in beyond)


class Place(NamedTuple):
    """The tip of an arrow, with the middle of the disc."""

    anchor: Point
    disc: Point
    angle: int

    def crowding(self, areas: Sequence[Area], discs: Sequence[Point]) -> float:
        """How much the mark covers other targets and other discs."""
        halfway = Point((self.anchor.x + self.disc.x) / 2, (self.anchor.y + self.disc.y) / 2)
        targets = sum(max(0.0, RADIUS - area.gap(point)) for area in areas for point in (self.disc, halfway))
        return targets + sum(max(0.0, 2 * RADIUS - disc.to(self.disc)) for disc in discs)


class Mark(NamedTuple):
    """A callout ready to draw. An arrow has a sign on its disc, and an angle; a frame has neither.

    `anchor` is in fractions of the picture, `disc` in pixels from there.
    """

    callout: Callout
    sign: str
    anchor: Point
    disc: Point
    angle: int | None


def place(callouts: Sequence[Callout], image: Image) -> list[Mark]:
    """The marks in the order of the callouts, inside the picture and off each other where there is room."""
    picture = Area(0, 0, NARROW, NARROW * image.height / image.width)
    areas = [_area(callout, picture) for callout in callouts]
    discs: list[Point] = []
    marks = []
    for n, (callout, sign) in enumerate(signed(callouts)):
        if callout.is_frame:
            marks.append(Mark(callout, sign, Point(callout.x, callout.y), Point(0, 0), None))
            continue
        others = areas[:n] + areas[n + 1 :]
        costs = [(p.crowding(others, discs) + picture.excess(p.disc), p) for p in _places(areas[n])]
        best = min(costs, key=lambda cost: cost[0])[1]
        discs.append(best.disc)
        marks.append(_mark(callout, sign, best, picture))
    return marks


def signed(callouts: Sequence[Callout]) -> list[tuple[Callout, str]]:
    """Each with what stands on its disc: 1, 2 for what to do, A, B for a choice, nothing for a frame."""
    numbers, letters = map(str, count(1)), iter(ascii_uppercase)
    signs = {"do": numbers, "either": letters}
    return [(callout, next(signs.get(callout.kind, repeat("")), "")) for callout in callouts]


def _area(callout: Callout, picture: Area) -> Area:
    right, bottom = callout.x + callout.w, callout.y + callout.h
    return Area(
        callout.x * picture.right, callout.y * picture.bottom, right * picture.right, bottom * picture.bottom
    )


def _places(area: Area) -> list[Place]:
    """Where the arrow can be, best first."""
    tips = [(area.edge(angle), angle) for angle in ANGLES]
    return [Place(tip, tip.towards(angle, SHAFT + RADIUS), angle) for tip, angle in tips]


def _mark(callout: Callout, sign: str, place: Place, picture: Area) -> Mark:
    anchor, disc, angle = place
    in_picture = Point(anchor.x / picture.right, anchor.y / picture.bottom)
    return Mark(callout, sign, in_picture, Point(round(disc.x - anchor.x), round(disc.y - anchor.y)), angle)
