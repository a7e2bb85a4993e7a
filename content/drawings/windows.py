"""The windows that the pictures stand in. Each returns its frame and the box that is left inside it."""

from content.drawings.kit import (
    HEIGHT,
    WIDTH,
    Box,
    bars,
    disc,
    icon,
    number,
    rule,
    shape,
    span,
    tag,
    together,
    words,
)

WHOLE = Box(20, 20, WIDTH - 40, HEIGHT - 10)
"""A window that goes on below the picture."""
FRONT = Box(40, 44, WIDTH - 68, HEIGHT - 34)
"""A window of its own, in front of another."""


def frame(box: Box, look: str, radius: float = 12) -> str:
    """A box with its upper corners rounded."""
    corner = f"a{radius} {radius} 0 0 1 {radius}"
    up, along, down = (number(length) for length in (radius - box.h, box.w - 2 * radius, box.h - radius))
    start = f"M{number(box.x)} {number(box.bottom)}"
    return tag("path", look=look, d=f"{start}v{up}{corner} -{radius}h{along}{corner} {radius}v{down}z")


def controls(row: Box, look: str = "muted") -> str:
    """The three buttons in the upper right corner of a window."""
    names = ("close", "maximise", "minimise")
    return "".join(icon(name, row.right - 28 - 38 * i, row.cy, 18, look) for i, name in enumerate(names))


def browser(title: str, address: str, box: Box = WHOLE, tall: bool = False) -> tuple[str, Box]:
    """A web browser with one page open. In a `tall` one the address is left out, to be drawn bigger."""
    strip, rest = box.cut_top(44)
    row, page = rest.cut_top(76 if tall else 44)
    page_tab = Box(strip.x + 16, strip.y + 8, max(span(title, 18), 100) + 74, strip.h - 8)
    drawn = together(
        frame(box, "window"),
        frame(strip, "chrome"),
        frame(page_tab, "panel", 8),
        icon("mail", page_tab.x + 24, page_tab.cy, 20, "accent"),
        words(page_tab.x + 42, page_tab.cy, title, 18, "muted"),
        icon("close", page_tab.right - 18, page_tab.cy, 12),
        controls(strip),
        shape(row, "panel"),
        icon("back", row.x + 30, row.cy, 22),
        icon("forward", row.x + 68, row.cy, 22),
        icon("reload", row.x + 106, row.cy, 22),
        rule(row.x, row.bottom, row.right, row.bottom),
        "" if tall else address_field(Box(row.x + 132, row.y + 5, row.w - 152, row.h - 10), address),
        frame(box, "frame"),
    )
    return drawn, page.inset(1, 0)


def address_field(box: Box, address: str) -> str:
    return shape(box, "window", 17) + words(box.x + 20, box.cy, address, 18, "muted")


def window(box: Box, title: str) -> tuple[str, Box]:
    """A plain window with its title."""
    strip, inner = box.cut_top(44)
    drawn = together(
        frame(box, "window"),
        frame(strip, "chrome"),
        words(strip.x + 20, strip.cy, title, 19),
        controls(strip),
        frame(box, "frame"),
    )
    return drawn, inner.inset(1, 0)


def front_window(title: str, box: Box = FRONT) -> tuple[str, Box]:
    """A window of its own, with the main window seen behind it."""
    behind = Box(20, 16, WIDTH - 72, HEIGHT - 6)
    strip, _ = behind.cut_top(28)
    ghost = frame(behind, "panel") + frame(strip, "chrome") + frame(behind, "frame")
    shadow = frame(Box(box.x + 7, box.y + 8, box.w, box.h - 8), "shade")
    drawn, inner = window(box, title)
    return ghost + shadow + drawn, inner


def program(box: Box = WHOLE, title: str = "") -> tuple[str, Box]:
    """Classic Outlook as it has looked since 2022: a pale title row with the search in its middle."""
    strip, inner = box.cut_top(46)
    drawn = together(
        frame(box, "panel"),
        icon("mail", strip.x + 28, strip.cy, 22, "accent"),
        words(strip.x + 50, strip.cy, title, 18, "muted") if title else "",
        search_field(strip.middle(min(180, strip.w * 0.25), 32)),
        controls(strip),
    )
    return drawn, inner.inset(1, 0)


def search_field(box: Box) -> str:
    glass = icon("search", box.x + 20, box.cy, 18)
    return shape(box, "edge", 6) + glass + words(box.x + 38, box.cy, "Sök", 18, "muted")


def suite_row(area: Box) -> tuple[str, Box]:
    """The coloured row at the top of Outlook on the web; a narrow one is without its search."""
    row, rest = area.cut_top(46)
    search = row.middle(280, 30)
    field = shape(search, "panel", 6) + icon("search", search.x + 20, search.cy, 18)
    drawn = together(
        shape(row, "suite"),
        icon("grid", row.x + 28, row.cy, 22, "on-suite"),
        words(row.x + 56, row.cy, "Outlook", 21, "on-suite"),
        field + bars(search.x + 38, search.cy - 4, [90], thick=8) if row.w > 600 else "",
        disc(row.right - 32, row.cy, 14, "panel"),
        icon("person", row.right - 32, row.cy, 18),
    )
    return drawn, rest


def rail(area: Box) -> tuple[str, Box]:
    """The narrow column of icons at the far left."""
    column, rest = area.cut_left(52)
    icons = "".join(
        icon(name, column.cx, column.y + 32 + 50 * i, 24, "accent" if i == 0 else "muted")
        for i, name in enumerate(("mail", "calendar", "people", "task"))
        if column.y + 48 + 50 * i < column.bottom
    )
    return shape(column, "chrome") + icons, rest
