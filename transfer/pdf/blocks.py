"""Safe HTML, as `editing.markdown` renders it, to the tree of blocks that sheet.typ sets.

A block is a dict with a `kind`; `words` are its inline parts: strings, and dicts with a `tag`.
Data and never source, so nothing that a person wrote can be taken for a command of typst.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

Block = dict[str, Any]
Inline = str | Block
INLINE = {"strong", "em", "code", "a", "br"}
VOID = {"br", "hr"}
PICTURE = re.compile(r"\[bild (\d{1,2})\]")
"""A paragraph of its own, where a picture stands (guide/layout.py)."""


class Element:
    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Element | str] = []

    def elements(self, *tags: str) -> Iterator["Element"]:
        """Those of its children that are elements: of the tags named, or all of them."""
        found = (child for child in self.children if isinstance(child, Element))
        return (child for child in found if not tags or child.tag in tags)

    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)


class _Tree(HTMLParser):
    """What nh3 lets through is closed and nested as it should be."""

    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def blocks(html: str, base: str, level: int = 2) -> list[Block]:
    """The blocks of rendered Markdown. Links that lead into the site get `base` before them.

    `level` is that of its first headings, h3.
    """
    tree = _Tree()
    tree.feed(html)
    tree.close()
    return list(_Maker(base, level).flow(tree.open[0].children))


def words(html: str, base: str) -> list[Inline]:
    """The inline parts of a line of rendered Markdown, such as the words of a mark."""
    found = blocks(html, base)
    return [part for block in found for part in block.get("words", [])]


def paragraph(text: str) -> Block:
    """Plain text as a paragraph."""
    return {"kind": "p", "words": [text]}


class _Maker:
    def __init__(self, base: str, level: int) -> None:
        self.base = base
        self.makers: dict[str, Callable[[Element], Block]] = {
            "p": self.paragraph,
            "ul": lambda element: {"kind": "ul", "items": self.items(element)},
            "ol": self.numbered,
            "dl": self.terms,
            "blockquote": lambda element: {"kind": "quote", "children": list(self.flow(element.children))},
            "pre": lambda element: {"kind": "pre", "text": element.text()},
            "hr": lambda _: {"kind": "rule"},
            "table": self.table,
            "h3": lambda element: heading(level, self.inline(element.children)),
            "h4": lambda element: heading(level + 1, self.inline(element.children)),
        }

    def flow(self, nodes: Iterable[Element | str]) -> Iterator[Block]:
        """Blocks, with a paragraph around each run of inline parts between them."""
        run: list[Element | str] = []
        for node in nodes:
            if isinstance(node, str) or node.tag in INLINE:
                run.append(node)
                continue
            yield from self.run(run)
            run = []
            yield self.makers[node.tag](node)
        yield from self.run(run)

    def run(self, nodes: list[Element | str]) -> Iterator[Block]:
        if any(not isinstance(node, str) or node.strip() for node in nodes):
            yield {"kind": "p", "words": self.inline(nodes)}

    def inline(self, nodes: Iterable[Element | str]) -> list[Inline]:
        return [node.replace("\n", " ") if isinstance(node, str) else self.part(node) for node in nodes]

    def part(self, element: Element) -> Block:
        match element.tag:
            case "br":
                return {"tag": "br"}
            case "code":
                return {"tag": "code", "text": element.text()}
            case "a":
                return self.link(element)
        return {"tag": element.tag, "children": self.inline(element.children)}

    def link(self, element: Element) -> Block:
        """A link that leads to a place on its own page is no link on paper."""
        target = element.attributes.get("href", "")
        if target.startswith("/"):
            target = self.base + target[1:]
        is_address = bool(urlsplit(target).scheme)
        kind = {"tag": "a", "href": target} if is_address else {"tag": "em"}
        return kind | {"children": self.inline(element.children)}

    def paragraph(self, element: Element) -> Block:
        if place := PICTURE.fullmatch(element.text()):
            return {"kind": "place", "number": int(place[1])}
        return {"kind": "p", "words": self.inline(element.children)}

    def items(self, element: Element) -> list[list[Block]]:
        return [list(self.flow(item.children)) for item in element.elements("li")]

    def numbered(self, element: Element) -> Block:
        start = element.attributes.get("start", "1")
        return {"kind": "ol", "start": int(start) if start.isdecimal() else 1, "items": self.items(element)}

    def terms(self, element: Element) -> Block:
        """A term with several descriptions has them under it, one after the other."""
        items: list[Block] = []
        for each in element.elements():
            if each.tag == "dt":
                items.append({"term": self.inline(each.children), "words": []})
            elif items:
                items[-1]["words"] += self.flow(each.children)
        return {"kind": "terms", "items": items}

    def table(self, element: Element) -> Block:
        head, *rows = [
            [self.inline(cell.children) for cell in row.elements("th", "td")]
            for part in element.elements("thead", "tbody")
            for row in part.elements("tr")
        ]
        return {"kind": "table", "columns": len(head), "head": head, "rows": rows}


def heading(level: int, title: list[Inline], *, listed: bool = False) -> Block:
    """A heading. All are bookmarks; `listed` ones stand in the table of contents too."""
    return {"kind": "heading", "level": level, "words": title, "listed": listed}
