"""Pictures as typst can show them. CSS variables, unknown to it, become the light theme's colours."""

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape

from guide.pictures.placement import NARROW, RADIUS, Mark

DARK = re.compile(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
DEFINITION = re.compile(r"(--[\w-]+)\s*:\s*([^;}]+)[;]?")
USE = re.compile(r"var\((--[\w-]+)\)")
FONT = re.compile(r"font-family:[^;}]+")
WIDTH = 640
"""Of the layer with marks, in units of its own."""
SCALE = WIDTH / NARROW
"""From the pixels that a mark is measured in: a picture on paper is as small as the narrowest on a screen."""
RED = "#b3001b"


def for_paper(svg: str) -> str:
    """The drawing in its light colours, set in the font of the sheet."""
    plain = DARK.sub("", svg)
    colours = dict(DEFINITION.findall(plain))
    plain = DEFINITION.sub("", plain)
    return FONT.sub('font-family:"Source Sans Pro"', USE.sub(lambda use: colours.get(use[1], "#000"), plain))


def layer(marks: Sequence[Mark], ratio: float) -> str:
    """The marks of a picture as a drawing of their own, to lie on it. `ratio` is its height to its width."""
    height = WIDTH * ratio
    shapes = "".join(_box(mark, height) if mark.angle is None else _arrow(mark, height) for mark in marks)
    discs = "".join(_disc(mark, height) for mark in marks if mark.sign)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.1f}" '
        f'width="{WIDTH}" height="{height:.1f}">{shapes}{discs}</svg>'
    )


def _box(mark: Mark, height: float) -> str:
    callout = mark.callout
    place = (
        f'x="{callout.x * WIDTH:.1f}" y="{callout.y * height:.1f}" '
        f'width="{callout.w * WIDTH:.1f}" height="{callout.h * height:.1f}"'
    )
    dashes = ' stroke-dasharray="13 9"' if callout.kind == "only_if" else ""
    return "".join(
        f'<rect {place} rx="5" fill="none" stroke="{colour}" stroke-width="{width}"{dashed}/>'
        for colour, width, dashed in (("#fff", 9, ""), (RED, 5, dashes))
    )


def _arrow(mark: Mark, height: float) -> str:
    at = f"translate({mark.anchor.x * WIDTH:.1f} {mark.anchor.y * height:.1f}) rotate({mark.angle})"
    return (
        f'<path transform="{at} scale({SCALE:.2f})" d="M0 0l16-9v6h34v6H16v6z" '
        f'fill="{RED}" stroke="#fff" stroke-width="1.5"/>'
    )


def _disc(mark: Mark, height: float) -> str:
    radius, size = RADIUS * SCALE, 14 * SCALE
    x = mark.anchor.x * WIDTH + mark.disc.x * SCALE
    y = mark.anchor.y * height + mark.disc.y * SCALE
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{RED}" stroke="#fff" stroke-width="2.5"/>'
        f'<text x="{x:.1f}" y="{y + 0.34 * size:.1f}" fill="#fff" '
        f'font-family="Source Sans Pro" font-size="{size:.1f}" font-weight="700" '
        f'text-anchor="middle">{escape(mark.sign)}</text>'
    )
