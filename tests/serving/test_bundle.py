"""The readers' styles as one file."""

from pathlib import Path

from django.contrib.staticfiles import finders

from serving.bundle import NAME, ON_PAPER, BundleFinder, bundled

STYLES = Path(__file__).parents[2] / "static" / "css"


def test_it_holds_every_part_in_order_and_some_for_paper_alone():
    text = bundled(STYLES)
    said = ("--brand: #0b4a66", ".skip-link {", "main > .outcome", ".pills a", ".guide-wide :is(p,")
    places = [text.index(each) for each in said]
    assert places == sorted(places) and text.count("{") == text.count("}")
    assert text.count("@media print {") >= len(ON_PAPER)


def test_it_says_nothing_that_a_browser_does_not_need():
    assert "/*" not in bundled(STYLES) and bundled(STYLES).count("}") > 500


def test_it_is_found_and_collected_like_any_file():
    assert Path(finders.find(NAME)).read_text() == bundled(STYLES)
    [(name, storage)] = BundleFinder().list(None)
    with storage.open(name) as file:
        assert file.read().decode() == bundled(STYLES)


def test_other_files_are_found_where_they_lie():
    assert finders.find("css/theme.css") == str(STYLES / "theme.css")
    assert finders.find("css/no-such.css") is None
