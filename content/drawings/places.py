"""Where the named elements of a picture stand, read from the picture itself."""

import re

from content.drawings.kit import Box

SIZE = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
NAMED = re.compile(
    r'<g data-name="([^"]+)"><rect class="[^"]+" x="([^"]+)" y="([^"]+)" width="([^"]+)" height="([^"]+)"'
)


def places(svg: str) -> dict[str, Box]:
    """Each name and the box of its element, as fractions of the picture."""
    width, height = (int(side) for side in SIZE.findall(svg)[0])
    sides = (width, height, width, height)
    return {
        name: Box(*(float(value) / side for value, side in zip(box, sides, strict=True)))
        for name, *box in NAMED.findall(svg)
    }
