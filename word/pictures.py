"""The pictures of a Word document with what is drawn over each, and the document left with plain pictures.

Shapes grouped with their picture lie where Word says. Shapes that float in a paragraph are placed as its
first lines are laid out, and told as guesses.
"""

from collections.abc import Iterator
from itertools import count
from typing import Literal, NamedTuple

from lxml import etree

from word.drawingml import read as read_drawingml
from word.geometry import Point, bounds
from word.shapes import Crop, Drawing, Picture, Shape, q
from word.vml import read as read_vml

Element = etree._Element
COLUMN = 5_731_510
"""The width of the text of an A4 page with Word's own margins, in EMU (914,400 to an inch)."""
LINE = 180_000
"""The height of a line of text, about."""
SLACK = 0.05
"""How far outside its picture, in parts of it, a mark may be and still be the picture's."""
CONTAINERS = {q(name) for name in ("w:drawing", "w:pict", "w:object", "mc:AlternateContent")}


class Mark(NamedTuple):
    """In fractions of its picture. An arrow has its tip in `x` and `y`, and no size; `sure` is no guess."""

    kind: Literal["arrow", "box"]
    x: float
    y: float
    w: float
    h: float
    text: str
    sure: bool


class Found(NamedTuple):
    """A picture by the name of its relation; `marks` in the order of the document."""

    relation: str
    alt: str
    crop: Crop
    marks: list[Mark]


class Loose(NamedTuple):
    """What could not be brought along: texts of text boxes, shapes without a picture, other drawn things."""

    texts: list[str]
    shapes: int
    strange: int


class Laid(NamedTuple):
    """A picture, or a shape, where its paragraph has it; `drawing` is what Word keeps together."""

    what: Picture | Shape
    points: list[Point]
    drawing: Element
    sure: bool


def take_out(body: Element) -> tuple[list[Found], Loose]:
    """Every picture in its order. In `body` each is left as a plain one, described as `bild:0`, `bild:1` …"""
    paragraphs = [_drawings(paragraph) for paragraph in body.iter(q("w:p"))]
    laid = [_lay_out(drawings) for drawings in paragraphs]
    found: dict[int, Found] = {}
    pictures = [[each for each in things if isinstance(each.what, Picture)] for things in laid]
    loose = 0
    for place, things in enumerate(laid):
        for shape in things:
            if isinstance(shape.what, Shape):
                loose += not _mark(shape, _candidates(pictures, place), found)
    drawings = [drawing for holders in paragraphs for drawing in holders.values()]
    texts = [text for drawing in drawings for text in drawing.texts]
    everything = [_found(picture, found) for each in pictures for picture in each]
    _leave_plain(paragraphs, pictures)
    return everything, Loose(texts, loose, sum(drawing.strange for drawing in drawings))


def _drawings(paragraph: Element) -> dict[Element, Drawing]:
    """By the outermost element that holds it. What stands inside a text box belongs to the box."""
    holders = [
        each
        for each in paragraph.iter(*CONTAINERS)
        if not any(up.tag in CONTAINERS for up in _above(each, paragraph))
    ]
    return {holder: drawing for holder in holders if (drawing := _read(holder)) is not None}


def _above(element: Element, top: Element) -> Iterator[Element]:
    for parent in element.iterancestors():
        if parent is top:
            return
        yield parent


def _read(holder: Element) -> Drawing | None:
    """Where Word wrote a drawing twice, for itself and for older readers, the first that says something."""
    if holder.tag == q("w:drawing"):
        return read_drawingml(holder) if len(holder) else None
    if holder.tag in (q("w:pict"), q("w:object")):
        return read_vml(holder)
    inner = (each for branch in holder for each in branch.iter(q("w:drawing"), q("w:pict")))
    read = [drawing for each in inner if (drawing := _read(each)) is not None]
    return next(
        (drawing for drawing in read if drawing.pictures or drawing.shapes), read[0] if read else None
    )


def _lay_out(drawings: dict[Element, Drawing]) -> list[Laid]:
    """What stands among the words fills the column from the left, row by row."""
    laid, x, y, row = [], 0.0, 0.0, 0.0
    for holder, drawing in drawings.items():
        if drawing.place is None:
            if x and x + drawing.width > COLUMN:
                x, y, row = 0.0, y + row, 0.0
            corner, x, row = Point(x, y), x + drawing.width, max(row, drawing.height)
        else:
            corner = Point(drawing.place.x, drawing.place.y)
        things: list[Picture | Shape] = [*drawing.pictures, *drawing.shapes]
        for what in things:
            points = what.box if isinstance(what, Picture) else what.points
            moved = [Point(corner.x + point.x, corner.y + point.y) for point in points]
            laid.append(Laid(what, moved, holder, drawing.place is None or drawing.place.sure))
    return laid


def _candidates(pictures: list[list[Laid]], place: int) -> list[Laid]:
    """The pictures of the paragraph, or else those of its neighbours, moved to where it sees them."""
    if pictures[place]:
        return pictures[place]
    above = pictures[place - 1] if place else []
    below = pictures[place + 1] if place + 1 < len(pictures) else []
    height = max((point.y for picture in above for point in picture.points), default=0.0)
    return [_moved(each, -height) for each in above] + [_moved(each, LINE) for each in below]


def _moved(picture: Laid, down: float) -> Laid:
    return picture._replace(points=[Point(point.x, point.y + down) for point in picture.points], sure=False)


def _mark(shape: Laid, candidates: list[Laid], found: dict[int, Found]) -> bool:
    """Adds the shape to the picture it lies on. False where it lies on none."""
    kept_together = [each for each in candidates if each.drawing is shape.drawing]
    best = min(kept_together or candidates, key=lambda each: _outside(shape, each), default=None)
    if best is None or _outside(shape, best) > SLACK or not isinstance(shape.what, Shape):
        return False
    inside = [_clamped(point) for point in _in_fractions(shape.points, best.points)]
    box = bounds(inside)
    sure = bool(kept_together)
    mark = Mark(shape.what.kind, box.x, box.y, box.w, box.h, shape.what.text, sure)
    _found(best, found).marks.append(mark)
    return True


def _outside(shape: Laid, picture: Laid) -> float:
    """How far the middle of the shape is from the picture, in parts of it; 0 inside."""
    box = bounds(_in_fractions(shape.points, picture.points))
    x, y = box.x + box.w / 2, box.y + box.h / 2
    return max(0.0, -x, x - 1, -y, y - 1)


def _in_fractions(points: list[Point], corners: list[Point]) -> list[Point]:
    """Along the sides of a picture, whichever way it is turned."""
    origin, down, across = corners[0], corners[1], corners[2]
    ax, ay, dx, dy = across.x - origin.x, across.y - origin.y, down.x - origin.x, down.y - origin.y
    area = ax * dy - ay * dx
    if not area:
        return [Point(-1.0, -1.0) for _ in points]
    moved = ((point.x - origin.x, point.y - origin.y) for point in points)
    return [Point((x * dy - y * dx) / area, (y * ax - x * ay) / area) for x, y in moved]


def _clamped(point: Point) -> Point:
    return Point(min(1.0, max(0.0, point.x)), min(1.0, max(0.0, point.y)))


def _found(laid: Laid, found: dict[int, Found]) -> Found:
    picture = laid.what
    assert isinstance(picture, Picture)  # noqa: S101  only pictures are asked for
    return found.setdefault(id(picture), Found(picture.relation, picture.alt, picture.crop, []))


def _leave_plain(paragraphs: list[dict[Element, Drawing]], pictures: list[list[Laid]]) -> None:
    numbers = count()
    for drawings, own in zip(paragraphs, pictures, strict=True):
        for holder in drawings:
            plain = [_plain(next(numbers), each.what) for each in own if each.drawing is holder]
            parent = holder.getparent()
            if parent is not None:
                place = parent.index(holder)
                parent[place : place + 1] = plain


def _plain(number: int, picture: Picture | Shape) -> Element:
    """The least that a reader of Word documents takes for a picture in the text."""
    drawing = etree.Element(q("w:drawing"))
    inline = etree.SubElement(drawing, q("wp:inline"))
    etree.SubElement(inline, q("wp:docPr"), id=str(number), name="", descr=f"bild:{number}")
    data = etree.SubElement(etree.SubElement(inline, q("a:graphic")), q("a:graphicData"))
    fill = etree.SubElement(etree.SubElement(data, q("pic:pic")), q("pic:blipFill"))
    relation = picture.relation if isinstance(picture, Picture) else ""
    etree.SubElement(fill, q("a:blip"), {q("r:embed"): relation})
    return drawing
