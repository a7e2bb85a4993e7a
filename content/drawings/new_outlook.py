"""New Outlook for Windows: a program that looks like Outlook on the web, without its address field."""

from content.drawings import web
from content.drawings.kit import Box, bars, disc, icon, named, picture, rule, shape, together, words
from content.drawings.parts import address_lines, button, button_width, folders, mail_list, person, tabs
from content.drawings.windows import WHOLE, controls, frame, rail, search_field

MAIN_TABS = ("Start", "Visa", "Hjälp")
MESSAGE_TABS = ("Meddelande", "Infoga", "", "Rita", "Alternativ")


def title_row(box: Box, switch: bool = False) -> tuple[str, Box]:
    """The program with its coloured title row: the search in its middle, or the switch to classic Outlook."""
    strip, inner = box.cut_top(46)
    _, left = strip.cut_right(117)
    middle = switched_on(left) if switch else search_field(strip.middle(260, 32))
    drawn = together(
        frame(box, "window"),
        frame(strip, "suite"),
        icon("mail", strip.x + 24, strip.cy, 22, "on-suite"),
        middle,
        controls(strip, "on-suite"),
    )
    return drawn, inner


def switched_on(area: Box) -> str:
    """The switch with its words before it, by which the program is known."""
    box, _ = area.inset(0, 5).cut_right(176)
    switch = Box(box.right - 52, box.cy - 11, 44, 22)
    return named(
        "Nya Outlook",
        shape(box, "target", 6),
        words(switch.x - 8, box.cy, "Nya Outlook", 18, "ink", "end"),
        shape(switch, "primary", 11),
        disc(switch.right - 12, switch.cy, 7, "window"),
    )


def window(labels: tuple[str, ...], selected: str, target: str = "") -> tuple[str, Box, Box]:
    """The main window with its icons and tabs, the ribbon and the area under it."""
    drawn, inner = title_row(WHOLE)
    column, area = rail(inner.inset(1, 0))
    row, rest = area.cut_top(56)
    ribbon, below = rest.cut_top(72)
    line = rule(ribbon.x, ribbon.bottom, ribbon.right, ribbon.bottom)
    return drawn + column + tabs(row, labels, selected, target) + line + frame(WHOLE, "frame"), ribbon, below


def new_mail() -> str:
    shown, ribbon, area = window(MAIN_TABS, "Start")
    create = Box(ribbon.x + 14, ribbon.y + 5, button_width("Ny e-post", 26, opens=True), 58)
    left, rest = area.cut_left(184)
    middle, reading = rest.cut_left(220)
    return picture(
        "Nya Outlook för Windows med knappen Ny e-post",
        shown,
        web.blanks(ribbon, create.right + 30, (80, 96, 64)),
        folders(left),
        mail_list(middle, web.PEOPLE),
        person(reading.x + 46, reading.y + 46),
        bars(reading.x + 84, reading.y + 32, [130, 90], 20),
        bars(reading.x + 24, reading.y + 104, [220, 240, 190, 230], 28),
        button(create, "Ny e-post", "mail", "primary", 26, opens=True),
    )


def encrypt() -> str:
    """The message in the main window, whose tabs and ribbon are then those of the message."""
    shown, ribbon, area = window(MESSAGE_TABS, "Alternativ", "Alternativ")
    left, pane = area.cut_left(190)
    lines, body = address_lines(pane.inset(24, 0).cut_top(66)[1], "Anna Andersson", "Lägg till ett ämne")
    return picture(
        "Ett nytt meddelande i nya Outlook, med Alternativ och Kryptera",
        shown,
        web.encrypt_button(ribbon)[0],
        mail_list(left, web.PEOPLE),
        button(Box(pane.x + 24, pane.y + 14, 132, 48), "Skicka", "send", size=20),
        lines,
        bars(body.x + 2, body.y + 28, [330, 420, 250], 30),
    )


PICTURES = {"nya-ny-epost": new_mail, "nya-kryptera": encrypt}
