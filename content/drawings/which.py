"""How to tell the kinds of Outlook apart: in a web browser, a program of one kind or the other, an app."""

from content.drawings import desktop, reading
from content.drawings.kit import Box, bars, disc, icon, named, picture, rule, shape, words
from content.drawings.new_outlook import title_row
from content.drawings.parts import folders, neighbours, tabs
from content.drawings.taskbar import taskbar
from content.drawings.web import ADDRESS
from content.drawings.windows import controls, frame, rail, search_field, suite_row

WIDTH, HEIGHT = 360, 290
"""Smaller than the other pictures, since they stand side by side and in a frame of their own."""
WINDOW = Box(12, 12, WIDTH - 24, HEIGHT)
PROGRAM = Box(12, 12, WIDTH - 24, HEIGHT - 66)


def small(title: str, *parts: str) -> str:
    return picture(title, *parts, width=WIDTH, height=HEIGHT)


def in_browser() -> str:
    strip, rest = WINDOW.cut_top(42)
    row, page = rest.cut_top(48)
    page_tab = Box(strip.x + 14, strip.y + 8, 138, strip.h - 8)
    field = Box(row.x + 52, row.y + 6, row.w - 66, row.h - 12)
    suite, area = suite_row(page.inset(1, 0))
    column, area = rail(area)
    left, reading_pane = area.cut_left(120)
    return small(
        "Outlook i en webbläsare",
        frame(WINDOW, "window"),
        frame(strip, "chrome"),
        frame(page_tab, "panel", 8),
        icon("mail", page_tab.x + 24, page_tab.cy, 20, "accent"),
        words(page_tab.x + 42, page_tab.cy, "Outlook", 18, "muted"),
        controls(strip),
        shape(row, "panel"),
        icon("back", row.x + 28, row.cy, 22),
        named("Adressfältet", shape(field, "target", 18), words(field.x + 18, field.cy, ADDRESS, 19)),
        suite,
        column,
        folders(left, ("Inkorgen",)),
        bars(reading_pane.x + 20, reading_pane.y + 28, (110, 90), 30),
        frame(WINDOW, "frame"),
    )


def on_taskbar() -> str:
    """The row under a program, with Outlook among what is open."""
    bar = Box(0, HEIGHT - 42, WIDTH, 42)
    line = shape(Box(58, bar.bottom - 5, 36, 5), "primary", 2)
    return taskbar(bar, 112, 24) + icon("mail", 76, bar.cy, 28, "accent") + line


def in_program() -> str:
    shown, ribbon, _ = desktop.main_window(box=PROGRAM, target="Arkiv")
    others, _ = neighbours(ribbon, desktop.MAIN_BUTTONS)
    return small(
        "Klassiska Outlook som program på datorn", shown, others, frame(PROGRAM, "frame"), on_taskbar()
    )


def in_new_program() -> str:
    top, rest = title_row(PROGRAM, switch=True)
    column, area = rail(rest.inset(1, 0))
    row, area = area.cut_top(48)
    left, pane = area.cut_left(124)
    return small(
        "Nya Outlook för Windows",
        top,
        column,
        tabs(row, ("Start", "Visa", "Hjälp"), "Start"),
        rule(row.x, row.bottom, row.right, row.bottom),
        folders(left, ("Inkorgen",)),
        bars(pane.x + 20, pane.y + 28, (110, 90, 100), 30),
        frame(PROGRAM, "frame"),
        on_taskbar(),
    )


def on_mac() -> str:
    """The menus in a row of their own above the window, whose round buttons are to the left."""
    menus, desk = Box(0, 0, WIDTH, 34), Box(12, 46, WIDTH - 24, HEIGHT - 108)
    head, rest = desk.cut_top(50)
    buttons = Box(head.x + 10, head.y + 9, 92, 32)
    left, pane = rest.inset(1, 0).cut_left(124)
    dock = Box(WIDTH / 2 - 114, HEIGHT - 52, 228, 44)
    return small(
        "Outlook som program på en Mac",
        shape(menus, "panel"),
        words(18, menus.cy, "Outlook", 18, "bold"),
        words(112, menus.cy, "Arkiv", 18, "muted"),
        words(178, menus.cy, "Redigera", 18, "muted"),
        frame(desk, "window"),
        frame(head, "chrome"),
        named(
            "De runda knapparna",
            shape(buttons, "target", 16),
            *(disc(buttons.x + 20 + 26 * n, buttons.cy, 8, "primary") for n in range(3)),
        ),
        search_field(Box(head.right - 130, head.y + 9, 116, 32)),
        folders(left, ("Inkorgen",)),
        bars(pane.x + 20, pane.y + 24, (110, 90, 100), 30),
        frame(desk, "frame"),
        shape(dock, "panel", 12),
        *(shape(Box(dock.x + 14 + 44 * n, dock.y + 8, 28, 28), "blank", 7) for n in (0, 1, 3, 4)),
        icon("mail", dock.x + 116, dock.cy, 30, "accent"),
    )


def in_app() -> str:
    """The app on a phone: a coloured row, messages under it, and a round button to write."""
    phone = Box(56, 14, WIDTH - 112, HEIGHT)
    head, rest = phone.cut_top(76)
    write = Box(rest.right - 72, HEIGHT - 76, 54, 54)
    return small(
        "Appen Outlook i en telefon",
        frame(phone, "window", 28),
        frame(head, "suite", 28),
        disc(head.x + 40, head.y + 44, 17, "panel"),
        icon("person", head.x + 40, head.y + 44, 20),
        words(head.x + 70, head.y + 44, "Inkorgen", 20, "on-suite"),
        icon("search", head.right - 34, head.y + 44, 22, "on-suite"),
        *(
            reading.inbox_row(rest._replace(x=rest.x + 4, y=rest.y + 6 + 64 * n, h=64), *each)
            for n, each in enumerate((("Anna", 130), ("Erik", 110), ("Karin", 80)))
        ),
        shape(write, "primary", 27),
        icon("pen", write.cx, write.cy, 26, "on"),
        frame(phone, "frame", 28),
    )


PICTURES = {
    "vilken-webb": in_browser,
    "vilken-dator": in_program,
    "vilken-nya": in_new_program,
    "vilken-mac": on_mac,
    "vilken-mobil": in_app,
}
