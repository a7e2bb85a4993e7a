"""Pictures that come with a routine's files: taken as stored, or refused in words, whatever they are."""

import pytest

from pictures.imported import svg_size, webp_size
from tests.guide.files import HOSTILE, webp


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


DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6"><text>å</text></svg>'
DECLARED = '<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + DRAWING


@pytest.mark.parametrize(
    "head", ["", "\ufeff", '<?xml version="1.0" encoding="UTF-8"?>', "<?xml version='1.0'?>"]
)
def test_a_drawing_in_utf_8_is_taken(head):
    assert svg_size((head + DRAWING).encode()) == (8, 6)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7", "latin-1"]
)
def test_no_encoding_hides_a_declaration(encoding):
    declared = f'<?xml version="1.0" encoding="{encoding}"?>' + DECLARED
    for text in (DECLARED, declared):
        with pytest.raises(ValueError, match=r"SVG-bilden|hel SVG"):
            svg_size(text.encode(encoding))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-7", "iso-2022-jp", "latin-1"])
def test_a_drawing_in_another_encoding_is_refused(encoding):
    for text in (DRAWING.encode(encoding, "xmlcharrefreplace"), DRAWING.encode()):
        with pytest.raises(ValueError, match=r"UTF-8|hel SVG"):
            svg_size(f'<?xml version="1.0" encoding="{encoding}"?>'.encode() + text)
