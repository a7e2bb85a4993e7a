"""The words in the shipped drawings can be read, on the narrowest phone too."""

import re

import pytest
from playwright.sync_api import expect

from content.drawings.kit import BOLD
from content.drawings.screens import all_pictures
from tests.browser.drawn import part_shown, show, whole

GUIDES = ["webb", "dator", "lasa", "svara"]
SMALLEST = 12
"""CSS pixels."""
WORDS = re.compile(r'<text class="[^"]+" x="([^"]+)" y="([^"]+)" font-size="([^"]+)"([^>]*)>([^<]+)<')


def sizes_of_words(svg, part):
    """Of every line of text that is seen, wholly or in part, in the drawing's pixels."""
    for x, y, size, more, text in WORDS.findall(svg):
        width = len(text) * float(size) * BOLD
        left = float(x) - {"middle": width / 2, "end": width}.get(anchor(more), 0)
        if part.x < left + width and left < part.right and part.y < float(y) < part.bottom + float(size):
            yield float(size)


def anchor(attributes):
    found = re.search(r'text-anchor="(\w+)"', attributes)
    return found[1] if found else "start"


@pytest.mark.parametrize("width", [390, 320])
@pytest.mark.parametrize("ref", GUIDES)
def test_words_are_at_least_twelve_pixels_on_a_phone(new_context, content, ref, width):
    page = new_context(viewport={"width": width, "height": 700}).new_page()
    page.goto(f"/guider/{ref}/")
    shown = [each for step in content.document.routine.guide(ref).steps for each in step.illustrations]
    for figure, illustration in zip(page.locator("figure.figure").all(), shown, strict=True):
        show(figure)
        svg, image = all_pictures()[illustration.image], figure.locator("img")
        part = part_shown(svg, figure)
        scale = image.bounding_box()["width"] / part.w
        assert min(sizes_of_words(svg, part)) * scale >= SMALLEST, illustration.image


@pytest.mark.parametrize("width", [390, 320])
def test_so_are_those_by_which_an_outlook_is_known(new_context, content, width):
    page = new_context(viewport={"width": width, "height": 700}).new_page()
    page.goto("/guider/")
    refs = [each.image for each in content.document.routine.environments if each.image]
    for image, ref in zip(page.locator(".which img").all(), refs, strict=True):
        svg = all_pictures()[ref]
        scale = image.bounding_box()["width"] / whole(svg).w
        assert min(sizes_of_words(svg, whole(svg))) * scale >= SMALLEST, ref


def test_the_enlarged_picture_is_the_whole(new_context):
    page = new_context(viewport={"width": 390, "height": 700}).new_page()
    page.goto("/guider/webb/")
    page.locator(".enlarge").first.click()
    enlarged = page.locator(".enlarged")
    svg = all_pictures()["webb-adress"]
    assert part_shown(svg, enlarged) == whole(svg)
    expect(enlarged.locator(".near").first).to_be_hidden()
    box = enlarged.locator("img").bounding_box()
    assert box["width"] / box["height"] == pytest.approx(1.6, abs=0.01)


def test_paper_has_the_whole_picture(new_context):
    page = new_context(viewport={"width": 794, "height": 1100}).new_page()
    page.emulate_media(media="print")
    page.goto("/guider/webb/")
    figure, svg = page.locator("figure.figure").first, all_pictures()["webb-adress"]
    assert part_shown(svg, figure) == whole(svg)
    assert figure.locator(".near").is_hidden()
