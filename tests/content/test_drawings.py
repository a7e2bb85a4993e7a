"""The drawn screens: as drawn, light to fetch, closed to everything outside, and marked where they say."""

import gzip
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from content.drawings.places import places
from content.drawings.screens import all_pictures
from editing.structs import Frozen
from guide.document import Callout, Guide
from transfer.files.yaml_reader import read

CONTENT = Path(__file__).parents[2] / "content"
PICTURES = all_pictures()
SVG = "{http://www.w3.org/2000/svg}"
MOST_BYTES = 15_000
AROUND_A_BOX = 0.008
ELEMENTS = {"svg", "title", "style", "g", "rect", "circle", "path", "text"}
PLACING = {"width", "height", "viewBox", "x", "y", "rx", "cx", "cy", "r", "d", "transform"}
ATTRIBUTES = PLACING | {"class", "data-name", "font-size", "text-anchor"}
NAMES = {
    "webb-adress": {"Adressfältet", "Logga in"},
    "webb-nytt-meddelande": {"Nytt meddelande"},
    "webb-nytt-fonster": {"Öppna i nytt fönster"},
    "webb-alternativ": {"Alternativ"},
    "webb-kryptera": {"Kryptera"},
    "webb-kryptera-meny": {"Kryptera", "Vidarebefordra inte", "Andra rader"},
    "webb-tre-punkter": {"De tre punkterna", "Kryptera"},
    "webb-bekraftelse": {"Bekräftelseraden"},
    "webb-ta-bort": {"Ta bort"},
    "nya-ny-epost": {"Ny e-post"},
    "nya-kryptera": {"Alternativ", "Kryptera"},
    "dator-sok": {"Sök", "Outlook"},
    "dator-ny-epost": {"Ny e-post"},
    "dator-brevikon": {"Brev-ikonen", "Ny e-post"},
    "dator-alternativ": {"Alternativ"},
    "dator-kryptera": {"Kryptera"},
    "dator-kryptera-meny": {"Kryptera", "Vidarebefordra inte", "Andra rader"},
    "dator-bekraftelse": {"Bekräftelseraden"},
    "dator-ta-bort": {"Kryptera"},
    "lasa-lank": {"Läs meddelandet"},
    "lasa-inloggning": {"Logga in", "Engångskod"},
    "lasa-kodfonster": {"Engångskod", "Fortsätt"},
    "lasa-inkorg": {"Microsoft Office"},
    "lasa-kodmeddelande": {"Engångskod"},
    "lasa-oppnat": {"Innehållet", "Bifogade filer", "Svara"},
    "lasa-lank-en": {"Read the message"},
    "lasa-inloggning-en": {"Sign in", "One-time passcode"},
    "lasa-kodfonster-en": {"One-time passcode", "Continue"},
    "lasa-inkorg-en": {"Microsoft Office"},
    "lasa-oppnat-en": {"Innehållet", "Bifogade filer", "Reply"},
    "svara-webb-svara": {"Svara", "Öppna i nytt fönster"},
    "svara-webb-kryptera": {"Alternativ", "Kryptera"},
    "svara-dator-svara": {"Svara", "Öppna i eget fönster"},
    "svara-dator-kryptera": {"Alternativ", "Kryptera"},
    "vilken-webb": {"Adressfältet"},
    "vilken-dator": {"Arkiv"},
    "vilken-nya": {"Nya Outlook"},
    "vilken-mac": {"De runda knapparna"},
    "vilken-mobil": set(),
}


class Entry(Frozen, frozen=True):
    ref: str
    client: str
    captured_on: date


def shown() -> list[tuple[str, Callout]]:
    """Every callout of the guides, with its picture."""
    guides = (read(path, Guide) for path in sorted((CONTENT / "guides").glob("*.yaml")))
    illustrations = (each for guide in guides for step in guide.steps for each in step.illustrations)
    return [(each.image, callout) for each in illustrations for callout in each.callouts]


def test_the_files_are_what_the_drawings_give() -> None:
    files = {path.stem: path.read_text(encoding="utf-8") for path in (CONTENT / "pictures").glob("*.svg")}
    assert files == PICTURES


def test_every_picture_is_listed() -> None:
    entries = read(CONTENT / "pictures.yaml", tuple[Entry, ...])
    assert [entry.ref for entry in entries] == list(PICTURES)


@pytest.mark.parametrize("ref", PICTURES)
def test_a_picture_is_light_to_fetch(ref: str) -> None:
    assert len(gzip.compress(PICTURES[ref].encode(), mtime=0)) <= MOST_BYTES


@pytest.mark.parametrize("ref", PICTURES)
def test_a_picture_holds_only_shapes_words_and_its_own_style(ref: str) -> None:
    elements = list(ElementTree.fromstring(PICTURES[ref]).iter())
    assert {element.tag.removeprefix(SVG) for element in elements} <= ELEMENTS
    assert {name for element in elements for name in element.attrib} <= ATTRIBUTES
    assert not [part for part in ("url(", "@import", "<!", "<?") if part in PICTURES[ref]]


@pytest.mark.parametrize("ref", PICTURES)
def test_a_picture_has_a_title_and_a_size(ref: str) -> None:
    root = ElementTree.fromstring(PICTURES[ref])
    assert root[0].tag == f"{SVG}title"
    assert root[0].text
    assert root.attrib["viewBox"] == f"0 0 {root.attrib['width']} {root.attrib['height']}"


@pytest.mark.parametrize("ref", PICTURES)
def test_what_a_callout_may_name_stands_inside_the_picture(ref: str) -> None:
    groups = [each for each in ElementTree.fromstring(PICTURES[ref]).iter() if "data-name" in each.attrib]
    assert len(groups) == len(NAMES[ref])
    assert places(PICTURES[ref]).keys() == NAMES[ref]
    for box in places(PICTURES[ref]).values():
        assert min(box) > 0
        assert max(box.right, box.bottom) < 1


@pytest.mark.parametrize(("ref", "callout"), shown())
def test_a_callout_marks_what_its_label_names(ref: str, callout: Callout) -> None:
    box = places(PICTURES[ref])[callout.label.split("**")[1]]
    marked = box.inset(-AROUND_A_BOX) if callout.is_frame else box
    assert (callout.x, callout.y, callout.w, callout.h) == pytest.approx(marked, abs=0.001)
