"""What of a drawing a phone shows: the part around the marks, near enough to read the words in it."""

from typing import NamedTuple

from msgspec.structs import replace

from guide.document import Callout, Illustration, Image

WIDTH = 424
"""Of the part, in the drawing's pixels: where a phone shows it 286 wide, a letter of 18 becomes one of 12."""
FLATTEST = 0.62
BESIDE, ABOVE = 22, 72
"""What is seen around the marks where the drawing goes on. Their arrows have room above and below."""
CLOSED = 6
"""From the edge of the part to a frame around what goes on beyond it."""


class Near(NamedTuple):
    """A part of a drawing as a picture of its own. `view` ends the address that shows no more than it."""

    view: str
    illustration: Illustration
    image: Image


class Part(NamedTuple):
    x: int
    y: int
    w: int
    h: int


def near(illustration: Illustration, image: Image) -> Near | None:
    """The part around the marks. None where nothing is marked, of what is narrow itself or a photograph."""
    if not illustration.callouts or image.width <= WIDTH or not image.file.endswith(".svg"):
        return None
    part = _around(illustration.callouts, image)
    moved = tuple(_moved(callout, image, part) for callout in illustration.callouts)
    return Near(
        f"#svgView(viewBox({part.x},{part.y},{part.w},{part.h}))",
        replace(illustration, callouts=moved),
        replace(image, width=part.w, height=part.h),
    )


def _around(callouts: tuple[Callout, ...], image: Image) -> Part:
    """In the middle what is marked; of what is wider than a part, its beginning."""
    left = min(each.x for each in callouts) * image.width
    right = max(each.x + each.w for each in callouts) * image.width
    top = min(each.y for each in callouts) * image.height
    bottom = max(each.y + each.h for each in callouts) * image.height
    height = min(max(bottom - top + 2 * ABOVE, FLATTEST * WIDTH), image.height)
    x = (left + right - WIDTH) / 2 if right - left <= WIDTH else left - BESIDE
    y = (top + bottom - height) / 2
    return Part(_within(x, image.width - WIDTH), _within(y, image.height - height), WIDTH, round(height))


def _within(place: float, last: float) -> int:
    return round(min(max(place, 0), last))


def _moved(callout: Callout, image: Image, part: Part) -> Callout:
    x, w = (callout.x * image.width - part.x) / part.w, callout.w * image.width / part.w
    room = 1 - CLOSED / part.w - x
    return replace(
        callout,
        x=x,
        y=(callout.y * image.height - part.y) / part.h,
        w=min(w, room) if room > 0 else w,
        h=callout.h * image.height / part.h,
    )
