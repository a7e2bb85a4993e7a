"""What of a Word document stays behind, in the editor's words: nothing is dropped in silence."""

from collections.abc import Iterator

from lxml import etree

from word.container import Parts
from word.pictures import Loose
from word.shapes import q

Element = etree._Element


def told_of_text(parts: Parts, body: Element) -> Iterator[str]:
    """Headers, footers, comments and tracked changes, which stand beside the text."""
    for kind, pattern in (("Sidhuvudet", "word/header"), ("Sidfoten", "word/footer")):
        words = {_words(parts.tree(name)) for name in sorted(parts) if name.startswith(pattern)}
        for text in sorted(words - {""}):
            yield f"{kind} följde inte med: ”{_shortened(text)}”"
    added = [_words(each) for each in body.iter(q("w:ins"))]
    struck = [
        "".join(text.text or "" for text in each.iter(q("w:delText"))) for each in body.iter(q("w:del"))
    ]
    for text in filter(None, added):
        yield f"En spårad ändring är med som om den var godkänd: ”{_shortened(text)}”"
    for text in filter(None, struck):
        yield f"En struken text är inte med: ”{_shortened(text)}”"
    if "word/comments.xml" in parts:
        for comment in parts.tree("word/comments.xml").iter(q("w:comment")):
            yield f"En kommentar följde inte med: ”{_shortened(_words(comment))}”"


def without_links_out(parts: Parts) -> Iterator[str]:
    """Takes away pictures and other things that lie on another host, so that nothing fetches them."""
    for name in [each for each in parts if each.endswith(".rels")]:
        relations = parts.tree(name)
        for relation in list(relations):
            outside = relation.get("TargetMode") == "External"
            if outside and not relation.get("Type", "").endswith("/hyperlink"):
                relations.remove(relation)
                target = _shortened(relation.get("Target", ""))
                yield f"En bild eller fil ligger på en annan plats och hämtades inte: {target}"
        parts[name] = etree.tostring(relations)


def told_of_shapes(loose: Loose) -> Iterator[str]:
    """Text boxes, and drawn things that lie on no picture."""
    for text in loose.texts:
        yield f"En textruta följde inte med: ”{_shortened(text)}”"
    if loose.shapes:
        yield f"{_number(loose.shapes, 'pil eller ruta', 'pilar eller rutor')} ligger inte på någon bild."
    if loose.strange:
        things = _number(loose.strange, "ritat objekt", "ritade objekt")
        yield f"{things} följde inte med: diagram eller liknande."


def _words(element: Element) -> str:
    return tidy(
        " ".join("".join(text.text or "" for text in each.iter(q("w:t"))) for each in _lines(element))
    )


def _lines(element: Element) -> list[Element]:
    return list(element.iter(q("w:p"))) or [element]


def tidy(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())


def _shortened(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:79].rstrip()}…"


def _number(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
