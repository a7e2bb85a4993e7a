"""The parts of a screen: buttons, tabs, menus, lists and messages.

A part that stands out, by the look `target` or `primary`, is named by its label.
"""

from collections.abc import Iterable, Sequence

from content.drawings.kit import Box, bars, disc, icon, named, rule, shape, span, together, words

NOT_THESE = ("Konfidentiellt", "Kryptera med S/MIME")
"""What the menu of protections may hold besides the two that the routine speaks of."""
TEXT = {"plain": "muted", "open": "ink", "target": "bold", "primary": "on"}


def stand_out(label: str, look: str, drawn: str) -> str:
    return named(label, drawn) if look in ("target", "primary") else drawn


def button(
    box: Box, label: str, glyph: str = "", look: str = "plain", size: float = 22, opens: bool = False
) -> str:
    """A button with its icon to the left. One that `opens` a menu has a chevron to the right."""
    ink = "accent" if look == "target" else TEXT[look]
    left = 46 if glyph else 14
    right = 36 if opens else 14
    room = Box(box.x + left, box.y, box.w - left - right, box.h)
    drawn = together(
        shape(box, look, 6),
        icon(glyph, box.x + 28, box.cy, size * 1.15, ink) if glyph else "",
        words(room.cx, box.cy, label, size, TEXT[look], "middle"),
        icon("chevron", box.right - 22, box.cy, 18, ink) if opens else "",
    )
    return stand_out(label, look, drawn)


def button_width(label: str, size: float = 22, opens: bool = False) -> float:
    """How wide a button with an icon needs to be."""
    return span(label, size, bold=True) + 46 + (36 if opens else 14)


def big_button(box: Box, label: str, glyph: str, look: str = "plain", opens: bool = False) -> str:
    """A button of a classic ribbon: the icon above the words."""
    ink = "accent" if look == "target" else "muted"
    drawn = together(
        shape(box, look, 6),
        icon(glyph, box.cx, box.y + box.h * 0.36, 42, ink),
        words(box.cx - (11 if opens else 0), box.bottom - 22, label, 22, TEXT[look], "middle"),
        icon("chevron", box.right - 20, box.bottom - 21, 16, ink) if opens else "",
    )
    return stand_out(label, look, drawn)


def neighbours(row: Box, buttons: Iterable[tuple[str, str]]) -> tuple[str, float]:
    """The buttons beside the one that matters, of one line or two: their icons and names from the row's left
    edge on, as many as it has room for, and where the last one ends."""
    x, drawn = row.x, []
    for glyph, label in buttons:
        lines = label.split("\n")
        cell = row._replace(x=x, w=max(span(line, 18) for line in lines) + 14)
        if cell.right > row.right:
            break
        first = cell.bottom - 22 * len(lines)
        drawn.append(icon(glyph, cell.cx, cell.y + (first - 12 - cell.y) / 2, 30))
        drawn += [words(cell.cx, first + 22 * n, line, 18, "muted", "middle") for n, line in enumerate(lines)]
        x = cell.right
    return "".join(drawn), x


def small_bars(x: float, y: float, widths: Sequence[float]) -> str:
    """A column of small ribbon buttons that nobody needs to read."""
    squares = "".join(shape(Box(x, y + 34 * i, 18, 18), "bar", 4) for i in range(len(widths)))
    return squares + bars(x + 28, y + 4, widths, 34)


def icon_button(box: Box, label: str, glyph: str) -> str:
    """A button that stands out and shows no words."""
    return named(label, shape(box, "target", 6), icon(glyph, box.cx, box.cy, box.h * 0.56, "accent"))


def tabs(row: Box, labels: Iterable[str], selected: str, target: str = "") -> str:
    """The tabs above a ribbon. An empty label stands for one that nobody needs to read."""
    x, parts = row.x + 8, []
    for label in labels:
        size = 23 if label == target else 20
        width = span(label, size, label in (selected, target)) if label else 64
        cell = Box(x, row.y + 4, width + 24, row.h - 8)
        if cell.right > row.right:
            break
        parts.append(tab(cell, label, label == selected, label == target, size))
        x = cell.right + 2
    return "".join(parts)


def tab(cell: Box, label: str, selected: bool, target: bool, size: float) -> str:
    if not label:
        return bars(cell.x + 12, cell.cy - 5, [cell.w - 24])
    text = words(cell.cx, cell.cy - 2, label, size, "bold" if selected or target else "muted", "middle")
    line = shape(Box(cell.x + 12, cell.bottom - 11, cell.w - 24, 5), "primary", 2) if selected else ""
    return named(label, shape(cell, "target", 6), text, line) if target else text + line


def menu(box: Box, items: Sequence[tuple[str, str]], others: Sequence[str] = ()) -> str:
    """An open menu of rows with an icon and words. A row without words is one nobody needs to read.

    `others` are rows last in the menu that are not to be chosen, named as one: Andra rader.
    """
    parts = [shape(Box(box.x + 5, box.y + 6, box.w, box.h), "shade", 8), shape(box, "edge", 8)]
    height = (box.h - 16) / (len(items) + len(others))
    for index, (glyph, label) in enumerate(items):
        row = Box(box.x + 8, box.y + 8 + index * height, box.w - 16, height).inset(0, 3)
        parts.append(menu_row(row, glyph, label) if label else bars(row.x + 54, row.cy - 5, [150]))
    rest, _ = box.inset(8).cut_bottom(height * len(others))
    return "".join(parts) + (other_rows(rest.inset(0, 3), others) if others else "")


def other_rows(area: Box, labels: Sequence[str]) -> str:
    height = area.h / len(labels)
    lines = (words(area.x + 54, area.y + height * (i + 0.5), label, 20) for i, label in enumerate(labels))
    return named("Andra rader", shape(area, "panel", 6), *lines)


def menu_row(row: Box, glyph: str, label: str) -> str:
    shown = icon(glyph, row.x + 28, row.cy, 26, "accent") + words(row.x + 54, row.cy, label, 24, "bold")
    return named(label, shape(row, "target", 6), shown)


def address_lines(area: Box, to: str, subject: str) -> tuple[str, Box]:
    """The lines for recipient and subject of a message being written, and what is left under them."""
    first, rest = area.cut_top(46)
    second, rest = rest.cut_top(46)
    drawn = together(
        shape(Box(first.x, first.y + 6, 64, 34), "plain", 5),
        words(first.x + 32, first.cy, "Till", 19, "muted", "middle"),
        shape(Box(first.x + 78, first.y + 6, span(to, 19) + 24, 34), "panel", 17) if to else "",
        words(first.x + 90, first.cy, to, 19, "muted") if to else "",
        rule(first.x, first.bottom, first.right, first.bottom),
        words(second.x + 2, second.cy, subject, 20, "muted"),
        rule(second.x, second.bottom, second.right, second.bottom),
    )
    return drawn, rest


def person(cx: float, cy: float, r: float = 24) -> str:
    return disc(cx, cy, r, "tint") + icon("person", cx, cy, r * 1.15, "accent")


def mail_list(area: Box, senders: Sequence[str], height: float = 84) -> str:
    """Messages in a list: who sent them, and bars for what they say."""
    parts = []
    for index, sender in enumerate(senders):
        row = Box(area.x, area.y + index * height, area.w, height)
        if row.cy > area.bottom:
            break
        parts += [
            shape(row, "panel") if index == 0 else "",
            words(row.x + 16, row.y + 26, sender, 18, "ink" if index == 0 else "muted") if sender else "",
            bars(row.x + 16, row.y + (46 if sender else 30), [row.w * 0.7, row.w * 0.5], 18, 8),
            rule(row.x, row.bottom, row.right, row.bottom),
        ]
    return "".join(parts) + rule(area.right, area.y, area.right, area.bottom)


def folders(area: Box, names: Sequence[str] = ("Inkorgen", "Utkast", "Skickat")) -> str:
    parts = [shape(area, "panel"), rule(area.right, area.y, area.right, area.bottom)]
    for index, name in enumerate(names):
        cy = area.y + 32 + 40 * index
        parts += [
            shape(Box(area.x + 6, cy - 19, area.w - 12, 38), "bar", 6) if index == 0 else "",
            words(area.x + 18, cy, name, 18, "bold" if index == 0 else "muted"),
        ]
    rest = area.y + 32 + 40 * len(names)
    shares = (0.5, 0.62, 0.4)[: int((area.bottom - rest) / 36)]
    return "".join(parts) + bars(area.x + 18, rest, [area.w * share for share in shares], 36)


def confirming_row(row: Box, look: str = "target") -> str:
    """The row under a ribbon that says how the message is protected."""
    return stand_out(
        "Bekräftelseraden",
        look,
        together(
            shape(row, look, 4),
            icon("lock", row.x + 34, row.cy, 34, "accent"),
            words(row.x + 66, row.cy - 15, "Kryptera", 23, "bold"),
            words(row.x + 66, row.cy + 16, "Det här meddelandet är krypterat.", 20),
        ),
    )
