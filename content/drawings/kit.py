"""What every picture is made of: boxes to lay things out in, and shapes, words and bars as SVG."""

from collections.abc import Iterable
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from content.drawings.icons import ICONS
from content.drawings.style import STYLE

WIDTH, HEIGHT = 800, 500
REGULAR, BOLD = 0.61, 0.69
"""The width of a character in ems, on the wide side, so that words fit their box in any sans-serif font."""


class Box(NamedTuple):
    """A rectangle of the picture. The cuts return the piece cut off and what remains."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def cx(self) -> float:
        return self.x + self.w / 2

    @property
    def cy(self) -> float:
        return self.y + self.h / 2

    def cut_top(self, h: float) -> tuple["Box", "Box"]:
        return Box(self.x, self.y, self.w, h), Box(self.x, self.y + h, self.w, self.h - h)

    def cut_bottom(self, h: float) -> tuple["Box", "Box"]:
        return Box(self.x, self.bottom - h, self.w, h), Box(self.x, self.y, self.w, self.h - h)

    def cut_left(self, w: float) -> tuple["Box", "Box"]:
        return Box(self.x, self.y, w, self.h), Box(self.x + w, self.y, self.w - w, self.h)

    def cut_right(self, w: float) -> tuple["Box", "Box"]:
        return Box(self.right - w, self.y, w, self.h), Box(self.x, self.y, self.w - w, self.h)

    def inset(self, dx: float, dy: float | None = None) -> "Box":
        dy = dx if dy is None else dy
        return Box(self.x + dx, self.y + dy, self.w - 2 * dx, self.h - 2 * dy)

    def middle(self, w: float, h: float) -> "Box":
        """A box of that size in the middle of this one."""
        return Box(self.cx - w / 2, self.cy - h / 2, w, h)


def tag(name: str, *children: str, **attributes: str | float) -> str:
    """An element. `look` stands for class; an underscore in a name stands for a hyphen."""
    spelt = {"class" if key == "look" else key.replace("_", "-"): value for key, value in attributes.items()}
    opening = " ".join([name, *(f"{key}={quoteattr(number(value))}" for key, value in spelt.items())])
    return f"<{opening}>{''.join(children)}</{name}>" if children else f"<{opening}/>"


def together(*parts: str) -> str:
    return "".join(parts)


def number(value: str | float) -> str:
    return value if isinstance(value, str) else f"{round(value, 2):g}"


def shape(box: Box, look: str, radius: float = 0) -> str:
    place = {"x": box.x, "y": box.y, "width": box.w, "height": box.h}
    return tag("rect", look=look, **place, **({"rx": radius} if radius else {}))


def disc(cx: float, cy: float, r: float, look: str) -> str:
    return tag("circle", look=look, cx=cx, cy=cy, r=r)


def rule(x1: float, y1: float, x2: float, y2: float) -> str:
    return tag("path", look="rule", d=f"M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}")


def words(x: float, cy: float, text: str, size: float = 20, look: str = "ink", anchor: str = "start") -> str:
    """A line of text with the middle of its capitals at `cy`."""
    end = {} if anchor == "start" else {"text_anchor": anchor}
    return tag("text", escape(text), look=look, x=x, y=cy + size * 0.35, font_size=size, **end)


def span(text: str, size: float, bold: bool = False) -> float:
    """The room that the text may need."""
    return round(len(text) * size * (BOLD if bold else REGULAR))


def icon(name: str, cx: float, cy: float, size: float = 24, look: str = "muted") -> str:
    scale = size / 24
    place = f"translate({number(cx - size / 2)} {number(cy - size / 2)})"
    return tag("path", look=f"icon {look}", transform=f"{place} scale({number(scale)})", d=ICONS[name])


def bars(x: float, y: float, widths: Iterable[float], step: float = 26, thick: float = 10) -> str:
    """Lines of text that nobody needs to read, as many as the picture's lower edge leaves whole."""
    lines = (Box(x, y + index * step, width, thick) for index, width in enumerate(widths))
    return "".join(shape(line, "bar", thick / 2) for line in lines if line.bottom < HEIGHT - 8)


def named(name: str, *parts: str) -> str:
    """What a callout may point at. The first part begins with the rectangle that bounds it."""
    return tag("g", *parts, data_name=name)


def picture(title: str, *parts: str, width: int = WIDTH, height: int = HEIGHT) -> str:
    desk = shape(Box(0, 0, width, height), "desk")
    root = {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {width} {height}"}
    lines = (tag("title", escape(title)), tag("style", STYLE), desk, *parts)
    return tag("svg", *(f"\n{line}" for line in lines), "\n", **root, width=width, height=height) + "\n"
