"""Reading a page as its reader does: the words of one element, and where its links lead."""

from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class _Words(HTMLParser):
    """Collects, for every element with an id, the words inside it."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str | None]] = []
        self.words: dict[str, list[str]] = {}
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "a" and given.get("href"):
            self.links.add(str(given["href"]))
        if (ref := given.get("id")) is not None:
            self.words.setdefault(ref, [])
        if tag not in VOID:
            self.open.append((tag, ref))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        for _, ref in self.open:
            if ref is not None:
                self.words[ref].append(data)


def words_by_id(html: str) -> dict[str, str]:
    """The text of every element that has an id, in lower case and with single spaces."""
    parser = _Words()
    parser.feed(html)
    return {ref: " ".join("".join(words).lower().split()) for ref, words in parser.words.items()}


def links(html: str) -> set[str]:
    parser = _Words()
    parser.feed(html)
    return parser.links
