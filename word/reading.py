"""A Word document as headings, texts and pictures in their order, and what of it could not come along.

mammoth knows Word's styles, lists, tables, links and footnotes. What it drops in silence (drawn marks, text
boxes, headers, comments, tracked changes) is taken out of the document before, and told.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

import mammoth
from lxml import etree, html
from mammoth import documents

from editing.from_html import from_html
from word.container import DOCUMENT, Parts, Refused, open_parts
from word.layout import gather_notes, gather_points, unfold_layout
from word.pictures import Found, take_out
from word.telling import tidy, told_of_shapes, told_of_text, without_links_out

Element = html.HtmlElement
RELATIONS = "word/_rels/document.xml.rels"
STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Rubrik'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Underrubrik'] => p:fresh
p[style-name='TOC Heading'] => p:fresh
""" + "".join(f"p[style-name='Rubrik {n}'] => h{n}:fresh\n" for n in range(1, 7))
CONTENTS = re.compile(r"^(toc|innehåll) ?\d", re.IGNORECASE)
BIG_AND_BOLD = "Fet rad"
"""The name of the style that a bold line is given here, with the rank of its size after."""
LONGEST_HEADING = 120
NOTHING = "Det finns ingen text och ingen bild i dokumentet."


class Heading(NamedTuple):
    level: int
    text: str


class Text(NamedTuple):
    """A paragraph, list or table as Markdown; `points` counts its list points, those below others too."""

    markdown: str
    points: int = 0


class Picture(NamedTuple):
    """The picture with that number among `Paper.pictures`."""

    number: int


Block = Heading | Text | Picture


class Paper(NamedTuple):
    """A document as read. `found` are its pictures with their marks; `told` is what was left out."""

    blocks: list[Block]
    found: list[Found]
    parts: Parts
    told: list[str]

    def picture(self, number: int) -> bytes | None:
        """The bytes of a picture as Word has them; none where it lies on another host or is missing."""
        return self.parts.get(self._targets().get(self.found[number].relation, ""))

    def _targets(self) -> dict[str, str]:
        relations = self.parts.tree(RELATIONS) if RELATIONS in self.parts else ()
        inside = (each for each in relations if each.get("TargetMode") != "External")
        return {each.get("Id", ""): _part_name(each.get("Target", "")) for each in inside}


def read(data: bytes, name: str) -> Paper:
    """The document in a file of that name. Raises Refused."""
    parts = open_parts(data, name)
    body = parts.tree(DOCUMENT)
    told = list(told_of_text(parts, body))
    found, loose = take_out(body)
    told += [*told_of_shapes(loose), *without_links_out(parts)]
    parts[DOCUMENT] = etree.tostring(body)
    blocks = list(_blocks(_converted(parts)))
    if not blocks:
        raise Refused(NOTHING)
    return Paper(blocks, found, parts, told)


def _converted(parts: Parts) -> str:
    """What mammoth makes of it. Pictures stand as `<img alt="bild:3">`."""
    image = mammoth.images.img_element(lambda image: {"src": ""})
    transform = mammoth.transforms.paragraph(_as_heading)
    try:
        result = mammoth.convert_to_html(
            parts.packed(),
            style_map=STYLES + _bold_styles(),
            convert_image=image,
            transform_document=transform,
        )
    except Exception as error:  # it takes the document to be as Word writes it
        raise Refused(
            f"Dokumentet går inte att läsa ({type(error).__name__}). Spara det på nytt i Word."
        ) from error
    return str(result.value)


def _bold_styles() -> str:
    return "".join(f"p[style-name='{BIG_AND_BOLD} {level}'] => h{level}:fresh\n" for level in (2, 3, 4))


def _as_heading(paragraph: documents.Paragraph) -> documents.Paragraph:
    """A short line that is bold throughout and has no style of its own is a heading, by its size."""
    runs = list(_runs(paragraph))
    words = "".join(text for _, text in runs)
    has_style = (paragraph.style_name or "Normal").lower() not in (
        "normal",
        "body text",
        "brödtext",
        "no spacing",
        "inget avstånd",
    )
    is_bold = bool(words.strip()) and all(run.is_bold for run, text in runs if text.strip())
    if CONTENTS.match(paragraph.style_name or ""):
        return paragraph.copy(children=[])
    if has_style or paragraph.numbering or not is_bold or len(words) > LONGEST_HEADING:
        return paragraph
    size = max((run.font_size or 0) for run, _ in runs)
    level = 2 if size >= 15 else 3 if size >= 13 else 4
    return paragraph.copy(style_name=f"{BIG_AND_BOLD} {level}")


def _runs(element: documents.Element) -> Iterator[tuple[documents.Run, str]]:
    for child in getattr(element, "children", ()):
        if isinstance(child, documents.Run):
            yield child, "".join(part.value for part in child.children if isinstance(part, documents.Text))
        else:
            yield from _runs(child)


def _blocks(source: str) -> Iterator[Block]:
    """In order; a picture stands by itself."""
    root = html.fragment_fromstring(source, create_parent="body")
    gather_notes(root)
    unfold_layout(root)
    gather_points(root)
    for element in root:
        yield from _block(element)


def _block(element: Element) -> Iterator[Block]:
    pictures = [Picture(int(image.get("alt", "bild:0").partition(":")[2])) for image in element.iter("img")]
    if element.tag != "img":
        for image in list(element.iter("img")):
            image.drop_tree()
        yield from _words(element)
    yield from pictures


def _words(element: Element) -> Iterator[Block]:
    text = tidy(element.text_content())
    level = re.fullmatch(r"h([1-6])", str(element.tag))
    if level and text:
        yield Heading(int(level[1]), text)
    elif text:
        points = sum(1 for _ in element.iter("li"))
        yield Text(from_html(html.tostring(element, encoding="unicode", with_tail=False)), points)


def _part_name(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"word/{target}"
