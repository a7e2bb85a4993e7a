"""The styles of every page as one file."""

from pathlib import Path

from django.contrib.staticfiles import finders

from serving.bundle import NAME, BundleFinder, bundled

STYLES = Path(__file__).parents[2] / "static" / "css"


def test_it_holds_every_part_in_order_and_what_is_for_paper_last():
    text = bundled(STYLES)
    firsts = [(STYLES / f"{name}.css").read_text() for name in ("base", "parts", "decisions", "print")]
    places = [text.index(first) for first in firsts]
    assert places == sorted(places)
    assert text[: places[-1]].endswith("@media print {\n") and text.count("{") == text.count("}")


def test_it_is_found_and_collected_like_any_file():
    assert Path(finders.find(NAME)).read_text() == bundled(STYLES)
    [(name, storage)] = BundleFinder().list(None)
    with storage.open(name) as file:
        assert file.read().decode() == bundled(STYLES)


def test_other_files_are_found_where_they_lie():
    assert finders.find("css/theme.css") == str(STYLES / "theme.css")
    assert finders.find("css/no-such.css") is None
