"""On the reader's page, every mark of the shipped guides lies on the button that it names."""

import re

import pytest

from content.drawings.places import places
from content.drawings.screens import all_pictures
from guide.pictures.near import CLOSED
from tests.browser.drawn import part_shown, show, whole

GUIDES = ["webb", "dator", "lasa", "svara"]
NAME = re.compile(r"\*\*(.+?)\*\*")
NEAR = 2.5
"""Pixels: half the halo around a line."""

MEASURE = """figure => {
  const image = figure.querySelector('img');
  const frame = image.getBoundingClientRect();
  const within = (x, y) => [(x - frame.x), (y - frame.y)];
  const seen = selector => [...figure.querySelectorAll(selector)].filter(mark => mark.checkVisibility());
  return {
    size: [frame.width, frame.height],
    tips: seen('.mark path').map(arrow => {
      const tip = new DOMPoint(0, 0).matrixTransform(arrow.getScreenCTM());
      return within(tip.x, tip.y);
    }),
    boxes: seen('rect.line').map(box => {
      const r = box.getBoundingClientRect();
      return [...within(r.x, r.y), ...within(r.right, r.bottom)];
    }),
  };
}"""


def target_of(picture, callout, seen):
    """Left, top, right and bottom of what is seen of the drawn element that the callout names, in pixels."""
    svg = all_pictures()[picture]
    shown = seen["part"]
    left, top, right, bottom = in_pixels(svg, places(svg)[NAME.search(callout.label)[1]])
    across, down = seen["size"][0] / shown.w, seen["size"][1] / shown.h
    x, y = shown.x, shown.y
    seen_right = min(right, shown.right - CLOSED)
    return (left - x) * across, (top - y) * down, (seen_right - x) * across, (bottom - y) * down


def in_pixels(svg, box):
    width, height = whole(svg)[2:]
    return box.x * width, box.y * height, box.right * width, box.bottom * height


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("ref", GUIDES)
def test_every_arrow_points_at_its_button_and_every_box_frames_it(new_context, content, ref, width):
    page = new_context(viewport={"width": width, "height": 900}).new_page()
    page.goto(f"/guider/{ref}/")
    illustrations = [
        each for step in content.document.routine.guide(ref).steps for each in step.illustrations
    ]
    figures = page.locator("figure.figure").all()
    assert len(figures) == len(illustrations) > 3
    for figure, illustration in zip(figures, illustrations, strict=True):
        show(figure)
        part = part_shown(all_pictures()[illustration.image], figure)
        assert_marks_lie_right(figure.evaluate(MEASURE) | {"part": part}, illustration)


def assert_marks_lie_right(seen, illustration):
    targets = {"arrow": [], "frame": []}
    for callout in illustration.callouts:
        target = target_of(illustration.image, callout, seen)
        targets["frame" if callout.is_frame else "arrow"].append(target)
    for tip, (left, top, right, bottom) in zip(seen["tips"], targets["arrow"], strict=True):
        assert left - NEAR <= tip[0] <= right + NEAR, illustration.image
        assert top - NEAR <= tip[1] <= bottom + NEAR, illustration.image
    for box, (left, top, right, bottom) in zip(seen["boxes"], targets["frame"], strict=True):
        assert box[0] <= left + NEAR and box[1] <= top + NEAR, illustration.image
        assert box[2] >= right - NEAR and box[3] >= bottom - NEAR, illustration.image
