"""What an editor uploads, made into pictures of our own: checked, bared of metadata and encoded anew.

Nothing of the uploaded file itself is ever stored. What kind of file it is shows in its content, never
in its name.
"""

import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from threading import Lock
from typing import NamedTuple

from PIL import Image, ImageOps, UnidentifiedImageError

from pictures.redaction import WHOLE, Area, hide

FORMATS = ("PNG", "JPEG", "WEBP")
MAX_BYTES = 10_000_000
MAX_PIXELS = 25_000_000
"""Three large screens side by side; decoding as much takes about 250 MB."""
MAX_SIDE = 16_000
"""WebP holds no more than 16 383."""
PNG = b"\x89PNG\r\n\x1a\n"
TEXTS = {b"tEXt", b"zTXt", b"iTXt"}
CHUNK = 12
"""Bytes of a chunk's length, name and check sum."""
LARGE_WIDTH, SMALL_WIDTH = 1600, 800
LOSSY_QUALITY = 85
LARGEST_LOGO = (720, 144)

EMPTY = "Filen är tom. Spara bilden på nytt och ladda upp den igen."
HEAVY = "Filen är {} MB. Den får vara högst {} MB: ta en ny skärmbild av bara det som ska synas."
UNREADABLE = (
    "Filen går inte att läsa som PNG, JPEG eller WebP. Öppna bilden i till exempel Paint, "
    "spara den som PNG och ladda upp den."
)
BROKEN = "Bilden är skadad eller ofullständig. Spara den på nytt och ladda upp den igen."
HUGE = (
    f"Bilden är {{}}. Den får ha högst {MAX_PIXELS // 1_000_000} miljoner bildpunkter "
    f"och vara högst {MAX_SIDE} på längden: beskär den till det som ska synas."
)
MOVING = "Bilden rör sig. Ta en skärmbild av det som ska synas och ladda upp den."
WEB_PAGE = "Filen är en webbsida, inte en bild. Ta en skärmbild av sidan och ladda upp den."
FOREIGN = {
    b"<svg": "Filen är en SVG-bild. En sådan kan innehålla program och kan därför inte laddas upp. "
    "Öppna den i webbläsaren, ta en skärmbild och ladda upp den.",
    b"<html": WEB_PAGE,
    b"<!doctype html": WEB_PAGE,
    b"%pdf": "Filen är en PDF, inte en bild. Öppna den, ta en skärmbild och ladda upp den.",
}

# More pixels than Pillow itself accepts is an error, wherever it is noticed.
warnings.simplefilter("error", Image.DecompressionBombWarning)
_one_at_a_time = Lock()


class Unusable(ValueError):
    """Why a file cannot become a picture and what to do about it, in Swedish, for the editor."""


class Picture(NamedTuple):
    """Two renditions as WebP. `small` is empty where the picture is no wider than that."""

    large: bytes
    small: bytes
    width: int
    height: int


def make_picture(data: bytes, hidden: Iterable[Area] = (), kept: Area = WHOLE) -> Picture:
    """What is in `kept` of an uploaded picture, without the `hidden` areas of that. Raises Unusable."""
    refuse_by_size(len(data))
    _refuse_by_beginning(data)
    with _one_at_a_time:
        image = _cropped(_decode(data), kept)
        for area in hidden:
            hide(image, area)
        large = _shrink(image, LARGE_WIDTH)
        small = _encode(_shrink(large, SMALL_WIDTH)) if large.width > SMALL_WIDTH else b""
        return Picture(_encode(large), small, large.width, large.height)


class Logo(NamedTuple):
    """As WebP, as transparent as it was sent in."""

    data: bytes
    width: int
    height: int


def make_logo(data: bytes) -> Logo:
    """What stands in the head of every page, no larger than a sharp screen draws it. Raises Unusable."""
    refuse_by_size(len(data))
    _refuse_by_beginning(data)
    with _one_at_a_time:
        image = _decode(data, _see_through)
        image.thumbnail(LARGEST_LOGO, Image.Resampling.LANCZOS, reducing_gap=3.0)
        return Logo(_webp(image, lossless=True), image.width, image.height)


def refuse_by_size(size: int) -> None:
    """Raises Unusable for a file of no bytes or too many."""
    if size == 0:
        raise Unusable(EMPTY)
    if size > MAX_BYTES:
        megabytes = f"{size / 1_000_000:.1f}".replace(".", ",")
        raise Unusable(HEAVY.format(megabytes, MAX_BYTES // 1_000_000))


def _refuse_by_beginning(data: bytes) -> None:
    beginning = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    is_markup = beginning.startswith((b"<?xml", b"<!"))
    for mark, reason in FOREIGN.items():
        if beginning.startswith(mark) or (is_markup and mark in beginning):
            raise Unusable(reason)


def _decode(data: bytes, normalise: Callable[[Image.Image], Image.Image] | None = None) -> Image.Image:
    """The picture upright and in RGB, or as `normalise` makes it."""
    with explaining():
        data = _without_texts(data)
        with Image.open(BytesIO(data), formats=FORMATS) as image:
            refuse_by_header(image)
            image.verify()
        with Image.open(BytesIO(data), formats=FORMATS) as image:
            return (normalise or _normalise)(image)


def _without_texts(data: bytes) -> bytes:
    """A PNG without the texts in it that nobody sees, which may be larger than the decoder takes."""
    if not data.startswith(PNG):
        return data
    kept, place = [PNG], len(PNG)
    while place < len(data):
        length = int.from_bytes(data[place : place + 4]) + CHUNK
        if data[place + 4 : place + 8] not in TEXTS:
            kept.append(data[place : place + length])
        place += length
    return b"".join(kept)


@contextmanager
def explaining() -> Iterator[None]:
    """Turns errors of the decoders into the editor's words."""
    try:
        yield
    except Unusable:
        raise
    except UnidentifiedImageError as error:
        raise Unusable(UNREADABLE) from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Unusable(HUGE.format("för stor för att öppnas")) from error
    except Exception as error:  # decoders raise all sorts of errors on a bad file
        raise Unusable(BROKEN) from error


def refuse_by_header(image: Image.Image) -> None:
    """Judges what the header promises, before anything is decoded."""
    if image.width * image.height > MAX_PIXELS or max(image.size) > MAX_SIDE:
        raise Unusable(HUGE.format(f"{image.width} × {image.height} bildpunkter"))
    if image.format in ("PNG", "WEBP") and getattr(image, "is_animated", False):
        raise Unusable(MOVING)


def _see_through(image: Image.Image) -> Image.Image:
    if not image.has_transparency_data:
        return _normalise(image)
    image.load()
    ImageOps.exif_transpose(image, in_place=True)
    return image.convert("RGBA")


def _normalise(image: Image.Image) -> Image.Image:
    image.load()
    ImageOps.exif_transpose(image, in_place=True)
    if image.mode.startswith("I"):  # 16-bit grey: converting alone would make it all white
        return image.point(lambda value: value * (1 / 256)).convert("L").convert("RGB")
    if image.has_transparency_data:
        return _on_white(image)
    return image.convert("RGB")


def _on_white(image: Image.Image) -> Image.Image:
    """As whoever took it saw it; readers may have a dark page."""
    image = image if image.mode == "RGBA" else image.convert("RGBA")
    ground = Image.new("RGB", image.size, "white")
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def _cropped(image: Image.Image, kept: Area) -> Image.Image:
    if kept == WHOLE:
        return image
    left, top = round(kept.x * image.width), round(kept.y * image.height)
    right, bottom = round((kept.x + kept.w) * image.width), round((kept.y + kept.h) * image.height)
    return image.crop((left, top, max(left + 1, right), max(top + 1, bottom)))


def _shrink(image: Image.Image, width: int) -> Image.Image:
    if image.width <= width:
        return image
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)


def _encode(image: Image.Image) -> bytes:
    """The smaller of lossless and lossy: text on even ground suits the one, photographs the other."""
    return min(_webp(image, lossless=True), _webp(image, quality=LOSSY_QUALITY), key=len)


def _webp(image: Image.Image, **options: int) -> bytes:
    file = BytesIO()
    image.save(file, "WEBP", method=4, **options)
    return file.getvalue()
