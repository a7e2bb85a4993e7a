"""Pictures that come with a routine's files: taken as stored, or refused in words, whatever they are."""

from io import BytesIO

import pytest
from PIL import Image

from guide.pictures.imported import svg_size, webp_size


def webp(width: int, height: int, **options) -> bytes:
    file = BytesIO()
    Image.new("RGB", (width, height), "white").save(file, "WEBP", **options)
    return file.getvalue()


def moving() -> bytes:
    file, frames = BytesIO(), [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    frames[0].save(file, "WEBP", save_all=True, append_images=frames[1:])
    return file.getvalue()


def other(format: str, mode: str = "RGB") -> bytes:
    file = BytesIO()
    Image.new(mode, (8, 8)).save(file, format)
    return file.getvalue()


HOSTILE = {
    "a solid bomb": lambda: webp(9600, 9600, lossless=True),
    "too wide": lambda: webp(1601, 10),
    "moving": moving,
    "cut off": lambda: webp(200, 200)[:60],
    "a header only": lambda: webp(200, 200)[:20],
    "empty": lambda: b"",
    "text": lambda: b"<html>",
    "a PNG": lambda: other("PNG"),
    "a JPEG in CMYK": lambda: other("JPEG", "CMYK"),
    "with metadata": lambda: webp(10, 10, exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_picture_of_ours_is_refused_in_words(name):
    with pytest.raises(ValueError, match=r"(?i)bild|fil") as refusal:
        webp_size(HOSTILE[name]())
    assert str(refusal.value).endswith(".")


def test_a_picture_as_uploads_are_stored_is_taken():
    assert webp_size(webp(1600, 900)) == (1600, 900)


@pytest.mark.parametrize("box", ["0 0 ett 2", "0 0 nan 5", "0 0 1e9 5", "0 0 5"])
def test_a_drawing_of_odd_size_is_refused_in_words(box):
    with pytest.raises(ValueError, match="viewBox"):
        svg_size(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}"/>'.encode())
