"""A recipient outside Outlook, on a phone: the mail with the link, the sign-in and the reading window."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from content.drawings.kit import Box, bars, disc, icon, named, picture, rule, shape, together, words
from content.drawings.parts import button, person
from content.drawings.windows import frame

WIDTH, HEIGHT = 360, 460
SCREEN = Box(16, 16, WIDTH - 32, HEIGHT - 8)
"""Of the phone, which goes on below the picture."""
PORTAL = "outlook.office365.com"
SENDER = "Anna Andersson"
CODE_SENDER = "Microsoft Office"


class Language(NamedTuple):
    """What the pictures say, as the recipient's mail and Microsoft's pages say it in one language."""

    search: str
    protected: str
    has_sent: str
    a_message: str
    read: str
    how: str
    sign_in: tuple[str, str]
    passcode: tuple[str, str]
    fill_in: str
    lasts: str
    go_on: str
    your_passcode: str
    reference: str
    subject: str
    hello: str
    file: str
    reply: str


SWEDISH = Language(
    search="Sök i e-post",
    protected="Skyddat meddelande",
    has_sent="har skickat",
    a_message="ett skyddat meddelande.",
    read="Läs meddelandet",
    how="Välj hur du loggar in",
    sign_in=("Logga in", "Med ditt konto"),
    passcode=("Engångskod", "Skickas till din e-post"),
    fill_in="Fyll i engångskoden",
    lasts="Gäller i 15 minuter.",
    go_on="Fortsätt",
    your_passcode="Din engångskod",
    reference="Referenskod: 8374",
    subject="Underlag till mötet",
    hello="Hej!",
    file="Underlag.docx",
    reply="Svara",
)
ENGLISH = Language(
    search="Search in mail",
    protected="Protected message",
    has_sent="has sent you",
    a_message="a protected message.",
    read="Read the message",
    how="Choose how to sign in",
    sign_in=("Sign in", "With your account"),
    passcode=("One-time passcode", "Sent to your email"),
    fill_in="Enter the passcode",
    lasts="Valid for 15 minutes.",
    go_on="Continue",
    your_passcode="Your passcode",
    reference="Reference code: 8374",
    subject="For the meeting",
    hello="Hello!",
    file="Papers.docx",
    reply="Reply",
)


def screen(title: str, *parts: str) -> str:
    """A phone with its clock and battery, and what its screen shows."""
    clock = words(SCREEN.x + 26, SCREEN.y + 20, "09:41", 16, "muted")
    battery = shape(Box(SCREEN.right - 52, SCREEN.y + 14, 24, 12), "blank", 3)
    body = (frame(SCREEN, "window", 28), clock, battery, *parts, frame(SCREEN, "frame", 28))
    return picture(title, *body, width=WIDTH, height=HEIGHT)


def under_clock() -> Box:
    return SCREEN.cut_top(38)[1].inset(14, 0)


def opened_mail(subject: str, sender: str) -> tuple[str, Box]:
    """A mail opened in the mail app, and the box of its text."""
    row, rest = under_clock().cut_top(44)
    head, body = rest.cut_top(104)
    drawn = together(
        icon("back", row.x + 14, row.cy, 24),
        *(
            icon(name, row.right - 14 - 44 * n, row.cy, 22)
            for n, name in enumerate(("dots", "mail", "trash"))
        ),
        words(head.x, head.y + 22, subject, 22),
        person(head.x + 20, head.y + 72, 20),
        words(head.x + 52, head.y + 72, sender, 18, "bold"),
        icon("reply", head.right - 14, head.y + 72, 22),
    )
    return drawn, body


def link(say: Language) -> str:
    drawn, body = opened_mail(say.protected, SENDER)
    card, _ = body.cut_top(196)
    return screen(
        say.read,
        drawn,
        shape(card, "edge", 10),
        icon("lock", card.x + 30, card.y + 44, 32, "accent"),
        words(card.x + 58, card.y + 32, SENDER, 18),
        words(card.x + 58, card.y + 58, say.has_sent, 18),
        words(card.x + 58, card.y + 84, say.a_message, 17),
        button(card.cut_bottom(72)[0].inset(14, 9), say.read, look="primary", size=22),
    )


def inbox_row(row: Box, sender: str, width: float) -> str:
    said = words(row.x + 62, row.y + 26, sender, 18, "muted") + bars(row.x + 62, row.y + 46, [width])
    return disc(row.x + 30, row.cy, 20, "bar") + icon("person", row.x + 30, row.cy, 22) + said


def inbox(say: Language) -> str:
    top, rest = under_clock().cut_top(62)
    field = top.inset(0, 6)
    first, others = rest.cut_top(84)
    write = Box(others.right - 62, SCREEN.bottom - 100, 58, 58)
    return screen(
        f"{CODE_SENDER}: {say.your_passcode}",
        shape(field, "panel", 25),
        icon("menu", field.x + 28, field.cy, 22),
        words(field.x + 56, field.cy, say.search, 18, "muted"),
        person(field.right - 28, field.cy, 16),
        *(
            inbox_row(others._replace(y=others.y + 8 + 68 * n, h=68), *other)
            for n, other in enumerate((("Erik Nilsson", 170), ("Karin Berg", 130), ("Lars Holm", 150)))
        ),
        shape(write, "panel", 18),
        icon("pen", write.cx, write.cy, 26),
        named(
            CODE_SENDER,
            shape(first, "target", 10),
            icon("mail", first.x + 30, first.cy, 32, "accent"),
            words(first.x + 62, first.cy - 15, CODE_SENDER, 20, "bold"),
            words(first.x + 62, first.cy + 17, say.your_passcode, 18),
        ),
    )


def code_mail(say: Language) -> str:
    drawn, body = opened_mail(say.your_passcode, CODE_SENDER)
    code = body.cut_top(120)[0].inset(0, 14)
    return screen(
        say.your_passcode,
        drawn,
        named(
            say.passcode[0],
            shape(code, "target", 10),
            words(code.cx, code.cy, "1234 5678", 40, "bold", "middle"),
        ),
        words(code.x + 8, code.bottom + 34, say.lasts, 18, "muted"),
        words(code.x + 8, code.bottom + 64, say.reference, 18, "muted"),
    )


def portal(title: str, *parts: str) -> str:
    """Microsoft's page in the phone's browser: its address, and what it asks for or shows."""
    row, page = SCREEN.cut_top(38)[1].cut_top(50)
    field = row.inset(14, 4)
    return screen(
        title,
        shape(field, "panel", 21),
        icon("lock", field.x + 24, field.cy, 20),
        words(field.x + 44, field.cy, PORTAL, 17, "muted"),
        icon("dots", field.right - 20, field.cy, 20),
        rule(page.x, page.y + 8, page.right, page.y + 8),
        *parts,
    )


def page() -> Box:
    """What the portal has room for."""
    return SCREEN.cut_top(104)[1].inset(18, 0)


def choice(box: Box, glyph: str, label: str, explained: str) -> str:
    return together(
        shape(box, "target", 10),
        icon(glyph, box.x + 32, box.cy, 34, "accent"),
        words(box.x + 62, box.cy - 16, label, 19, "bold"),
        words(box.x + 62, box.cy + 16, explained, 17),
    )


def heading(text: str) -> tuple[str, Box]:
    row, rest = page().cut_top(66)
    return words(row.x, row.cy, text, 20, "bold"), rest


def sign_in(say: Language) -> str:
    drawn, rest = heading(say.how)
    first, rest = rest.cut_top(96)
    second = rest.cut_top(116)[0].cut_bottom(96)[0]
    return portal(
        say.how,
        drawn,
        named(say.sign_in[0], choice(first, "person", *say.sign_in)),
        named(say.passcode[0], choice(second, "key", *say.passcode)),
    )


def code_window(say: Language) -> str:
    drawn, rest = heading(say.fill_in)
    field = rest.cut_top(96)[0].cut_bottom(62)[0]
    caret = Box(field.x + 18, field.y + 15, 3, field.h - 30)
    return portal(
        say.fill_in,
        drawn,
        words(field.x, rest.y + 14, say.passcode[0], 19, "bold"),
        named(say.passcode[0], shape(field, "target", 6), shape(caret, "primary")),
        words(field.x, field.bottom + 26, say.lasts, 17, "muted"),
        words(field.x, field.bottom + 54, say.reference, 17, "muted"),
        button(Box(field.x, field.bottom + 84, 190, 56), say.go_on, look="primary", size=22),
    )


def reading_window(say: Language) -> str:
    row, rest = page().cut_top(72)
    reply = row.cut_right(126)[0].inset(0, 10)
    head, rest = rest.cut_top(40)
    file = rest.cut_top(64)[0].inset(0, 4)
    text = Box(file.x, file.bottom + 14, file.w, 124)
    return portal(
        say.subject,
        person(row.x + 20, row.cy, 20),
        words(row.x + 50, row.cy, SENDER.split(maxsplit=1)[0], 18, "muted"),
        button(reply, say.reply, "reply", "primary", 20),
        words(head.x, head.y + 14, say.subject, 22, "bold"),
        named(
            "Bifogade filer",
            shape(file, "target", 8),
            icon("clip", file.x + 30, file.cy, 28, "accent"),
            words(file.x + 58, file.cy, say.file, 20, "bold"),
        ),
        named(
            "Innehållet",
            shape(text, "edge", 8),
            words(text.x + 18, text.y + 28, say.hello, 20),
            bars(text.x + 18, text.y + 54, [220, 250, 160], 22),
        ),
    )


DRAWN: dict[str, Callable[[Language], str]] = {
    "lasa-lank": link,
    "lasa-inloggning": sign_in,
    "lasa-kodfonster": code_window,
    "lasa-inkorg": inbox,
    "lasa-kodmeddelande": code_mail,
    "lasa-oppnat": reading_window,
}
PICTURES = {ref: partial(draw, SWEDISH) for ref, draw in DRAWN.items()}
IN_ENGLISH = {f"{ref}-en": partial(draw, ENGLISH) for ref, draw in DRAWN.items() if draw is not code_mail}
PICTURES |= IN_ENGLISH
