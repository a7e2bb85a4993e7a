"""Pictures of the site for people to look at: `make looks` puts them in var/looks/.

Not a test of anything but that the pages can be shown; pytest gives it the browser and the shipped routine.
"""

import base64
from pathlib import Path

import pytest

from tests.browser.test_accessibility import PAGES

FOLDER = Path(__file__).parents[2] / "var" / "looks"
GUIDES = ("webb", "dator", "lasa", "svara")
SETTINGS = {
    "desktop": {"viewport": {"width": 1280, "height": 900}},
    "desktop-dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}},
    "phone-dark": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
    "narrow-forced-colours": {"viewport": {"width": 320, "height": 640}, "forced_colors": "active"},
    "print": {"viewport": {"width": 794, "height": 1123}},
}
SHEET = "<body style='margin:24px;display:grid;gap:24px;grid-template-columns:repeat({},auto)'>{}"
every_setting = pytest.mark.parametrize("setting", SETTINGS)


def opened(new_context, setting, path):
    page = new_context(**SETTINGS[setting]).new_page()
    if setting == "print":
        page.emulate_media(media="print")
    page.goto(path)
    page.evaluate("document.querySelectorAll('img').forEach(image => { image.loading = 'eager' })")
    page.wait_for_load_state("networkidle")
    return page


@every_setting
@pytest.mark.parametrize("name", PAGES)
def test_page(new_context, name, setting):
    path = FOLDER / "pages" / f"{name}-{setting}.png"
    opened(new_context, setting, PAGES[name]).screenshot(path=path, full_page=True)


@every_setting
def test_contact_sheet(new_context, setting):
    """All illustrations with their marks, as readers meet them, on one sheet."""
    shots = []
    for guide in GUIDES:
        page = opened(new_context, setting, f"/guider/{guide}/")
        shots += [figure.screenshot() for figure in page.locator("figure.figure").all()]
    sources = [f"data:image/png;base64,{base64.b64encode(shot).decode()}" for shot in shots]
    sheet = new_context(viewport={"width": 2000, "height": 1200}).new_page()
    columns = 5 if SETTINGS[setting]["viewport"]["width"] < 400 else 3
    sheet.set_content(SHEET.format(columns, "".join(f"<img src='{source}' alt=''>" for source in sources)))
    sheet.screenshot(path=FOLDER / f"illustrations-{setting}.png", full_page=True)
