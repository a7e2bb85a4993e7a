"""Pictures of the site for people to look at: `make looks` puts them in var/looks/.

Every page in six settings, all pages of a setting on one sheet, and all illustrations on one sheet. Not a
test of anything but that the pages can be shown; pytest gives it the browser and the shipped routine.
"""

from base64 import b64encode
from pathlib import Path

import pytest

from tests.browser.pages import PAGES

FOLDER = Path(__file__).parents[2] / "var" / "looks"
GUIDES = ("webb", "dator", "lasa", "svara")
SETTINGS = {
    "1280-light": {"viewport": {"width": 1280, "height": 800}},
    "390-light": {"viewport": {"width": 390, "height": 844}},
    "320-light": {"viewport": {"width": 320, "height": 640}},
    "390-dark": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
    "print": {"viewport": {"width": 794, "height": 1123}},
    "no-script": {"viewport": {"width": 1280, "height": 800}, "java_script_enabled": False},
}
PICTURES = {
    **{name: SETTINGS[name] for name in ("1280-light", "390-light", "390-dark", "print")},
    "1280-forced-colours": {"viewport": {"width": 1280, "height": 800}, "forced_colors": "active"},
}
SHEET = (
    "<body style='margin:24px;display:grid;gap:24px;grid-template-columns:repeat({},1fr);background:#888'>{}"
)


def opened(context, setting, path):
    page = context.new_page()
    if setting == "print":
        page.emulate_media(media="print")
    page.goto(path)
    if setting != "no-script":
        page.evaluate("document.querySelectorAll('img').forEach(image => { image.loading = 'eager' })")
    page.wait_for_load_state("networkidle")
    return page


def write_sheet(new_context, name, shots, columns, style=""):
    """All shots on one picture, in rows; print is grey, as most printers are."""
    shown = "".join(
        f"<img src='data:image/png;base64,{b64encode(shot).decode()}' alt='' width='100%'>" for shot in shots
    )
    page = new_context(viewport={"width": 2000, "height": 1200}).new_page()
    page.set_content(SHEET.format(columns, style + shown))
    page.screenshot(path=FOLDER / f"{name}.png", full_page=True)


@pytest.mark.parametrize("setting", SETTINGS)
def test_pages(new_context, setting):
    context = new_context(**SETTINGS[setting])
    firsts = []
    for name, path in PAGES.items():
        page = opened(context, setting, path)
        page.screenshot(path=FOLDER / "pages" / f"{name}-{setting}.png", full_page=True)
        firsts.append(page.screenshot())
        page.close()
    write_sheet(
        new_context, f"pages-{setting}", firsts, 4 if "1280" in setting or setting == "no-script" else 7
    )


@pytest.mark.parametrize("setting", PICTURES)
def test_illustrations(new_context, setting):
    """With their marks, as readers meet them."""
    context = new_context(**PICTURES[setting])
    shots = []
    for guide in GUIDES:
        page = opened(context, setting, f"/guider/{guide}/")
        shots += [figure.screenshot() for figure in page.locator("figure.figure").all()]
        page.close()
    grey = "<style>img { filter: grayscale(1) }</style>" if setting == "print" else ""
    write_sheet(new_context, f"illustrations-{setting}", shots, 5 if "390" in setting else 3, grey)
