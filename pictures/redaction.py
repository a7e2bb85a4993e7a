"""Names and addresses in a screenshot, hidden for good."""

from math import ceil, floor
from typing import NamedTuple, cast

from PIL import Image

BLOCK = 12
"""Pixels a side, of the mosaic."""
STRENGTH = 0.35
COARSE = 0b11100000


class Area(NamedTuple):
    """Part of a picture; place and size are fractions (0–1) of it."""

    x: float
    y: float
    w: float
    h: float


WHOLE = Area(0, 0, 1, 1)


def hide(image: Image.Image, area: Area) -> None:
    """Draws a mosaic over the area of an RGB image.

    It looks like pixelation but is not: pixelated text can be reckoned back. All that is kept of
    what was there is its commonest colour, coarsely, which is that of the ground.
    """
    box = _pixels(image, area)
    ground = Image.new("RGB", (box[2] - box[0], box[3] - box[1]), _commonest_colour(image.crop(box)))
    image.paste(Image.blend(ground, _mosaic(ground.size), STRENGTH), box)


def _pixels(image: Image.Image, area: Area) -> tuple[int, int, int, int]:
    """Left, top, right and bottom; at least one pixel, and no pixel of the area outside."""
    left = min(floor(area.x * image.width), image.width - 1)
    top = min(floor(area.y * image.height), image.height - 1)
    right = min(max(ceil((area.x + area.w) * image.width), left + 1), image.width)
    bottom = min(max(ceil((area.y + area.h) * image.height), top + 1), image.height)
    return left, top, right, bottom


def _commonest_colour(image: Image.Image) -> tuple[int, int, int]:
    coarse = image.point(lambda value: value & COARSE)
    _, colour = max(coarse.getcolors(maxcolors=8**3) or [])
    return cast(tuple[int, int, int], colour)


def _mosaic(size: tuple[int, int]) -> Image.Image:
    """Grey blocks in a pattern that is the same for every picture."""
    columns, rows = ceil(size[0] / BLOCK), ceil(size[1] / BLOCK)
    greys = bytes((89 * x * x + 151 * y * y + 37 * x * y) % 256 for y in range(rows) for x in range(columns))
    blocks = Image.frombytes("L", (columns, rows), greys)
    whole = blocks.resize((columns * BLOCK, rows * BLOCK), Image.Resampling.NEAREST)
    return whole.crop((0, 0, *size)).convert("RGB")
