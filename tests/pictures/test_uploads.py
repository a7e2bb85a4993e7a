"""What an editor uploads becomes a picture of our own, or is refused with advice."""

from io import BytesIO

import pytest
from PIL import Image, ImageChops, PngImagePlugin

from pictures.redaction import Area, hide
from pictures.uploads import MAX_BYTES, Unusable, make_picture, refuse_by_size
from tests.guide import files

BAD = {
    "nothing": (b"", "tom"),
    "svg": (files.SVG, "SVG-bild"),
    "svg-without-declaration": (b"\xef\xbb\xbf\n <SVG onload=alert(1)>", "SVG-bild"),
    "svg-after-doctype": (b"<!-- drawn --><!DOCTYPE svg>" + files.SVG[22:], "SVG-bild"),
    "html": (files.HTML, "webbsida"),
    "pdf": (files.PDF, "PDF"),
    "gif": (files.written(files.screen(), "GIF"), "som PNG"),
    "text": (b"Hej!", "som PNG"),
    "cut-png": (files.written(files.screen())[:2000], "skadad"),
    "cut-jpeg": (files.written(files.screen(), "JPEG")[:5000], "skadad"),
    "cut-webp": (files.written(files.screen(), "WEBP")[:1000], "skadad"),
    "corrupt-pixels": (files.with_corrupt_pixels(files.written(files.screen())), "skadad"),
    "bomb": (files.bomb(9000, 9000), "9000 × 9000 bildpunkter"),
    "bomb-at-the-limit": (files.bomb(5001, 5000), "5001 × 5000 bildpunkter"),
    "great-bomb": (files.bomb(10_000, 10_000), "för stor för att öppnas"),
    "greatest-bomb": (files.bomb(15_000, 15_000), "för stor för att öppnas"),
    "too-long": (files.bomb(20_000, 10), "16000 på längden"),
    "apng": (files.animated("PNG"), "rör sig"),
    "animated-webp": (files.animated("WEBP"), "rör sig"),
}


@pytest.mark.parametrize(("data", "advice"), BAD.values(), ids=BAD.keys())
def test_a_bad_file_is_refused_with_advice(data, advice):
    with pytest.raises(Unusable, match=advice):
        make_picture(data)


def test_a_bomb_is_refused_before_it_is_decoded(monkeypatch):
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", lambda image: pytest.fail("decoded"))
    with pytest.raises(Unusable):
        make_picture(files.bomb(10_000, 10_000))


def test_too_many_bytes_are_refused_in_the_editors_own_unit():
    with pytest.raises(Unusable, match=r"Filen är 12,3 MB. Den får vara högst 10 MB"):
        refuse_by_size(12_345_678)
    refuse_by_size(MAX_BYTES)


@pytest.mark.parametrize("format", ["PNG", "JPEG", "WEBP"])
def test_a_good_file_becomes_webp(format):
    picture = make_picture(files.written(files.screen(), format))
    large = files.read(picture.large)
    assert (large.format, large.mode, large.size) == ("WEBP", "RGB", (picture.width, picture.height))


def test_what_follows_the_picture_in_the_file_is_dropped():
    picture = make_picture(files.written(files.screen()) + files.HTML)
    assert b"script" not in picture.large + picture.small


@pytest.mark.parametrize(
    ("uploaded", "large", "small"),
    [
        ((3200, 1000), (1600, 500), (800, 250)),
        ((1601, 20), (1600, 20), (800, 10)),
        ((1000, 500), (1000, 500), (800, 400)),
        ((800, 500), (800, 500), None),
        ((1, 1), (1, 1), None),
    ],
)
def test_two_widths_and_never_larger_than_uploaded(uploaded, large, small):
    picture = make_picture(files.written(files.screen(*uploaded)))
    assert (picture.width, picture.height) == files.read(picture.large).size == large
    assert (files.read(picture.small).size if picture.small else None) == small


def test_the_smaller_encoding_is_kept():
    """Lossless WebP says VP8L in its header."""
    text = make_picture(files.written(files.screen())).large
    photograph = make_picture(files.written(Image.effect_noise((600, 400), 80))).large
    assert text[12:16] == b"VP8L"
    assert photograph[12:16] == b"VP8 "


def test_text_stays_exactly_as_it_was():
    picture = make_picture(files.written(files.screen()))
    assert not ImageChops.difference(files.read(picture.large), files.screen()).getbbox()


@pytest.mark.parametrize("format", ["PNG", "JPEG", "WEBP"])
def test_metadata_is_gone_and_orientation_stays(format):
    exif = Image.Exif()
    exif[0x010E] = "Annas skrivbord"
    exif[0x0112] = 6  # lies on its side
    exif.get_ifd(0x8825)[2] = (58.0, 21.0, 0.0)  # where it was taken
    data = files.written(files.screen(), format, exif=exif, icc_profile=b"Annas monitor")
    picture = make_picture(data)
    assert (picture.width, picture.height) == (500, 1000)
    for rendition in (picture.large, picture.small):
        assert not {"exif", "icc_profile", "xmp"} & files.read(rendition or picture.large).info.keys()
        assert b"Anna" not in rendition


def opaque_grey(mode: str) -> bytes:
    image = Image.new("L", (30, 20), 128)
    if mode == "I;16":
        return files.written(Image.new("I;16", (30, 20), 128 * 256))
    return files.written(image.convert(mode), "JPEG" if mode == "CMYK" else "PNG")


@pytest.mark.parametrize("mode", ["L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16"])
def test_every_kind_of_colour_becomes_the_usual_one(mode):
    large = files.read(make_picture(opaque_grey(mode)).large)
    assert all(abs(value - 128) <= 2 for value in large.getpixel((10, 10)))


def test_what_is_transparent_becomes_white():
    see_through = Image.new("RGBA", (30, 20), (0, 0, 0, 0))
    assert files.read(make_picture(files.written(see_through)).large).getpixel((5, 5)) == (255, 255, 255)


NAME = Area(0, 0, 0.5, 0.25)


@pytest.mark.parametrize("width", [700, 1000, 4000])
def test_what_is_hidden_cannot_be_reckoned_back(width):
    """Two pictures that differ only where they are hidden become the same files."""
    anna, bo = (files.written(files.screen(width, text=name)) for name in ("Anna Andersson", "Bo Ek"))
    assert make_picture(anna) != make_picture(bo)
    assert make_picture(anna, [NAME]) == make_picture(bo, [NAME])


def test_nothing_outside_what_is_hidden_changes():
    before, after = files.screen(), files.read(make_picture(files.written(files.screen()), [NAME]).large)
    assert ImageChops.difference(before, after).getbbox() == (0, 0, 500, 125)


def test_every_pixel_that_the_area_touches_is_hidden():
    """From 10.01 to 40.01 across, and from 20.02 to 60.02 down."""
    before = Image.effect_noise((100, 200), 80).convert("RGB")
    after = before.copy()
    hide(after, Area(0.1001, 0.1001, 0.3, 0.2))
    assert ImageChops.difference(before, after).getbbox() == (10, 20, 41, 61)


@pytest.mark.parametrize("area", [Area(0, 0, 1, 1), Area(1, 1, 0, 0), Area(0.5, 0.5, 0, 0)])
def test_any_area_can_be_hidden(area):
    make_picture(files.written(files.screen(300, 200)), [area])


@pytest.mark.parametrize("add", ["add_text", "add_itxt"])
def test_a_png_with_a_large_hidden_text_is_no_damaged_picture(add):
    texts = PngImagePlugin.PngInfo()
    getattr(texts, add)("Recept", "x" * 3_000_000, zip=True)
    data = files.written(files.screen(), pnginfo=texts)
    with pytest.raises(ValueError, match="too large"):
        Image.open(BytesIO(data)).verify()
    assert make_picture(data) == make_picture(files.written(files.screen()))
