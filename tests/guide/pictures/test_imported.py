"""Pictures that come with a routine's files: taken as stored, or refused in words, whatever they are."""

import pytest

from guide.pictures.imported import svg_size, webp_size
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
