"""Files as editors upload them, good and bad."""

import zlib
from io import BytesIO
from struct import pack

from PIL import Image, ImageDraw

SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
PDF = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"


def screen(width: int = 1000, height: int = 500, text: str = "Anna Andersson") -> Image.Image:
    """A white window with text at (20, 20)."""
    image = Image.new("RGB", (width, height), "white")
    ImageDraw.Draw(image).text((20, 20), text, fill="black", font_size=24)
    return image


def written(image: Image.Image, format: str = "PNG", **options: object) -> bytes:
    file = BytesIO()
    image.save(file, format, **options)
    return file.getvalue()


def read(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def bomb(width: int, height: int) -> bytes:
    """A PNG of that many black pixels, in a handful of bytes."""
    row = b"\0" * (1 + (width + 7) // 8)
    packer = zlib.compressobj(9)
    pixels = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    header = pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", pixels) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))


def with_corrupt_pixels(png: bytes) -> bytes:
    """The same file with one byte of its pixels changed."""
    at = png.index(b"IDAT") + 40
    return png[:at] + bytes([png[at] ^ 0xFF]) + png[at + 1 :]


def animated(format: str) -> bytes:
    frames = [Image.new("RGB", (40, 40), colour) for colour in ("red", "blue")]
    return written(frames[0], format, save_all=True, append_images=frames[1:])


def webp(width: int, height: int, **options: object) -> bytes:
    return written(Image.new("RGB", (width, height), "white"), "WEBP", **options)


HOSTILE = {
    "a solid bomb": lambda: webp(9600, 9600, lossless=True),
    "too wide": lambda: webp(1601, 10),
    "moving": lambda: animated("WEBP"),
    "cut off": lambda: webp(200, 200)[:60],
    "a header only": lambda: webp(200, 200)[:20],
    "empty": lambda: b"",
    "text": lambda: b"<html>",
    "a PNG": lambda: written(screen(8, 8)),
    "a PNG of a bomb": lambda: bomb(15_000, 15_000),
    "a JPEG in CMYK": lambda: written(Image.new("CMYK", (8, 8)), "JPEG"),
    "with metadata": lambda: webp(10, 10, exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0"),
}
"""What is no picture as the site stores them, by what is wrong with it. Made when asked for."""
