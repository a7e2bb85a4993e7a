"""Outlook as a program on the computer."""

from content.drawings.kit import (
    Box,
    bars,
    icon,
    picture,
    rule,
    shape,
    together,
    words,
)
from content.drawings.parts import (
    NOT_THESE,
    address_lines,
    big_button,
    confirming_row,
    folders,
    icon_button,
    mail_list,
    menu,
    neighbours,
    person,
    small_bars,
    tabs,
)
from content.drawings.windows import WHOLE, frame, program, rail

PEOPLE = ("Anna Andersson", "Erik Nilsson", "Karin Berg")
MAIN_TABS = ("Arkiv", "Start", "Skicka/ta emot", "Visa", "Hjälp")
MESSAGE_TABS = ("Arkiv", "Meddelande", "Infoga", "Rita", "Alternativ", "", "")
MAIN_BUTTONS = (
    ("trash", "Ta bort"),
    ("archive", "Arkivera"),
    ("reply", "Svara"),
    ("reply-all", "Svara alla"),
    ("send-on", "Vidarebefordra"),
)


def ribbon_under_tabs(
    inner: Box, labels: tuple[str, ...], selected: str, target: str = ""
) -> tuple[str, Box, Box]:
    """The tabs and the empty ribbon, the ribbon's box and the area under it."""
    row, rest = inner.cut_top(52)
    ribbon, below = rest.cut_top(124)
    card = ribbon.inset(8, 4)
    drawn = tabs(row, labels, selected, target) + shape(card, "edge", 8) + shape(below, "window")
    return drawn + rule(below.x, below.y, below.right, below.y), card.inset(6, 6), below


def group_end(ribbon: Box, x: float) -> str:
    """The line between two groups of a ribbon."""
    return rule(x, ribbon.y + 6, x, ribbon.bottom - 6)


def main_window(new_look: str = "plain", box: Box = WHOLE, target: str = "") -> tuple[str, Box, Box]:
    """The main window with Ny e-post first in its ribbon, the rest of the ribbon and the area under it."""
    shown, inner = program(box)
    drawn, ribbon, area = ribbon_under_tabs(inner, MAIN_TABS, "Start", target)
    new, rest = ribbon.cut_left(150)
    ribbon_shown = big_button(new, "Ny e-post", "mail", new_look) + group_end(ribbon, rest.x + 8)
    column, area = rail(area)
    _, rest = rest.cut_left(14)
    return shown + drawn + ribbon_shown + column + frame(box, "frame"), rest, area


def mailbox(area: Box) -> str:
    """Folders, messages and the message that is open."""
    left, rest = area.cut_left(170)
    middle, reading = rest.cut_left(220)
    return folders(left) + mail_list(middle, PEOPLE) + message_shown(reading)


def message_shown(reading: Box) -> str:
    lines = [reading.w * share for share in (0.75, 0.85, 0.7, 0.8, 0.4)][: int((reading.h - 80) / 28)]
    return together(
        person(reading.x + 48, reading.y + 46),
        bars(reading.x + 88, reading.y + 32, [reading.w * 0.4, reading.w * 0.28], 20),
        bars(reading.x + 24, reading.y + 100, lines, 28),
    )


def new_mail() -> str:
    shown, ribbon, area = main_window("target")
    others, _ = neighbours(ribbon, MAIN_BUTTONS)
    return picture("Outlook på datorn med brev-ikonen Ny e-post", shown, others, mailbox(area))


def mail_icon() -> str:
    shown, ribbon, area = main_window("target")
    others, _ = neighbours(ribbon, MAIN_BUTTONS)
    return picture(
        "Outlook på datorn med brev-ikonen överst i vänsterkanten",
        shown,
        others,
        mailbox(area),
        icon_button(Box(area.x - 49, area.y + 8, 46, 46), "Brev-ikonen", "mail"),
    )


def message_window(title: str, selected: str, target: str = "") -> tuple[str, Box, Box]:
    shown, inner = program(title=title)
    drawn, ribbon, below = ribbon_under_tabs(inner, MESSAGE_TABS, selected, target)
    return shown + drawn + frame(WHOLE, "frame"), ribbon, below


def draft(below: Box, to: str = "Anna Andersson", subject: str = "Ämne") -> str:
    """The message under the ribbon, with the big button to send it."""
    send = Box(below.x + 18, below.y + 14, 96, 92)
    lines, body = address_lines(Box(below.x + 134, below.y + 14, below.w - 154, below.h), to, subject)
    return together(
        shape(send, "plain", 6),
        icon("send", send.cx, send.y + 34, 34),
        words(send.cx, send.bottom - 20, "Skicka", 19, "muted", "middle"),
        lines,
        bars(below.x + 24, body.y + 30, [below.w * share for share in (0.6, 0.74, 0.45)], 30),
    )


def encrypt_ribbon(ribbon: Box, look: str = "target") -> tuple[str, Box]:
    """The ribbon of Alternativ with its button Kryptera, which older versions call Behörighet."""
    before = (("palette", "Teman"), ("people", "Hemlig kopia"), ("person", "Från"))
    left, x = neighbours(ribbon, before)
    place = ribbon._replace(x=x + 8, w=176)
    _, rest = ribbon.cut_left(place.right + 16 - ribbon.x)
    right, _ = neighbours(rest, (("task", "Använd\nröstningsknappar"),))
    drawn = together(
        left,
        group_end(ribbon, x),
        big_button(place, "Kryptera", "lock", look, opens=True),
        group_end(ribbon, place.right + 8),
        right,
    )
    return drawn, place


def options() -> str:
    shown, ribbon, below = message_window("Nytt meddelande", "Meddelande", "Alternativ")
    buttons = (("clip", "Bifoga fil"), ("pen", "Signatur"), ("flag", "Följ upp"))
    others, x = neighbours(ribbon.cut_left(330)[1], buttons)
    return picture(
        "Fönstret för ett nytt meddelande med fliken Alternativ",
        shown,
        small_bars(ribbon.x + 12, ribbon.y + 8, (90, 120, 80)),
        small_bars(ribbon.x + 176, ribbon.y + 8, (60, 90, 70)),
        group_end(ribbon, ribbon.x + 322),
        others,
        group_end(ribbon, x + 8),
        draft(below),
    )


def encrypt() -> str:
    shown, ribbon, below = message_window("Nytt meddelande", "Alternativ")
    drawn, _ = encrypt_ribbon(ribbon)
    return picture("Fliken Alternativ med knappen Kryptera", shown, drawn, draft(below))


def encrypt_menu() -> str:
    shown, ribbon, below = message_window("Nytt meddelande", "Alternativ")
    drawn, place = encrypt_ribbon(ribbon, "open")
    choices = (("", ""), ("lock", "Kryptera"), ("no-forward", "Vidarebefordra inte"))
    return picture(
        "Menyn under knappen Kryptera",
        shown,
        drawn,
        draft(below),
        menu(Box(place.x, place.bottom + 4, 400, 252), choices, NOT_THESE),
    )


def encrypted(title: str, row_look: str, button_look: str) -> str:
    """The message once it is encrypted, with either the row or the button standing out."""
    shown, ribbon, below = message_window("Nytt meddelande", "Alternativ")
    row, below = below.cut_top(88)
    return picture(
        title,
        shown,
        encrypt_ribbon(ribbon, button_look)[0],
        confirming_row(row.inset(9, 8), row_look),
        draft(below),
    )


def confirmation() -> str:
    return encrypted("Raden under menyraden som bekräftar krypteringen", "target", "plain")


def undoing() -> str:
    return encrypted("Knappen som ändrar eller tar bort skyddet", "plain", "target")


PICTURES = {
    "dator-ny-epost": new_mail,
    "dator-brevikon": mail_icon,
    "dator-alternativ": options,
    "dator-kryptera": encrypt,
    "dator-kryptera-meny": encrypt_menu,
    "dator-bekraftelse": confirmation,
    "dator-ta-bort": undoing,
}
