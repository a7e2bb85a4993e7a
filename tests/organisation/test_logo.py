"""The organisation's logo: through the one reader of pictures, on every page, and taken away again."""

from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from organisation.current import current_site
from publishing.closed_site import is_open
from publishing.prune import is_named
from tests.organisation.test_settings import PAGE, save

HALF_THERE = (122, 31, 61, 128)


def sent() -> SimpleUploadedFile:
    file = BytesIO()
    Image.new("RGBA", (1600, 800), HALF_THERE).save(file, "PNG")
    return SimpleUploadedFile("vapen.png", file.getvalue())


def test_it_stands_on_every_page_as_transparent_as_it_was(reader, editing):
    save(editing, upload=sent())
    site = current_site.get()
    assert f'src="{site.logo}" alt="" width="96" height="48"' in reader.get("/").text
    with default_storage.open(site.row.logo) as file, Image.open(file) as logo:
        assert (logo.format, logo.size, logo.mode) == ("WEBP", (288, 144), "RGBA")
        assert logo.getpixel((10, 10))[3] == 128


def test_it_stays_when_something_else_is_saved_and_can_be_taken_away(reader, editing):
    save(editing, upload=sent())
    save(editing, name="Säkra brev")
    assert current_site.get().logo in reader.get("/").text
    save(editing, remove_logo="on")
    assert "site-logo" not in reader.get("/").text


@pytest.mark.parametrize("data", [b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"<html>", b"", b"PK"])
def test_what_is_no_picture_is_refused(editing, data):
    response = editing.post(PAGE, {"upload": SimpleUploadedFile("vapen.png", data), "name": "Säkra brev"})
    assert response.context["errors"] and "Säkra brev" in response.text and not current_site.get().logo


def test_it_is_neither_pruned_nor_closed_to_recipients(reader, editing):
    save(editing, upload=sent())
    name = current_site.get().row.logo
    assert is_named(name) and is_open(f"/bilder/{name}")
