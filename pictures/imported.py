"""Picture files that come with a routine's files, held to what this site itself would have stored.

Drawings may hold what draws and nothing that does, fetches or leads anywhere; pictures are WebP.
"""

import re
import xml.etree.ElementTree as ElementTree
from io import BytesIO

from PIL import Image

from pictures.uploads import (
    LARGE_WIDTH,
    MAX_SIDE,
    Unusable,
    explaining,
    refuse_by_header,
    refuse_by_size,
)

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "g", "title", "desc", "style", "rect", "circle", "ellipse", "line", "path", "polygon",
            "polyline", "text", "tspan"}  # fmt: skip
ATTRIBUTES = {"class", "cx", "cy", "d", "data-name", "dx", "dy", "fill", "font-size", "font-weight", "height",
              "points", "r", "rx", "ry", "stroke", "stroke-width", "text-anchor", "transform", "viewBox",
              "width", "x", "x1", "x2", "y", "y1", "y2"}  # fmt: skip
FETCHES = re.compile(r"url\(|@import|\\|expression|<", re.IGNORECASE)
DECLARES = re.compile(r"<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet", re.IGNORECASE)
ENCODED = re.compile(r"""^\s*<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-8["'])""", re.IGNORECASE)
MAX_SVG_BYTES = 500_000


def svg_size(data: bytes) -> tuple[int, int]:
    """Width and height of a drawing from its viewBox. Raises ValueError for what is no mere drawing."""
    if len(data) > MAX_SVG_BYTES:
        raise ValueError(f"SVG-bilden är större än {MAX_SVG_BYTES // 1000} kB")
    text = _as_text(data)
    if DECLARES.search(text):
        raise ValueError("SVG-bilden har egna deklarationer")
    try:
        root = ElementTree.fromstring(text)  # noqa: S314  without declarations there is nothing to expand
    except ElementTree.ParseError as error:
        raise ValueError(f"filen är ingen hel SVG-bild ({error})") from error
    for element in root.iter():
        _refuse_doing(element)
    box = root.get("viewBox", "").split()
    if len(box) != 4:
        raise ValueError("SVG-bilden saknar viewBox")
    width, height = _number(box[2]), _number(box[3])
    if not (1 <= width <= MAX_SIDE and 1 <= height <= MAX_SIDE):
        raise ValueError("SVG-bildens viewBox har orimliga mått")
    return round(width), round(height)


def _as_text(data: bytes) -> str:
    """In UTF-8 and no other encoding, in which declarations could hide."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError("SVG-bilden är inte i UTF-8. Spara den så") from error
    if ENCODED.search(text):
        raise ValueError("SVG-bilden säger sig vara i något annat än UTF-8. Spara den så")
    return text


def _number(text: str) -> float:
    """Zero, which no side can be, for what is no number."""
    try:
        return float(text)
    except ValueError:
        return 0.0


def _refuse_doing(element: ElementTree.Element) -> None:
    name = element.tag.removeprefix(SVG)
    if name not in ELEMENTS:
        raise ValueError(f"SVG-bilden har <{name}>, som en tecknad bild inte får ha")
    for attribute, value in element.attrib.items():
        if attribute not in ATTRIBUTES or FETCHES.search(value):
            raise ValueError(f"SVG-bilden har {attribute}=, som en tecknad bild inte får ha")
    if name == "style" and FETCHES.search(element.text or ""):
        raise ValueError("SVG-bildens stil hämtar något")


def webp_size(data: bytes) -> tuple[int, int]:
    """Width and height of a WebP as uploads are stored. Raises Unusable, a ValueError, for anything else."""
    refuse_by_size(len(data))
    with explaining(), Image.open(BytesIO(data), formats=("WEBP",)) as image:
        refuse_by_header(image)
        if image.width > LARGE_WIDTH:
            raise Unusable(f"Bilden är bredare än {LARGE_WIDTH} bildpunkter, som bilder är här.")
        if set(image.info) & {"exif", "xmp", "icc_profile"}:
            raise Unusable("Bilden bär på dolda uppgifter (metadata).")
        image.load()
        return image.size
