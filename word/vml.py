"""Drawings of Word before 2010 (VML), which it still writes for older readers: pictures, lines and boxes."""

import re

from lxml import etree

from word.drawingml import written
from word.geometry import Box, Frame, Point
from word.shapes import NAMESPACES, WHOLE, Crop, Drawing, Picture, Place, Shape, corners, q, through

Element = etree._Element
Frames = tuple[Frame, ...]
EMU = {"pt": 12_700.0, "in": 914_400.0, "cm": 360_000.0, "mm": 36_000.0, "px": 9_525.0, "pc": 152_400.0}
LENGTH = re.compile(r"\s*(-?[\d.]+)\s*([a-z]*)")
BOXES = {q("v:rect"), q("v:roundrect"), q("v:oval")}
CONNECTOR = re.compile(r"#_x0000_t(32|33|34|38)\b")
"""What Word calls its straight, bent and curved connectors."""


def read(pict: Element) -> Drawing:
    """What one `w:pict` holds."""
    found = Drawing(0, 0, [], [], [])
    for child in pict:
        style = _style(child)
        whole = _own_box(child, style, EMU["pt"])._replace(x=0, y=0)
        place = _place(style) if style.get("position") == "absolute" else None
        found = found._replace(
            width=max(found.width, whole.w), height=max(found.height, whole.h), place=place
        )
        _take(child, whole, (), found)
    return found


def _take(element: Element, outer: Box | None, frames: Frames, found: Drawing) -> None:
    """Adds what is in the element. A child of a group counts in the group's own units."""
    style = _style(element)
    box = outer or _own_box(element, style, 1.0)
    box = box._replace(
        turn=_turn(style), flip_h="x" in style.get("flip", ""), flip_v="y" in style.get("flip", "")
    )
    if element.tag == q("v:group"):
        origin, size = _pair(element.get("coordorigin", "0,0")), _pair(element.get("coordsize", "1000,1000"))
        frame = Frame(box, Box(*origin, *size))
        for child in element:
            _take(child, None, (*frames, frame), found)
    elif (data := element.find("v:imagedata", NAMESPACES)) is not None:
        relation = data.get(q("r:id"), "")
        found.pictures.append(Picture(relation, corners(box, frames), element.get("alt", ""), _crop(data)))
    elif element.tag == q("v:line"):
        _take_line(element, frames, found, 1.0 if frames else EMU["pt"])
    elif element.tag == q("v:shape") and CONNECTOR.search(element.get("type", "")):
        found.shapes.extend(_arrows(element, [through(box.at(0, 0), frames), through(box.at(1, 1), frames)]))
    elif element.tag in BOXES:
        found.shapes.append(Shape("box", corners(box, frames), written(element)))
    elif element.tag == q("v:shape") and (text := written(element)):
        found.texts.append(text)


def _take_line(element: Element, frames: Frames, found: Drawing, unit: float) -> None:
    ends = [Point(*_pair(element.get(name, "0,0"), unit)) for name in ("from", "to")]
    found.shapes.extend(_arrows(element, [through(end, frames) for end in ends]))


def _arrows(element: Element, ends: list[Point]) -> list[Shape]:
    stroke = element.find("v:stroke", NAMESPACES)
    names = ("startarrow", "endarrow")
    heads = [(stroke.get(name) if stroke is not None else None) or "none" for name in names]
    return [Shape("arrow", [end]) for end, head in zip(ends, heads, strict=True) if head != "none"]


def _own_box(element: Element, style: dict[str, str], unit: float) -> Box:
    left, top = (style.get(name) or style.get(f"margin-{name}", "0") for name in ("left", "top"))
    sides = (left, top, style.get("width", "0"), style.get("height", "0"))
    x, y, w, h = (_length(side, unit) for side in sides)
    return Box(x, y, w, h)


def _place(style: dict[str, str]) -> Place:
    """Where a drawing of its own lies: from the margin and the text, unless it says otherwise."""
    near = style.get("mso-position-horizontal-relative", "text") in ("text", "margin", "char")
    near &= style.get("mso-position-vertical-relative", "text") in ("text", "line")
    left, top = (style.get(f"margin-{name}") or style.get(name, "0") for name in ("left", "top"))
    return Place(_length(left, EMU["pt"]), _length(top, EMU["pt"]), near)


def _style(element: Element) -> dict[str, str]:
    pairs = (part.partition(":") for part in element.get("style", "").split(";"))
    return {name.strip().lower(): value.strip().lower() for name, _, value in pairs}


def _turn(style: dict[str, str]) -> float:
    """Degrees, or with `fd` 65,536ths of one."""
    value = style.get("rotation", "0")
    return _length(value.removesuffix("fd"), 1.0) / (65_536 if value.endswith("fd") else 1)


def _length(text: str, unit: float) -> float:
    match = LENGTH.match(text)
    try:
        return float(match[1]) * EMU.get(match[2], unit) if match else 0.0
    except ValueError:
        return 0.0


def _pair(text: str, unit: float = 1.0) -> tuple[float, float]:
    first, _, second = text.partition(",")
    return _length(first, unit), _length(second, unit)


def _crop(data: Element) -> Crop:
    """VML counts in fractions, or with `f` in 65,536ths."""
    sides = (data.get(f"crop{side}", "0") for side in ("left", "top", "right", "bottom"))
    left, top, right, bottom = (
        max(0.0, _length(side.removesuffix("f"), 1.0) / (65_536 if side.endswith("f") else 1))
        for side in sides
    )
    return (left, top, right, bottom) if left or top or right or bottom else WHOLE
