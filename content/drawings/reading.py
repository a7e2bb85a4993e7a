"""A recipient outside Outlook: the mail with the link, the sign-in and the reading window."""

from content.drawings.kit import Box, bars, icon, named, picture, rule, shape, together, words
from content.drawings.parts import button, person
from content.drawings.windows import browser

PORTAL = "outlook.office365.com/encryption"


def webmail() -> tuple[str, Box]:
    """Another mail service in the browser: round button to write, folders, search."""
    shown, page = browser("Gmail", "mail.google.com")
    side, pane = page.cut_left(170)
    search, pane = pane.cut_top(66)
    field = Box(search.x + 8, search.y + 12, 360, 44)
    write = Box(side.x + 14, side.y + 78, 134, 54)
    drawn = together(
        shown,
        shape(page, "panel"),
        icon("menu", side.x + 32, search.cy + 1, 26),
        words(side.x + 58, search.cy + 1, "Gmail", 24, "muted"),
        shape(field, "bar", 22),
        icon("search", field.x + 28, field.cy, 22),
        bars(field.x + 54, field.cy - 5, [120]),
        person(page.right - 40, search.cy + 1, 20),
        shape(write, "edge", 16),
        icon("pen", write.x + 30, write.cy, 24),
        words(write.x + 52, write.cy, "Skriv", 20, "muted"),
        shape(Box(side.x + 10, write.bottom + 20, 142, 38), "bar", 19),
        words(side.x + 28, write.bottom + 39, "Inkorgen", 18, "muted"),
        bars(side.x + 28, write.bottom + 84, [90, 70, 100], 38),
    )
    return drawn, Box(pane.x + 4, pane.y + 4, pane.w - 16, pane.h)


def opened_mail(subject: str, sender: str) -> tuple[str, Box]:
    """A mail opened in the mail service, and the box of its text."""
    shown, pane = webmail()
    cy = pane.y + 84
    drawn = together(
        shown,
        shape(pane, "window", 14),
        words(pane.x + 24, pane.y + 34, subject, 23),
        person(pane.x + 46, cy, 22),
        words(pane.x + 80, cy, sender, 20, "bold"),
        icon("reply", pane.right - 44, cy, 24),
    )
    return drawn, Box(pane.x + 24, pane.y + 122, pane.w - 48, pane.h - 122)


def link() -> str:
    shown, body = opened_mail("Skyddat meddelande", "Anna Andersson")
    card = Box(body.x, body.y, body.w, 178)
    read = Box(card.cx - 165, card.bottom - 82, 330, 64)
    return picture(
        "Ett e-postmeddelande med knappen Läs meddelandet",
        shown,
        shape(card, "edge", 8),
        icon("lock", card.x + 46, card.y + 46, 44, "accent"),
        words(card.x + 84, card.y + 32, "Anna Andersson har skickat", 20),
        words(card.x + 84, card.y + 61, "ett skyddat meddelande.", 20),
        button(read, "Läs meddelandet", look="primary", size=27),
    )


def portal(title: str, height: float) -> tuple[str, Box]:
    """The page where the recipient shows who they are: a card with a heading."""
    shown, page = browser("Skyddat meddelande", PORTAL)
    card = Box(page.cx - 290, page.y + 28, 580, height)
    drawn = together(
        shown,
        shape(page, "panel"),
        shape(card, "edge", 10),
        icon("lock", card.x + 48, card.y + 50, 36, "accent"),
        words(card.x + 80, card.y + 51, title, 26, "ink"),
        rule(card.x + 28, card.y + 92, card.right - 28, card.y + 92),
    )
    return drawn, Box(card.x + 28, card.y + 92, card.w - 56, card.h - 92)


def choice(box: Box, glyph: str, label: str, explained: str) -> str:
    return together(
        shape(box, "target", 8),
        icon(glyph, box.x + 44, box.cy, 40, "accent"),
        words(box.x + 84, box.cy - 15, label, 24, "bold"),
        words(box.x + 84, box.cy + 19, explained, 19),
    )


def sign_in() -> str:
    shown, area = portal("Välj hur du loggar in", 340)
    first = Box(area.x, area.y + 24, area.w, 92)
    second = Box(area.x, first.bottom + 22, area.w, 92)
    return picture(
        "Sidan där mottagaren väljer hur hen loggar in",
        shown,
        named("Logga in", choice(first, "person", "Logga in med ditt konto", "Användarnamn och lösenord")),
        named(
            "Engångskod", choice(second, "key", "Logga in med en engångskod", "Koden skickas till din e-post")
        ),
    )


def code_window() -> str:
    shown, area = portal("Fyll i engångskoden", 344)
    field = Box(area.x, area.y + 56, area.w, 64)
    caret = Box(field.x + 18, field.y + 16, 3, field.h - 32)
    go_on = Box(area.x, field.bottom + 48, 220, 60)
    return picture(
        "Fönstret där engångskoden fylls i",
        shown,
        words(caret.x, area.y + 33, "Engångskod", 22, "bold"),
        named("Engångskod", shape(field, "target", 6), shape(caret, "primary")),
        words(caret.x, field.bottom + 24, "Koden gäller i 15 minuter.", 19, "muted"),
        button(go_on, "Fortsätt", look="primary", size=26),
    )


def inbox_row(row: Box, sender: str, width: float) -> str:
    return together(
        rule(row.x, row.y, row.right, row.y),
        shape(Box(row.x + 22, row.cy - 9, 18, 18), "bar", 4),
        words(row.x + 60, row.cy, sender, 19, "muted"),
        bars(row.x + 250, row.cy - 5, [width]),
    )


def inbox() -> str:
    shown, pane = webmail()
    first = Box(pane.x + 6, pane.y + 54, pane.w - 12, 84)
    below = pane._replace(y=first.bottom + 9, h=58)
    others = (("Erik Nilsson", 200), ("Karin Berg", 170), ("Lars Holm", 140))
    return picture(
        "Inkorgen med meddelandet från Microsoft Office överst",
        shown,
        shape(pane, "window", 14),
        shape(Box(pane.x + 22, pane.y + 19, 18, 18), "bar", 4),
        bars(pane.x + 60, pane.y + 23, [70]),
        *(inbox_row(below._replace(y=below.y + 58 * n), *other) for n, other in enumerate(others)),
        named(
            "Microsoft Office",
            shape(first, "target", 8),
            icon("mail", first.x + 34, first.cy, 32, "accent"),
            words(first.x + 66, first.cy - 15, "Microsoft Office", 24, "bold"),
            words(first.x + 66, first.cy + 18, "Din engångskod", 20),
        ),
    )


def code_mail() -> str:
    shown, body = opened_mail("Din engångskod", "Microsoft Office")
    box = Box(body.x, body.y + 36, body.w, 96)
    return picture(
        "Meddelandet från Microsoft Office med engångskoden",
        shown,
        bars(body.x + 16, body.y + 8, [330]),
        named(
            "Engångskod",
            shape(box, "target", 8),
            words(box.cx, box.cy, "1234 5678", 52, "bold", "middle"),
        ),
        words(body.x + 16, box.bottom + 30, "Koden gäller i 15 minuter.", 20, "muted"),
    )


def reading_window() -> str:
    shown, page = browser("Skyddat meddelande", PORTAL)
    row, area = page.cut_top(54)
    top = area.y + 32
    reply = Box(page.right - 190, top - 8, 164, 56)
    file = Box(page.x + 26, top + 68, 316, 60)
    text = Box(page.x + 26, file.bottom + 20, page.w - 52, 138)
    return picture(
        "Läsfönstret med det öppnade meddelandet",
        shown,
        shape(row, "panel"),
        icon("lock", row.x + 40, row.cy, 28, "accent"),
        words(row.x + 66, row.cy, "Skyddat meddelande", 22, "bold"),
        rule(row.x, row.bottom, row.right, row.bottom),
        person(page.x + 52, top + 20, 26),
        words(page.x + 92, top + 4, "Underlag till mötet", 23, "bold"),
        words(page.x + 92, top + 36, "Anna Andersson", 20, "muted"),
        button(reply, "Svara", "reply", "primary", 25),
        named(
            "Bifogade filer",
            shape(file, "target", 8),
            icon("clip", file.x + 34, file.cy, 32, "accent"),
            words(file.x + 66, file.cy, "Underlag.docx", 23, "bold"),
        ),
        named(
            "Innehållet",
            shape(text, "edge", 8),
            words(text.x + 24, text.y + 34, "Hej!", 23),
            bars(text.x + 24, text.y + 66, [520, 600, 380], 22),
        ),
    )


PICTURES = {
    "lasa-lank": link,
    "lasa-inloggning": sign_in,
    "lasa-kodfonster": code_window,
    "lasa-inkorg": inbox,
    "lasa-kodmeddelande": code_mail,
    "lasa-oppnat": reading_window,
}
