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
    big_bars,
    big_button,
    confirming_row,
    folders,
    icon_button,
    mail_list,
    menu,
    person,
    small_bars,
    tabs,
)
from content.drawings.windows import WHOLE, frame, program

PEOPLE = ("Anna Andersson", "Erik Nilsson", "Karin Berg")
MAIN_TABS = ("Arkiv", "Start", "Skicka/ta emot", "", "")
MESSAGE_TABS = ("Arkiv", "Meddelande", "Infoga", "Alternativ", "", "")


def ribbon_under_tabs(
    inner: Box, labels: tuple[str, ...], selected: str, target: str = ""
) -> tuple[str, Box, Box]:
    """The tabs and the empty ribbon, the ribbon's box and the area under it."""
    row, rest = inner.cut_top(56)
    ribbon, below = rest.cut_top(116)
    drawn = shape(row, "panel") + tabs(row, labels, selected, target) + shape(ribbon, "panel")
    return drawn + rule(ribbon.x, ribbon.bottom, ribbon.right, ribbon.bottom), ribbon, below


def group_ends(ribbon: Box, *places: float) -> str:
    """The lines between the groups of a ribbon."""
    return "".join(rule(ribbon.x + x, ribbon.y + 10, ribbon.x + x, ribbon.bottom - 12) for x in places)


def main_window(new_look: str = "plain", box: Box = WHOLE) -> tuple[str, Box, Box]:
    """The main window with Ny e-post first in its ribbon, the ribbon's box and the area under it."""
    shown, inner = program("Inkorgen – Outlook", box)
    drawn, ribbon, area = ribbon_under_tabs(inner, MAIN_TABS, "Start")
    new = big_button(Box(ribbon.x + 12, ribbon.y + 5, 150, 104), "Ny e-post", "mail", new_look)
    return shown + drawn + new, ribbon, area


def main_ribbon(ribbon: Box) -> str:
    """What the ribbon holds beside Ny e-post."""
    return together(
        group_ends(ribbon, 176, 424),
        *(big_bars(Box(ribbon.x + x, ribbon.y, 80, ribbon.h)) for x in (184, 262, 340)),
        small_bars(ribbon.x + 442, ribbon.y + 12, (90, 70, 100)),
        small_bars(ribbon.x + 600, ribbon.y + 12, (50, 70, 40)),
    )


def mailbox(area: Box) -> str:
    """Folders, messages and the message that is open."""
    left, rest = area.cut_left(210)
    middle, reading = rest.cut_left(230)
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
    return picture("Outlook på datorn med brev-ikonen Ny e-post", shown, main_ribbon(ribbon), mailbox(area))


def mail_icon() -> str:
    box = Box(WHOLE.x, WHOLE.y, WHOLE.w, WHOLE.h - 30)
    shown, ribbon, area = main_window("target", box)
    foot, area = area.cut_bottom(72)
    return picture(
        "Outlook på datorn med brev-ikonen längst ner till vänster",
        shown,
        main_ribbon(ribbon),
        mailbox(area),
        shape(foot, "chrome"),
        icon("calendar", foot.x + 116, foot.cy, 32),
        icon("people", foot.x + 182, foot.cy, 32),
        icon("task", foot.x + 248, foot.cy, 32),
        icon_button(Box(foot.x + 10, foot.y + 7, 62, 58), "Brev-ikonen", "mail"),
        frame(box, "frame", 6),
    )


def message_window(title: str, selected: str, target: str = "") -> tuple[str, Box, Box]:
    shown, inner = program(title)
    drawn, ribbon, below = ribbon_under_tabs(inner, MESSAGE_TABS, selected, target)
    return shown + drawn, ribbon, below


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
    place = Box(ribbon.x + 282, ribbon.y + 5, 190, 104)
    drawn = together(
        big_bars(Box(ribbon.x + 12, ribbon.y, 80, ribbon.h)),
        small_bars(ribbon.x + 100, ribbon.y + 12, (40, 50, 34)),
        big_bars(Box(ribbon.x + 196, ribbon.y, 74, ribbon.h)),
        group_ends(ribbon, 192, 272, 484),
        big_button(place, "Kryptera", "lock", look, opens=True),
        small_bars(ribbon.x + 506, ribbon.y + 12, (150, 180, 120)),
    )
    return drawn, place


def options() -> str:
    shown, ribbon, below = message_window("Nytt meddelande", "Meddelande", "Alternativ")
    return picture(
        "Fönstret för ett nytt meddelande med fliken Alternativ",
        shown,
        big_bars(Box(ribbon.x + 12, ribbon.y, 80, ribbon.h)),
        small_bars(ribbon.x + 104, ribbon.y + 12, (60, 80, 50)),
        group_ends(ribbon, 224, 480),
        *(big_bars(Box(ribbon.x + x, ribbon.y, 80, ribbon.h)) for x in (234, 312, 390)),
        small_bars(ribbon.x + 500, ribbon.y + 12, (110, 90, 130)),
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
