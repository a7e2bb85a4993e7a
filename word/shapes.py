"""What Word draws: pictures, and arrows and boxes over them, in either of its drawing languages."""

from typing import Literal, NamedTuple

from word.geometry import Box, Frame, Point

NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "o": "urn:schemas-microsoft-com:office:office",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "v": "urn:schemas-microsoft-com:vml",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wpc": "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
Crop = tuple[float, float, float, float]
"""What is cut off at the left, top, right and bottom, in fractions of the picture."""
WHOLE: Crop = (0.0, 0.0, 0.0, 0.0)


class Picture(NamedTuple):
    relation: str
    box: list[Point]
    """Its corners: upper left, lower left, upper right, lower right."""
    alt: str = ""
    crop: Crop = WHOLE


class Shape(NamedTuple):
    """An arrow has its tip in `points`, alone; a box has its corners. `text` is what is written in it."""

    kind: Literal["arrow", "box"]
    points: list[Point]
    text: str = ""


class Drawing(NamedTuple):
    """One thing in a paragraph. `place` is where it lies: none where it stands among the words.

    Points are in EMU (914,400 to an inch) from its upper left corner. `texts` are what text boxes say that
    mark nothing; `strange` counts what is drawn and is neither picture, arrow nor box.
    """

    width: float
    height: float
    pictures: list[Picture]
    shapes: list[Shape]
    texts: list[str]
    strange: int = 0
    place: "Place | None" = None


class Place(NamedTuple):
    """From the upper left corner of the column and the paragraph; `sure` where Word says just that."""

    x: float
    y: float
    sure: bool = True


def through(point: Point, frames: tuple[Frame, ...]) -> Point:
    """Where a point of the innermost group is drawn; `frames` from the outermost in."""
    for frame in reversed(frames):
        point = frame.of(point)
    return point


def corners(box: Box, frames: tuple[Frame, ...]) -> list[Point]:
    return [through(point, frames) for point in box.corners()]


def q(name: str) -> str:
    """`a:blip` as lxml writes it."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"
