"""Where shapes lie on a picture: the arithmetic of Word's drawings. All angles clockwise, in degrees."""

from math import cos, radians, sin
from typing import NamedTuple


class Point(NamedTuple):
    x: float
    y: float


class Box(NamedTuple):
    """A place and size; `turn`, `flip_h` and `flip_v` as Word draws what is in it."""

    x: float
    y: float
    w: float
    h: float
    turn: float = 0.0
    flip_h: bool = False
    flip_v: bool = False

    def at(self, across: float, down: float) -> Point:
        """Where a point of the box, in fractions of it, is drawn."""
        x = self.w * ((1 - across if self.flip_h else across) - 0.5)
        y = self.h * ((1 - down if self.flip_v else down) - 0.5)
        turned = radians(self.turn)
        return Point(
            self.x + self.w / 2 + x * cos(turned) - y * sin(turned),
            self.y + self.h / 2 + x * sin(turned) + y * cos(turned),
        )

    def corners(self) -> list[Point]:
        return [self.at(across, down) for across in (0, 1) for down in (0, 1)]


class Frame(NamedTuple):
    """A group: `inner` is the space that its children count in, `outer` where that is drawn."""

    outer: Box
    inner: Box

    def of(self, point: Point) -> Point:
        across = (point.x - self.inner.x) / self.inner.w if self.inner.w else 0.0
        down = (point.y - self.inner.y) / self.inner.h if self.inner.h else 0.0
        return self.outer.at(across, down)


def bounds(points: list[Point]) -> Box:
    left, top = min(point.x for point in points), min(point.y for point in points)
    return Box(left, top, max(p.x for p in points) - left, max(p.y for p in points) - top)
