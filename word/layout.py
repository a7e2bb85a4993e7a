"""What people lay out by hand in Word, made what it is meant as: typed bullets, tables for looks, notes."""

import re

from lxml import html

from word.telling import tidy

Element = html.HtmlElement
SIGN = re.compile(r"^\s*([•·▪◦●○■□➢✓\u25aa\uf0b7\uf0a7\uf0d8]|[-–—](?=\s)|o(?=\t)|\d{1,2}[.)](?=\s))\s*")
NUMBER = "1"
"""What stands for every typed number, as a sign does for its bullets."""


def gather_points(root: Element) -> None:
    """Typed bullets and numbers in a row are made a list; a new sign begins one below the last point."""
    lists: list[tuple[str, Element]] = []
    for paragraph in list(root):
        match = SIGN.match(paragraph.text or "") if paragraph.tag == "p" else None
        if match is None:
            lists = []
            continue
        paragraph.text = (paragraph.text or "")[match.end() :]
        sign = NUMBER if match[1][0].isdecimal() else match[1]
        if sign in (each for each, _ in lists):
            while lists[-1][0] != sign:
                lists.pop()
        else:
            lists.append((sign, _new_list(sign, paragraph, lists)))
        paragraph.tag, paragraph.tail = "li", None
        lists[-1][1].append(paragraph)


def _new_list(sign: str, paragraph: Element, lists: list[tuple[str, Element]]) -> Element:
    """In the place of the paragraph, or at the end of the point above it."""
    made = html.Element("ol" if sign == NUMBER else "ul")
    if lists:
        lists[-1][1][-1].append(made)
    else:
        paragraph.addprevious(made)
    return made


def unfold_layout(root: Element) -> None:
    """Of a table with pictures, or of one cell, which is there for its looks, only what it holds is left."""
    for table in list(root.iter("table")):
        cells = list(table.iter("td", "th"))
        if table.getparent() is root and (len(cells) == 1 or next(table.iter("img"), None) is not None):
            for cell in cells:
                for child in list(cell):
                    table.addprevious(child)
            root.remove(table)


def gather_notes(root: Element) -> None:
    """Each footnote stands in brackets where it is called for; mammoth lists them at the end."""
    found = [item for item in root.iter("li") if re.match("(foot|end)note-", item.get("id") or "")]
    notes = {item.get("id"): item for item in found}
    for link in list(root.iter("a")):
        note = notes.get((link.get("href") or "").removeprefix("#"))
        if note is not None and "-ref-" in (link.get("id") or ""):
            above = link.getparent()
            call = above if above is not None and above.tag == "sup" else link
            call.tail = f" ({tidy(note.text_content()).removesuffix('↑').strip()}){call.tail or ''}"
            call.drop_tree()
    for item in found:
        item.drop_tree()
