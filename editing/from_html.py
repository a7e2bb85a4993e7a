"""HTML from elsewhere (Word, the clipboard) as the Markdown that editors write. Free of Django.

Only what the site's own Markdown can say comes along: paragraphs, headings, lists, tables, quotations, bold,
italics, links and line breaks. The words all do, whatever they stood in.
"""

import re
from collections.abc import Iterator

from lxml import etree, html

Element = etree._Element
INDENT = "    "
BOLD, ITALIC = {"strong", "b"}, {"em", "i"}
HEADINGS = {"h1": "###", "h2": "###", "h3": "###", "h4": "####", "h5": "####", "h6": "####"}
BLOCKS = {"p", "ul", "ol", "table", "blockquote", "div", "section", "article", "pre"}
BLOCKS |= {"li", "dl", "dt", "dd", "hr", "body", *HEADINGS}
UNSEEN = {"script", "style", "template", "head", "title", "meta", "link"}
SPACES = re.compile(r"[ \t\r\n\f]+")
SPECIAL = re.compile(r"[\\`*]|(?<![^\W_])_|_(?![^\W_])|\[(?=[^\]]*\]\s?[(\[:])|<|&(?=#?\w+;)")
AT_START = re.compile(r"^(\s*)([#>]|[+-](?=\s|-|$)|\d+(?=[.)]\s)|=(?=[=\s]*$)|:(?=\s))")
LINKS = re.compile(r"^(https?://|mailto:|tel:|/(?!/)|#)", re.IGNORECASE)


def from_html(source: str) -> str:
    """Markdown that renders as the HTML says, block by block with an empty line between."""
    if not source.strip():
        return ""
    root = html.fragment_fromstring(source, create_parent="body")
    return "\n\n".join(block for block in blocks(root) if block.strip())


def blocks(parent: Element) -> Iterator[str]:
    """The blocks in an element. Words between them make paragraphs of their own."""
    words: list[str] = [_text(parent.text)]
    for child in parent:
        if _is_block(child):
            yield from _paragraph(words)
            words = []
            yield from _block(child)
        else:
            words.append(inline(child))
        words.append(_text(child.tail))
    yield from _paragraph(words)


def _is_block(element: Element) -> bool:
    return element.tag in BLOCKS or any(_is_block(child) for child in element)


def _paragraph(words: list[str]) -> Iterator[str]:
    text = _tidy("".join(words))
    if text:
        yield _safe_start(text)


def _block(element: Element) -> Iterator[str]:
    tag = str(element.tag)
    if tag in ("ul", "ol"):
        yield _list(element)
    elif tag == "dl":
        yield _definitions(element)
    elif tag == "hr":
        yield "* * *"
    elif tag == "table":
        yield _table(element)
    elif tag == "blockquote":
        inner = "\n\n".join(blocks(element))
        yield "\n".join(f"> {line}".rstrip() for line in inner.splitlines())
    elif tag in HEADINGS:
        text = _tidy(_inlines(element)).replace("\n", " ")
        if text:
            yield f"{HEADINGS[tag]} {text}"
    else:
        yield from blocks(element)


def _list(element: Element) -> str:
    """Loose where an item has paragraphs of its own: an empty line between all of them, then."""
    items = [child for child in element if isinstance(child.tag, str)]
    between = "\n\n" if any(_is_loose(item) for item in items) else "\n"
    number = int(element.get("start", "1")) if element.get("start", "1").isdecimal() else 1
    lines = []
    for item in items:
        if item.tag in ("ul", "ol"):
            lines.append(_indented(_list(item)))
            continue
        sign = "-" if element.tag == "ul" else f"{number}."
        first, *rest = list(blocks(item)) or [""]
        lines.append(between.join([f"{sign} {_hanging(first)}".rstrip(), *map(_indented, rest)]))
        number += 1
    return between.join(lines)


def _is_loose(item: Element) -> bool:
    return (
        len(item.findall("p")) > 0
        or sum(child.tag not in ("ul", "ol") for child in item if _is_block(child)) > 0
    )


def _definitions(element: Element) -> str:
    """A term on its own line, and its explanation indented under it."""
    lines = []
    for child in element:
        text = "\n\n".join(blocks(child))
        lines.append(f":   {_hanging(text)}\n" if child.tag == "dd" else text)
    return "\n".join(lines).rstrip()


def _hanging(block: str) -> str:
    return block.replace("\n", "\n" + INDENT)


def _indented(block: str) -> str:
    return "\n".join(INDENT + line if line else "" for line in block.splitlines())


def _table(element: Element) -> str:
    rows = [[_cell(cell) for cell in row if cell.tag in ("td", "th")] for row in element.iter("tr")]
    rows = [row for row in rows if row]
    if not rows:
        return ""
    width = max(len(row) for row in rows)
    head, *body = (row + [""] * (width - len(row)) for row in rows)
    return "\n".join("| " + " | ".join(row) + " |" for row in [head, ["---"] * width, *body])


def _cell(element: Element) -> str:
    return " ".join(" ".join(blocks(element)).split()).replace("|", "&#124;")


def _inlines(element: Element) -> str:
    return _text(element.text) + "".join(inline(child) + _text(child.tail) for child in element)


def inline(element: Element) -> str:
    """An element among words, its words with their own marks."""
    tag = element.tag
    if not isinstance(tag, str) or tag in UNSEEN:
        return ""
    if tag == "br":
        return "\n"
    words = _inlines(element)
    if tag in BOLD:
        return _marked("**", words)
    if tag in ITALIC:
        return _marked("*", words)
    if tag == "a" and words.strip() and LINKS.match(address := element.get("href", "").strip()):
        return _around("[", words, f"]({_address(address)})")
    return words


def _marked(mark: str, words: str) -> str:
    """Marks stand close to the words, or they are shown as stars; what is marked already stays as it is."""
    plain = words.strip()
    if not plain or "\n\n" in plain:
        return words
    within = plain.startswith("*") and plain.endswith("*")
    return words if within and mark == "**" and plain.startswith("**") else _around(mark, words, mark)


def _around(before: str, words: str, after: str) -> str:
    start, end = len(words) - len(words.lstrip()), len(words.rstrip())
    return words[:start] + before + words[start:end] + after + words[end:]


def _address(address: str) -> str:
    return address.replace(" ", "%20").replace("(", "%28").replace(")", "%29")


def _text(text: str | None) -> str:
    """Words as they are read, white space as one space; what Markdown would take for its own is escaped."""
    return SPECIAL.sub(_escaped, SPACES.sub(" ", text or ""))


def _escaped(match: re.Match[str]) -> str:
    return {"<": "&lt;", "&": "&amp;"}.get(match[0], "\\" + match[0])


def _tidy(words: str) -> str:
    """No space around line breaks; two at the end of a line that is to be broken there."""
    lines = [" ".join(line.split(" ")).strip(" ") for line in words.split("\n")]
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    return "  \n".join(lines)


def _safe_start(text: str) -> str:
    """A paragraph that begins as a list, a heading or a quotation would is still a paragraph."""
    return "\n".join(AT_START.sub(_safe, line) for line in text.split("\n"))


def _safe(match: re.Match[str]) -> str:
    sign = match[2]
    safe = {"=": "&#61;", ":": "&#58;"}.get(sign) or (f"{sign}\\" if sign.isdecimal() else f"\\{sign}")
    return match[1] + safe
