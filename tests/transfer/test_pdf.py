"""Sheets on paper, set by typst and read back with pikepdf."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import msgspec
import pikepdf
import pytest
from pdfua import validate
from pypdf import PdfReader

from tests.publishing.samples import sample_document
from transfer.files.reading import read_content
from transfer.pdf.drawings import for_paper
from transfer.pdf.names import names, sheet
from transfer.pdf.sheets import Sheet, Sheets, Site
from transfer.pdf.typeset import typeset

CONTENT = Path(__file__).parents[2] / "content"
SITE = Site(
    publisher="Sotenäs",
    home="https://guide.example",
    root="https://guide.example/utgavor/7/",
    edition={
        "sv": "Utgåva 7, publicerad 27 november 2026",
        "en": "Edition 7, published 27 November 2026",
    },
    sha256="ab" * 32,
)
NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
MOST_PAGES = 3
QR = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1h-1z"/></svg>'


def sheets(document) -> Sheets:
    return Sheets(document, SITE)


def made(sheet: Sheet, pictures: dict[str, bytes] | None = None) -> bytes:
    layers = {name: drawing.encode() for name, drawing in sheet.layers.items()}
    return typeset(msgspec.to_builtins(sheet), layers | (pictures or {}), NOON)


def of_step(body: str) -> pikepdf.Pdf:
    document = sample_document(step_body=body)
    guide = document.routine.guides[0]
    return pikepdf.open(BytesIO(made(sheets(document).guide(guide, f"{SITE.root}guider/webb/"))))


def text(pdf: pikepdf.Pdf) -> str:
    """The words of all pages, in order."""
    file = BytesIO()
    pdf.save(file)
    return " ".join(word for page in PdfReader(file).pages for word in page.extract_text().split())


def elements(pdf: pikepdf.Pdf, kind: str) -> list[pikepdf.Object]:
    """The structure elements of a kind, such as /Figure."""
    found, waiting = [], [pdf.Root.StructTreeRoot]
    while waiting:
        element = waiting.pop()
        if isinstance(element, pikepdf.Array):
            waiting += list(element)
        elif isinstance(element, pikepdf.Dictionary):
            found += [element] if element.get("/S") == kind else []
            waiting.append(element.get("/K"))
    return found


@pytest.fixture(scope="module")
def shipped():
    """The shipped routine and its pictures, by their names in storage."""
    content = read_content(CONTENT)
    return content.document, content.pictures


def test_a_sheet_is_for_the_archive_and_for_everybody():
    with of_step("Klicka.").open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        assert metadata["pdfuaid:part"] == "1"


def test_a_sheet_says_its_language_and_title():
    pdf = of_step("Klicka.")
    assert str(pdf.Root.Lang) == "sv"
    assert pdf.docinfo.Title == "Outlook på webben"


def test_the_same_sheet_gives_the_same_bytes():
    sheet = sheets(sample_document()).whole(SITE.root)
    assert made(sheet) == made(sheet)
    sheet.title = "Annan"
    assert made(sheet) != made(sheets(sample_document()).whole(SITE.root))


def test_what_a_person_wrote_is_never_a_command():
    hostile = '\\#import "main.typ" \\#panic() $x$ @ref <label> \\\\ `#sys.inputs`'
    assert '#import "main.typ" #panic() $x$ @ref' in text(of_step(hostile))


def test_links_lead_into_the_edition():
    pdf = of_step("Se [support](/support/).")
    (link,) = pdf.pages[0].Annots
    assert str(link.A.URI) == "https://guide.example/utgavor/7/support/"


def test_every_step_is_a_bookmark():
    with of_step("Klicka.").open_outline() as outline:
        assert [item.title for item in outline.root] == ["1. Starta"]


def test_a_list_goes_on_after_its_picture_with_its_own_number():
    assert "3." in text(of_step("3. Klicka.\n4. Skriv."))


def test_the_footer_says_edition_address_and_number():
    words = text(of_step("Klicka."))
    assert "Utgåva 7, publicerad 27 november 2026" in words
    assert "https://guide.example/utgavor/7/guider/webb/" in words
    assert "0523-61 35 80" in words


def test_every_picture_has_its_description(shipped):
    document, pictures = shipped
    guide = document.routine.guides[0]
    sheet = sheets(document).guide(guide, SITE.root)
    drawn = {name: for_paper(pictures[name].decode()).encode() for name in sheet.pictures}
    pdf = pikepdf.open(BytesIO(made(sheet, drawn)))
    figures = elements(pdf, "/Figure")
    assert len(figures) == sum(len(step.illustrations) for step in guide.steps)
    assert all(str(figure.Alt) for figure in figures)


@pytest.mark.parametrize("ref", ["webb", "dator", "lasa", "svara"])
def test_a_guide_is_at_most_three_pages_and_no_step_is_parted_from_its_first_picture(shipped, ref):
    document, pictures = shipped
    guide = document.routine.guide(ref)
    sheet = sheets(document).guide(guide, SITE.root)
    drawn = {name: for_paper(pictures[name].decode()).encode() for name in sheet.pictures}
    pages = [joined(page.extract_text()) for page in PdfReader(BytesIO(made(sheet, drawn))).pages]
    assert len(pages) <= MOST_PAGES
    for number, step in enumerate(guide.steps, 1):
        (page,) = [page for page in pages if joined(f"{number}. {step.title}") in page]
        labels = [callout.label for picture in step.illustrations[:1] for callout in picture.callouts]
        assert all(joined(label) in page for label in labels), step.title


def joined(text: str) -> str:
    """Without spaces, hyphens at the ends of lines, and marks for bold."""
    return "".join(text.replace("*", "").replace("\u00ad", "").replace("-", "").split())


def test_a_step_with_a_text_longer_than_a_page_loses_nothing():
    assert text(of_step("Gå dit. " * 1500)).count("Gå dit.") == 1500


def test_a_drawing_gets_its_light_colours():
    svg = (
        "<style>svg{--ink:#111}@media (prefers-color-scheme:dark){svg{--ink:#eee}}.a{fill:var(--ink)}</style>"
    )
    assert for_paper(svg) == "<style>svg{}.a{fill:#111}</style>"


def test_every_shipped_sheet_passes_the_checker(shipped, tmp_path):
    """The part of PDF/UA-1 that the checker knows. docs/paper.md tells how they are held to all of it."""
    document, pictures = shipped
    drawn = {name: for_paper(data.decode()).encode() for name, data in pictures.items()}
    for number, name in enumerate(names(document)):
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(made(sheet(document, name, SITE), drawn))
        assert [finding.message for finding in validate(str(path)).findings] == [], name


def test_the_checker_finds_what_is_missing(tmp_path):
    pdf = of_step("Klicka.")
    del pdf.Root.MarkInfo
    pdf.save(tmp_path / "a.pdf")
    assert validate(str(tmp_path / "a.pdf")).findings


def test_the_recipients_page_is_english_throughout(shipped):
    document, _ = shipped
    sheet = sheets(document).recipient("en", SITE.root, QR)
    assert sheet.language == "en"
    assert sheet.help == ""
    assert sheet.layers["qr.svg"] == QR


def test_the_cover_says_which_edition_it_is_and_its_hash():
    first = PdfReader(BytesIO(made(sheets(sample_document()).whole(SITE.root)))).pages[0].extract_text()
    assert "Utgåva 7, publicerad 27 november 2026" in first
    assert "ab" * 32 in first


def test_an_outcome_says_whom_a_piece_of_advice_is_for(shipped):
    document, _ = shipped
    outcome = next(each for each in document.questionnaire.outcomes if each.verdict == "encrypt")
    words = msgspec.json.encode(sheets(document).outcome(outcome, SITE.root).blocks).decode()
    assert "För den som svarat: " in words
