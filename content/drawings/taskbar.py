"""The row at the bottom of the computer's screen, and the search that opens from it."""

from content.drawings.kit import HEIGHT, WIDTH, Box, bars, disc, icon, named, picture, shape, together, words
from content.drawings.parts import icon_button
from content.drawings.windows import frame


def taskbar(row: Box, first: float, size: float) -> str:
    """The row with its start button, and programs that nobody needs to recognise from `first` on."""
    programs = (row.middle(size, size)._replace(x=first + 1.75 * size * index) for index in range(3))
    return together(
        shape(row, "chrome"),
        shape(row.middle(24, 24)._replace(x=22), "blank", 6),
        *(shape(program, "blank", 7) for program in programs),
        disc(row.right - 36, row.cy, 10, "blank"),
    )


def results(panel: Box) -> str:
    """The open search with Outlook as its best hit."""
    top, below = panel.cut_top(78)
    typed = top.inset(20, 14)
    hit = Box(below.x + 20, below.y + 58, 360, 112)
    detail = below.cut_right(220)[0].inset(20, 16)
    return together(
        frame(panel, "window"),
        shape(typed, "edge", 25),
        icon("search", typed.x + 30, typed.cy, 24),
        words(typed.x + 58, typed.cy, "Outlook", 24),
        words(hit.x + 24, below.y + 26, "Bästa träff", 20, "muted"),
        shape(detail, "panel", 8),
        icon("mail", detail.cx, detail.y + 80, 60, "muted"),
        bars(detail.cx - 55, detail.y + 136, (110, 110)),
        *(shape(Box(hit.x + 24, hit.bottom + 24 + 44 * i, 26, 26), "bar", 5) for i in range(3)),
        bars(hit.x + 68, hit.bottom + 32, (150, 110, 170), 44),
        frame(panel, "frame"),
        named(
            "Outlook",
            shape(hit, "target", 8),
            icon("mail", hit.x + 52, hit.cy, 58, "accent"),
            words(hit.x + 100, hit.cy - 15, "Outlook", 30, "bold"),
            words(hit.x + 100, hit.cy + 23, "App", 20),
        ),
    )


def search() -> str:
    row = Box(0, HEIGHT - 68, WIDTH, 68)
    glass = Box(74, row.y + 7, 58, 54)
    field = glass._replace(w=300)
    return picture(
        "Aktivitetsfältet med sökning efter Outlook",
        results(Box(glass.x, 28, 640, row.y - 28)),
        taskbar(row, 420, 32),
        shape(field, "edge", 4),
        bars(glass.right + 18, field.cy - 5, (150,)),
        icon_button(glass, "Sök", "search"),
    )


PICTURES = {"dator-sok": search}
