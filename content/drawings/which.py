"""How to tell the kinds of Outlook apart: one stands in a web browser, the other two are programs."""

from content.drawings import desktop, web
from content.drawings.kit import Box, bars, disc, icon, picture, rule, shape, words
from content.drawings.parts import button, folders, mail_list, neighbours, tabs
from content.drawings.taskbar import taskbar
from content.drawings.windows import browser, controls, frame, rail, suite_row

WIDTH, HEIGHT = 600, 375
"""Smaller than the other pictures, since they stand side by side."""


def in_browser() -> str:
    shown, page = browser("E-post – Outlook", web.ADDRESS, Box(18, 16, WIDTH - 36, HEIGHT))
    row, area = suite_row(page)
    column, area = rail(area)
    left, rest = area.cut_left(160)
    middle, reading = rest.cut_left(180)
    return picture(
        "Outlook i en webbläsare",
        shown,
        row,
        column,
        folders(left),
        mail_list(middle, ("", "", "")),
        bars(reading.x + 20, reading.y + 30, (120, 100, 112, 70), 30),
        width=WIDTH,
        height=HEIGHT,
    )


def in_program() -> str:
    box = Box(18, 16, WIDTH - 36, HEIGHT - 82)
    shown, ribbon, area = desktop.main_window(box=box)
    others, _ = neighbours(ribbon, desktop.MAIN_BUTTONS)
    left, rest = area.cut_left(160)
    bar = Box(0, HEIGHT - 48, WIDTH, 48)
    return picture(
        "Outlook som program på datorn",
        shown,
        others,
        folders(left, ("Inkorgen",)),
        bars(rest.x + 24, rest.y + 24, (260, 200)),
        frame(box, "frame"),
        taskbar(bar, 128, 28),
        icon("mail", 84, bar.cy, 32, "accent"),
        shape(Box(64, bar.bottom - 5, 40, 5), "primary", 2),
        width=WIDTH,
        height=HEIGHT,
    )


def in_new_program() -> str:
    box = Box(18, 16, WIDTH - 36, HEIGHT - 82)
    strip, rest = box.cut_top(44)
    row, rest = rest.cut_top(48)
    ribbon, rest = rest.cut_top(62)
    column, area = rail(rest.inset(1, 0))
    left, reading = area.cut_left(176)
    bar = Box(0, HEIGHT - 48, WIDTH, 48)
    return picture(
        "Nya Outlook för Windows",
        frame(box, "window", 6),
        frame(strip, "suite", 6),
        icon("mail", strip.x + 28, strip.cy, 24, "on-suite"),
        words(strip.x + 52, strip.cy, "Outlook", 19, "on-suite"),
        switched_on(Box(strip.right - 326, strip.y, 186, strip.h), "Nya Outlook"),
        controls(strip, "on-suite"),
        tabs(row, ("Start", "Visa", "Hjälp"), "Start"),
        button(Box(ribbon.x + 12, ribbon.y + 4, 170, 50), "Ny e-post", "mail"),
        bars(ribbon.x + 210, ribbon.cy - 8, (70,)),
        bars(ribbon.x + 310, ribbon.cy - 8, (90,)),
        rule(ribbon.x, ribbon.bottom, ribbon.right, ribbon.bottom),
        column,
        folders(left, ("Inkorgen",)),
        bars(reading.x + 24, reading.y + 24, (250, 180)),
        frame(box, "frame", 6),
        taskbar(bar, 128, 28),
        icon("mail", 84, bar.cy, 32, "accent"),
        shape(Box(64, bar.bottom - 5, 40, 5), "primary", 2),
        width=WIDTH,
        height=HEIGHT,
    )


def switched_on(area: Box, label: str) -> str:
    """A switch in a coloured row, with its words before it."""
    switch = Box(area.right - 44, area.cy - 11, 44, 22)
    said = words(switch.x - 12, area.cy, label, 19, "on-suite", "end")
    return said + shape(switch, "edge", 11) + disc(switch.right - 12, switch.cy, 7, "primary")


PICTURES = {"vilken-webb": in_browser, "vilken-dator": in_program, "vilken-nya": in_new_program}
