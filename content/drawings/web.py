"""Outlook in the web browser."""

from content.drawings.kit import Box, bars, icon, named, picture, rule, shape, words
from content.drawings.parts import (
    NOT_THESE,
    address_lines,
    button,
    button_width,
    confirming_row,
    folders,
    icon_button,
    mail_list,
    menu,
    person,
    tabs,
)
from content.drawings.windows import browser, front_window, rail, suite_row

ADDRESS = "outlook.office365.com"
PEOPLE = ("Anna Andersson", "Erik Nilsson", "Karin Berg", "Lars Holm")
TABS = ("Meddelande", "Infoga", "Formatera text", "Rita", "Alternativ")


def mailbox() -> tuple[str, Box]:
    """The browser with Outlook open: its coloured row, and the area under it."""
    shown, page = browser("E-post – Outlook", ADDRESS)
    row, area = suite_row(page)
    return shown + row, area


def address() -> str:
    shown, page = browser("Logga in", "", tall=True)
    field = Box(page.x + 136, page.y - 66, 392, 56)
    card = Box(field.x, page.y + 26, field.w, 236)
    box = Box(card.x + 36, card.y + 84, card.w - 72, 50)
    sign_in = Box(card.x + 36, box.bottom + 20, card.w - 72, 58)
    return picture(
        "Webbläsare med Outlooks adress i adressfältet",
        shown,
        named(
            "Adressfältet",
            shape(field, "target", 28),
            words(field.x + 24, field.cy, ADDRESS, 24, "bold"),
        ),
        shape(page, "panel"),
        shape(card, "edge", 10),
        icon("mail", card.x + 56, card.y + 46, 40, "accent"),
        words(card.x + 90, card.y + 47, "Outlook", 28, "ink"),
        shape(box, "edge", 4),
        words(box.x + 18, box.cy, "E-postadress", 20, "muted"),
        button(sign_in, "Logga in", look="primary", size=26),
    )


def new_message() -> str:
    shown, area = mailbox()
    column, area = rail(area)
    toolbar, area = area.cut_top(80)
    left, area = area.cut_left(184)
    middle, reading = area.cut_left(236)
    create = Box(toolbar.x + 14, toolbar.y + 11, button_width("Nytt meddelande", 26), 58)
    return picture(
        "Inkorgen i Outlook på webben med knappen Nytt meddelande",
        shown,
        column,
        shape(toolbar, "window"),
        blanks(toolbar, create.right + 32, (64, 84, 56)),
        rule(toolbar.x, toolbar.bottom, toolbar.right, toolbar.bottom),
        folders(left),
        mail_list(middle, PEOPLE),
        person(reading.x + 46, reading.y + 46),
        bars(reading.x + 84, reading.y + 32, [130, 90], 20),
        bars(reading.x + 24, reading.y + 104, [220, 240, 190, 230, 120], 28),
        button(create, "Nytt meddelande", "pen", "primary", 26),
    )


def new_window() -> str:
    shown, area = mailbox()
    column, area = rail(area)
    left, pane = area.cut_left(150)
    row, below = pane.inset(26, 0).cut_top(84)
    pop_out = Box(row.right - 58, row.y + 13, 58, 58)
    _, below = below.cut_top(8)
    lines, body = address_lines(below, "Anna Andersson", "Lägg till ett ämne")
    return picture(
        "Ett nytt meddelande i Outlook på webben med knappen Öppna i nytt fönster",
        shown,
        column,
        mail_list(left, ("", "", "", "")),
        button(Box(row.x, row.y + 18, 132, 48), "Skicka", "send", size=20),
        icon("clip", row.x + 176, row.cy, 26),
        icon("trash", row.x + 226, row.cy, 26),
        rule(pane.x, row.bottom, pane.right, row.bottom),
        lines,
        bars(body.x + 2, body.y + 26, [330, 420, 250], 30),
        icon_button(pop_out, "Öppna i nytt fönster", "pop-out"),
    )


def message_window(title: str, selected: str, target: str = "") -> tuple[str, Box, Box]:
    """The message in a window of its own: the window, its ribbon and the area under the ribbon."""
    shown, inner = front_window(title)
    row, rest = inner.cut_top(60)
    ribbon, below = rest.cut_top(72)
    drawn = shape(row, "panel") + tabs(row, TABS, selected, target) + shape(ribbon, "panel")
    return shown + drawn + rule(ribbon.x, ribbon.bottom, ribbon.right, ribbon.bottom), ribbon, below


def draft(below: Box, to: str = "Anna Andersson", subject: str = "Lägg till ett ämne") -> str:
    """The message under the ribbon."""
    send = Box(below.x + 20, below.y + 18, 132, 48)
    lines, body = address_lines(Box(below.x + 172, below.y + 16, below.w - 192, below.h), to, subject)
    text = bars(below.x + 24, body.y + 28, (430, 520, 300), 30)
    return button(send, "Skicka", "send", size=20) + lines + text


def blanks(ribbon: Box, x: float, widths: tuple[float, ...]) -> str:
    """Buttons of a ribbon that nobody needs to read."""
    cy = ribbon.cy - 6
    return "".join(bars(x + 130 * index, cy, [width], thick=12) for index, width in enumerate(widths))


def encrypt_button(ribbon: Box, look: str = "target") -> tuple[str, Box]:
    """The ribbon of Alternativ, and the box of its button Kryptera."""
    place = Box(ribbon.x + 300, ribbon.y + 6, button_width("Kryptera", 25, opens=True), 58)
    drawn = button(place, "Kryptera", "lock", look, 25, opens=True)
    others = blanks(ribbon, ribbon.x + 24, (94, 70)) + blanks(ribbon, place.right + 32, (96,))
    return others + drawn, place


def options() -> str:
    shown, ribbon, below = message_window("Nytt meddelande", "Meddelande", "Alternativ")
    others = blanks(ribbon, ribbon.x + 24, (94, 60)) + named_buttons(ribbon, ribbon.x + 300)
    return picture("Ett nytt meddelande i eget fönster med fliken Alternativ", shown, others, draft(below))


def named_buttons(ribbon: Box, x: float) -> str:
    """The buttons that the tab Meddelande has beside its letters and colours."""
    attach = icon("clip", x, ribbon.cy, 26) + words(x + 20, ribbon.cy, "Bifoga fil", 19, "muted")
    return attach + icon("pen", x + 190, ribbon.cy, 26) + words(x + 210, ribbon.cy, "Signatur", 19, "muted")


def encrypt() -> str:
    shown, ribbon, below = message_window("Nytt meddelande", "Alternativ")
    return picture("Fliken Alternativ med knappen Kryptera", shown, encrypt_button(ribbon)[0], draft(below))


def encrypt_menu() -> str:
    shown, ribbon, below = message_window("Nytt meddelande", "Alternativ")
    drawn, place = encrypt_button(ribbon, "open")
    choices = (("lock", "Kryptera"), ("no-forward", "Vidarebefordra inte"))
    open_menu = menu(Box(place.x, place.bottom + 4, 400, 252), choices, NOT_THESE)
    return picture("Menyn under knappen Kryptera", shown, drawn, draft(below), open_menu)


def three_dots() -> str:
    shown, inner = front_window("Nytt meddelande", Box(150, 44, 500, 466))
    row, below = inner.cut_top(84)
    dots = Box(row.right - 78, row.y + 13, 58, 58)
    lines, body = address_lines(below.inset(20, 8), "", "Ämne")
    return picture(
        "Ett smalt fönster med menyn bakom de tre punkterna öppen",
        shown,
        shape(row, "panel"),
        button(Box(row.x + 20, row.y + 18, 132, 48), "Skicka", "send", size=20),
        icon("clip", row.x + 204, row.cy, 26),
        icon("trash", row.x + 262, row.cy, 26),
        rule(row.x, row.bottom, row.right, row.bottom),
        lines,
        bars(body.x + 2, body.y + 30, [130, 90, 110], 30),
        icon_button(dots, "De tre punkterna", "dots"),
        menu(
            Box(row.right - 300, row.bottom - 8, 280, 232),
            (("", ""), ("lock", "Kryptera"), ("", ""), ("", "")),
        ),
    )


def encrypted(title: str, row_look: str, remove_look: str) -> str:
    """The message once it is encrypted, with either the row or its button to undo it standing out."""
    shown, ribbon, below = message_window("Nytt meddelande", "Alternativ")
    row, below = below.cut_top(88)
    row = row.inset(9, 8)
    remove = Box(row.right - 142, row.y + 10, 132, row.h - 20)
    return picture(
        title,
        shown,
        encrypt_button(ribbon, "plain")[0],
        confirming_row(row, row_look),
        button(remove, "Ta bort", look=remove_look),
        draft(below),
    )


def confirmation() -> str:
    return encrypted("Raden under menyraden som bekräftar krypteringen", "target", "plain")


def undoing() -> str:
    return encrypted("Knappen som tar bort krypteringen", "plain", "target")


PICTURES = {
    "webb-adress": address,
    "webb-nytt-meddelande": new_message,
    "webb-nytt-fonster": new_window,
    "webb-alternativ": options,
    "webb-kryptera": encrypt,
    "webb-kryptera-meny": encrypt_menu,
    "webb-tre-punkter": three_dots,
    "webb-bekraftelse": confirmation,
    "webb-ta-bort": undoing,
}
