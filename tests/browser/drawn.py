"""What a page shows of a drawing, and how large."""

import re

from content.drawings.kit import Box
from content.drawings.places import SIZE

ADDRESS = """image => {
  const source = image.closest('picture')?.querySelector('source');
  return source && matchMedia(source.media).matches ? source.srcset : image.src;
}"""
"""Chromium's `currentSrc` will not do: of a file that it has it may say another part."""
VIEW = re.compile(r"#svgView\(viewBox\((\d+),(\d+),(\d+),(\d+)\)\)$")


def whole(svg):
    width, height = SIZE.findall(svg)[0]
    return Box(0, 0, int(width), int(height))


def part_shown(svg, figure):
    """The box of the drawing that is seen."""
    view = VIEW.search(figure.locator("img").evaluate(ADDRESS))
    return Box(*map(int, view.groups())) if view else whole(svg)


def show(figure):
    """Scrolls there and waits until the picture has come."""
    figure.scroll_into_view_if_needed()
    figure.locator("img").evaluate("image => image.decode()")
