"""How to tell the two kinds of Outlook apart: one stands in a web browser, the other is a program."""

from content.drawings import desktop, web
from content.drawings.kit import Box, bars, icon, picture, shape
from content.drawings.parts import big_bars, folders, mail_list, small_bars
from content.drawings.taskbar import taskbar
from content.drawings.windows import browser, frame, suite_row

WIDTH, HEIGHT = 600, 375
"""Smaller than the other pictures, since two of them stand side by side."""


def in_browser() -> str:
    shown, page = browser("E-post – Outlook", web.ADDRESS, Box(18, 16, WIDTH - 36, HEIGHT))
    row, area = suite_row(page)
    column, area = web.rail(area)
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
    left, rest = area.cut_left(176)
    bar = Box(0, HEIGHT - 48, WIDTH, 48)
    return picture(
        "Outlook som program på datorn",
        shown,
        desktop.group_ends(ribbon, 176, 426),
        *(big_bars(Box(ribbon.x + x, ribbon.y, 80, ribbon.h)) for x in (184, 262, 340)),
        small_bars(ribbon.x + 442, ribbon.y + 12, (60, 76, 50)),
        folders(left, ("Inkorgen",)),
        bars(rest.x + 24, rest.y + 24, (300, 220)),
        frame(box, "frame", 6),
        taskbar(bar, 128, 28),
        icon("mail", 84, bar.cy, 32, "accent"),
        shape(Box(64, bar.bottom - 5, 40, 5), "primary", 2),
        width=WIDTH,
        height=HEIGHT,
    )


PICTURES = {"vilken-webb": in_browser, "vilken-dator": in_program}
