"""On paper: few sheets, each with whom to ask and where it comes from; no heading parted from its text."""

from io import BytesIO
from unicodedata import normalize

import pytest
from pypdf import PdfReader

GUIDES = ("webb", "dator", "lasa", "svara")
MOST_SHEETS = 3


@pytest.fixture
def printed(new_context):
    """The text of each sheet of a page, without the spaces that its lines put in."""

    def print_page(path):
        page = new_context().new_page()
        page.goto(path)
        pdf = page.pdf(format="A4", prefer_css_page_size=True)
        return [joined(sheet.extract_text()) for sheet in PdfReader(BytesIO(pdf)).pages]

    return print_page


def joined(text):
    """Without spaces, marks for bold, and letters that a font has joined."""
    return "".join(normalize("NFKC", text.replace("*", "")).split())


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_is_at_most_three_sheets(printed, guide):
    assert len(printed(f"/guider/{guide}/")) <= MOST_SHEETS


@pytest.mark.parametrize("path", ["/", "/guider/webb/", "/rutin/", "/det-blev-fel/", "/support/"])
def test_every_sheet_tells_whom_to_ask_and_where_it_comes_from(printed, live_server, settings, path):
    sheets = printed(path)
    foot = f"Support:13580,0523-613580·{settings.SITE_URL}{path}·Utgåva1"
    assert sheets and all(foot in sheet for sheet in sheets)


def test_a_recipient_s_sheets_tell_where_they_come_from_and_not_of_a_helpdesk_that_is_not_theirs(
    printed, settings
):
    sheets = printed("/mottagare/")
    assert sheets and all(f"{settings.SITE_URL}/mottagare/·Utgåva1" in sheet for sheet in sheets)
    assert not any("Support:" in sheet for sheet in sheets)


@pytest.mark.parametrize("ref", GUIDES)
def test_no_step_is_parted_from_its_first_line_and_picture(printed, content, ref):
    guide = content.document.routine.guide(ref)
    sheets = printed(f"/guider/{ref}/")
    for number, step in enumerate(guide.steps, 1):
        (sheet,) = [sheet for sheet in sheets if f"Steg{number}av{len(guide.steps)}" in sheet]
        labels = [picture.callouts[0].label for picture in step.illustrations[:1]]
        assert all(joined(text) in sheet for text in (step.title, *labels)), step.title


def test_on_the_recipient_s_page_the_code_that_leads_there_comes_first(new_context):
    page = new_context().new_page()
    page.goto("/mottagare/")
    page.emulate_media(media="print")
    heading, code, lead = (
        page.locator(f".recipients-page > {part}").bounding_box()["y"]
        for part in ("h1", ".to-phone", ".lead")
    )
    assert heading < code < lead
