"""Drawings of Word 2010 and later (DrawingML): pictures, groups, canvases and shapes."""

from collections.abc import Iterator

from lxml import etree

from word.geometry import Box, Frame
from word.shapes import NAMESPACES, WHOLE, Crop, Drawing, Picture, Place, Shape, corners, q, through

Element = etree._Element
Frames = tuple[Frame, ...]
LINES = {"line", "straightConnector1"} | {
    f"{kind}Connector{n}" for kind in ("bent", "curved") for n in range(2, 6)
}
TIPS = {
    "rightArrow": (1.0, 0.5), "leftArrow": (0.0, 0.5), "upArrow": (0.5, 0.0), "downArrow": (0.5, 1.0),
    "notchedRightArrow": (1.0, 0.5), "stripedRightArrow": (1.0, 0.5),
}  # fmt: skip
"""Where a block arrow points, in fractions of its box."""
BOXES = {"rect", "roundRect", "ellipse", "frame", "donut", "flowChartProcess", "flowChartConnector"}
MARGINS = ("column", "margin", "leftMargin", "character", "paragraph", "line", None)


def read(drawing: Element) -> Drawing:
    """What one `w:drawing` holds."""
    holder = drawing[0]
    extent = holder.find("wp:extent", NAMESPACES)
    whole = Box(0, 0, _number(extent, "cx"), _number(extent, "cy"))
    data = holder.find("a:graphic/a:graphicData", NAMESPACES)
    found = Drawing(whole.w, whole.h, [], [], [], place=_place(holder))
    properties = holder.find("wp:docPr", NAMESPACES)
    described = "" if properties is None else properties.get("descr", "")
    for child in data if data is not None else ():
        found = _take(child, whole, (), found, described)
    return found


def _take(element: Element, outer: Box | None, frames: Frames, found: Drawing, alt: str = "") -> Drawing:
    """`found` with what is in the element. `outer` is where the outermost thing is drawn."""
    match element.tag:
        case tag if tag in (q("wpg:wgp"), q("wpg:grpSp")):
            frame = _frame(element.find("wpg:grpSpPr/a:xfrm", NAMESPACES), outer)
            for child in element:
                found = _take(child, None, (*frames, frame), found, alt)
        case tag if tag == q("wpc:wpc"):
            for child in element:
                found = _take(child, None, frames, found, alt)
        case tag if tag == q("pic:pic"):
            found.pictures.extend(_picture(element, outer, frames, alt))
        case tag if tag == q("wps:wsp"):
            _take_shape(element, outer, frames, found)
        case tag if (
            tag in (q("a:graphicFrame"), q("wpg:graphicFrame"))
            or "chart" in str(tag)
            or "diagram" in str(tag)
        ):
            found = found._replace(strange=found.strange + 1)
    return found


def _picture(element: Element, outer: Box | None, frames: Frames, alt: str) -> Iterator[Picture]:
    blip = element.find("pic:blipFill/a:blip", NAMESPACES)
    relation = "" if blip is None else blip.get(q("r:embed"), "") or blip.get(q("r:link"), "")
    if relation:
        box = _box(element.find("pic:spPr/a:xfrm", NAMESPACES), outer)
        own = element.find("pic:nvPicPr/pic:cNvPr", NAMESPACES)
        described = (own.get("descr", "") if own is not None else "") or alt
        yield Picture(relation, corners(box, frames), described, _crop(element))


def _crop(element: Element) -> Crop:
    """DrawingML counts in thousandths of a per cent; what is negative is added margin."""
    source = element.find("pic:blipFill/a:srcRect", NAMESPACES)
    if source is None:
        return WHOLE
    left, top, right, bottom = (max(0.0, _number(source, side) / 100_000) for side in "ltrb")
    return left, top, right, bottom


def _take_shape(element: Element, outer: Box | None, frames: Frames, found: Drawing) -> None:
    properties = element.find("wps:spPr", NAMESPACES)
    text = written(element)
    box = _box(None if properties is None else properties.find("a:xfrm", NAMESPACES), outer)
    geometry = None if properties is None else properties.find("a:prstGeom", NAMESPACES)
    kind = "" if geometry is None else geometry.get("prst", "")
    tips = [TIPS[kind]] if kind in TIPS else _ends(properties) if kind in LINES else []
    for tip in tips:
        found.shapes.append(Shape("arrow", [through(box.at(*tip), frames)], text))
    if kind in BOXES and (_outlined(properties) or not text):
        found.shapes.append(Shape("box", corners(box, frames), text))
    elif text and not tips:
        found.texts.append(text)


def _ends(properties: Element | None) -> list[tuple[float, float]]:
    """The ends of a line that have arrowheads; it goes from the upper left to the lower right corner."""
    line = None if properties is None else properties.find("a:ln", NAMESPACES)
    ends = {"a:headEnd": (0.0, 0.0), "a:tailEnd": (1.0, 1.0)}
    heads = {} if line is None else {name: line.find(name, NAMESPACES) for name in ends}
    return [
        ends[name] for name, head in heads.items() if head is not None and head.get("type", "none") != "none"
    ]


def _outlined(properties: Element | None) -> bool:
    line = None if properties is None else properties.find("a:ln", NAMESPACES)
    return line is not None and line.find("a:noFill", NAMESPACES) is None


def written(element: Element) -> str:
    """What is written in a text box."""
    paragraphs = element.iter(q("w:p"))
    lines = ("".join(text.text or "" for text in each.iter(q("w:t"))).strip() for each in paragraphs)
    return " ".join(line for line in lines if line)


def _frame(transform: Element | None, outer: Box | None) -> Frame:
    own = _box(transform, outer)
    offset = None if transform is None else transform.find("a:chOff", NAMESPACES)
    extent = None if transform is None else transform.find("a:chExt", NAMESPACES)
    if extent is None:
        return Frame(own, Box(own.x, own.y, own.w, own.h))
    inner = Box(_number(offset, "x"), _number(offset, "y"), _number(extent, "cx"), _number(extent, "cy"))
    return Frame(own, inner)


def _box(transform: Element | None, outer: Box | None) -> Box:
    """A place and size. What is outermost lies where its drawing does, turned as it says itself."""
    if transform is None:
        return outer or Box(0, 0, 0, 0)
    offset, extent = transform.find("a:off", NAMESPACES), transform.find("a:ext", NAMESPACES)
    placed = outer or Box(
        _number(offset, "x"), _number(offset, "y"), _number(extent, "cx"), _number(extent, "cy")
    )
    flips = [transform.get(name) in ("1", "true") for name in ("flipH", "flipV")]
    return placed._replace(turn=_number(transform, "rot") / 60_000, flip_h=flips[0], flip_v=flips[1])


def _place(holder: Element) -> Place | None:
    if holder.tag != q("wp:anchor"):
        return None
    across, down = holder.find("wp:positionH", NAMESPACES), holder.find("wp:positionV", NAMESPACES)
    sure = all(
        side is not None and side.find("wp:posOffset", NAMESPACES) is not None for side in (across, down)
    )
    known = all(side is None or side.get("relativeFrom") in MARGINS for side in (across, down))
    return Place(_offset(across), _offset(down), sure and known)


def _offset(side: Element | None) -> float:
    text = None if side is None else side.findtext("wp:posOffset", None, NAMESPACES)
    try:
        return float(text or 0)
    except ValueError:
        return 0.0


def _number(element: Element | None, name: str) -> float:
    try:
        return float((element.get(name) if element is not None else None) or 0)
    except ValueError:
        return 0.0
