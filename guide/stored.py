"""Picture files that come with a routine's files, held to what this site itself would have stored.

Drawings may hold what draws and nothing that does, fetches or leads anywhere; pictures are WebP.
"""

import re
import xml.etree.ElementTree as ElementTree
from io import BytesIO

from PIL import Image

from guide.uploads import LARGE_WIDTH, MAX_BYTES, MAX_SIDE

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "g", "title", "desc", "style", "rect", "circle", "ellipse", "line", "path", "polygon",
            "polyline", "text", "tspan"}  # fmt: skip
ATTRIBUTES = {"class", "cx", "cy", "d", "data-name", "dx", "dy", "fill", "font-size", "font-weight", "height",
              "points", "r", "rx", "ry", "stroke", "stroke-width", "text-anchor", "transform", "viewBox",
              "width", "x", "x1", "x2", "y", "y1", "y2"}  # fmt: skip
FETCHES = re.compile(r"url\(|@import|\\|expression|<", re.IGNORECASE)
DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet", re.IGNORECASE)
MAX_SVG_BYTES = 500_000


def svg_size(data: bytes) -> tuple[int, int]:
    """Width and height of a drawing from its viewBox. Raises ValueError for what is no mere drawing."""
    if len(data) > MAX_SVG_BYTES:
        raise ValueError(f"the SVG is larger than {MAX_SVG_BYTES // 1000} kB")
    if DECLARES.search(data):
        raise ValueError("the SVG brings declarations of its own")
    try:
        root = ElementTree.fromstring(data)  # noqa: S314  without declarations there is nothing to expand
    except ElementTree.ParseError as error:
        raise ValueError(f"not an SVG: {error}") from error
    for element in root.iter():
        _refuse_doing(element)
    box = root.get("viewBox", "").split()
    if len(box) != 4:
        raise ValueError("the SVG has no viewBox")
    return round(float(box[2])), round(float(box[3]))


def _refuse_doing(element: ElementTree.Element) -> None:
    name = element.tag.removeprefix(SVG)
    if name not in ELEMENTS:
        raise ValueError(f"the SVG has a <{name}>, which a drawing may not have")
    for attribute, value in element.attrib.items():
        if attribute not in ATTRIBUTES or FETCHES.search(value):
            raise ValueError(f"the SVG has a {attribute}=, which a drawing may not have")
    if name == "style" and FETCHES.search(element.text or ""):
        raise ValueError("the SVG's style fetches something")


def webp_size(data: bytes) -> tuple[int, int]:
    """Width and height of a WebP as uploads are stored. Raises ValueError for anything else."""
    if len(data) > MAX_BYTES:
        raise ValueError(f"the picture is larger than {MAX_BYTES // 1_000_000} MB")
    try:
        with Image.open(BytesIO(data), formats=("WEBP",)) as image:
            if image.width > LARGE_WIDTH or image.height > MAX_SIDE or getattr(image, "is_animated", False):
                raise ValueError("the picture is larger than pictures here are, or moves")
            if set(image.info) & {"exif", "xmp", "icc_profile"}:
                raise ValueError("the picture carries metadata")
            image.load()
            return image.size
    except OSError as error:  # what Pillow raises for a file that is no WebP or is cut off
        raise ValueError(f"not a WebP: {error}") from error
