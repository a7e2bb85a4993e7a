"""A page of the site to a page that is opened as a file: no server behind it, and no address to begin from.

Browsers let a file run no modules and use no icons of another file, so the scripts go and the icons come in.
"""

import re
from base64 import b64encode
from collections.abc import Callable
from html import escape, unescape
from html.parser import HTMLParser
from mimetypes import guess_type

Resolve = Callable[[str], str]
"""From an address as the page has it to one that works from the file."""
ADDRESSES = {"href", "src"}
DROPPED = {"script", "form", "template", "dialog"}
"""Elements that need a server or a script."""
SPRITE = re.compile(r"^[^#]*sprite[^#]*\.svg(#.+)$")
CSS_ADDRESS = re.compile(r"url\(\s*[\"']?(?!data:)([^\"')]+)[\"']?\s*\)")


def rewrite(html: str, resolve: Resolve, sprite: str) -> str:
    """The page with its addresses resolved. `sprite` is the SVG that holds the icons."""
    rewriter = _Rewriter(resolve, sprite)
    rewriter.feed(html)
    rewriter.close()
    return "".join(rewriter.out)


def with_pictures_inside(css: str, picture: Callable[[str], bytes]) -> str:
    """The style sheet with what it names inside it: browsers let a file's styles fetch no masks."""

    def inside(address: re.Match[str]) -> str:
        name = address[1].split("#")[0]
        kind = guess_type(name)[0] or "application/octet-stream"
        return f'url("data:{kind};base64,{b64encode(picture(name)).decode()}")'

    return CSS_ADDRESS.sub(inside, css)


class _Rewriter(HTMLParser):
    def __init__(self, resolve: Resolve, sprite: str) -> None:
        super().__init__(convert_charrefs=False)
        self.resolve = resolve
        self.sprite = sprite
        self.out: list[str] = []
        self.dropping = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.dropping:
            return
        if tag in DROPPED:
            self.dropping = tag
        elif not (tag == "link" and dict(attrs).get("rel") in ("alternate", "canonical", "search")):
            self.out.append(self._tag(tag, attrs, ""))
        if tag == "body":
            self.out.append(f"<div hidden>{self.sprite}</div>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self.dropping:
            self.out.append(self._tag(tag, attrs, "/"))

    def handle_endtag(self, tag: str) -> None:
        if tag == self.dropping:
            self.dropping = ""
        elif not self.dropping:
            self.out.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self._keep(data)

    def handle_entityref(self, name: str) -> None:
        self._keep(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._keep(f"&#{name};")

    def handle_decl(self, decl: str) -> None:
        self._keep(f"<!{decl}>")

    def _keep(self, text: str) -> None:
        if not self.dropping:
            self.out.append(text)

    def _tag(self, tag: str, attrs: list[tuple[str, str | None]], end: str) -> str:
        written = "".join(self._attribute(tag, name, value) for name, value in attrs)
        return f"<{tag}{written}{end}>"

    def _attribute(self, tag: str, name: str, value: str | None) -> str:
        if value is None:
            return f" {name}"
        value = unescape(value)
        if tag == "use" and (icon := SPRITE.match(value)):
            value = icon[1]
        elif name in ADDRESSES:
            value = self.resolve(value)
        elif name == "srcset":
            sizes = (part.strip().split(" ", 1) for part in value.split(","))
            value = ", ".join(" ".join([self.resolve(address), *size]) for address, *size in sizes)
        return f' {name}="{escape(value)}"'
