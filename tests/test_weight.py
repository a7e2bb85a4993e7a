"""What pages weigh over the wire, compressed as the server compresses them."""

import gzip
import re
from pathlib import Path
from typing import Any

import brotli
import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from serving.bundle import NAME
from tests.browser.pages import PAGES

STATIC = re.compile(r'(?:href|src)="/static/([^"#]+)')
IN_STYLES = ("css/coast.svg",)
PICTURES = sorted((Path(__file__).parent.parent / "content" / "pictures").glob("*.svg"))
pytestmark = pytest.mark.django_db


def weight(data: bytes) -> int:
    return len(brotli.compress(data))


def files(page: str, *endings: str) -> dict[str, int]:
    """The static files that a page asks for, each with its weight."""
    names = {*STATIC.findall(page), *IN_STYLES}
    return {name: weight(Path(finders.find(name)).read_bytes()) for name in names if name.endswith(endings)}


@pytest.mark.parametrize("ref", ["webb", "dator", "lasa", "svara"])
def test_the_first_view_of_a_guide_weighs_at_most_40_kb_before_its_pictures(reader: Client, ref: str) -> None:
    response = reader.get(f"/guider/{ref}/")
    assert weight(response.content) + sum(files(response.text, "").values()) <= 40_000


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_styles_weigh_less_than_11_5_kb_and_scripts_less_than_5(reader: Client, path: str) -> None:
    page = reader.get(path, follow=True).text
    assert sum(files(page, ".css").values()) < 11_500
    assert sum(files(page, ".js").values()) < 5_000


FOR_FEW = {"editions", "changes", "document", "everything", "sign-in"}
"""Pages that have styles of their own besides: few readers come to them."""


@pytest.mark.parametrize("name", sorted(PAGES.keys() - FOR_FEW))
def test_a_reader_fetches_one_style_sheet(reader: Client, name: str) -> None:
    page = reader.get(PAGES[name], follow=True).text
    assert re.findall(r'rel="stylesheet" href="/static/([^"]+)"', page) == [NAME]


def test_a_municipality_s_own_colours_come_after_those_that_they_replace(
    reader: Client, settings: Any
) -> None:
    settings.THEME = "skogsby"
    page = reader.get("/").text
    assert re.findall(r'rel="stylesheet" href="/static/([^"]+)"', page) == [NAME, "themes/skogsby/theme.css"]


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.stem)
def test_a_drawn_picture_weighs_at_most_15_kb(picture: Path) -> None:
    """Pictures are sent with gzip."""
    assert len(gzip.compress(picture.read_bytes())) <= 15_000
