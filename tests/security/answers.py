"""What must hold of any answer to a hostile request."""

import re
from html.parser import HTMLParser

TRACES = ("Traceback", "site-packages", "DoesNotExist", "OperationalError", "DataError", "psycopg")


class _Live(HTMLParser):
    """Collects what a browser would run, or fetch from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        source = given.get("src") or ""
        if tag == "script" and not source.startswith(("/static/", "/admin/jsi18n/")):
            self.found.append(f"<script src={source}>")
        if tag in ("iframe", "object", "embed", "base", "style", "math", "applet", "frame"):
            self.found.append(f"<{tag}>")
        if tag == "template" and given.get("id") != "copy-text":  # the button that a script offers
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            scheme = _as_browsers_read(value or "").partition(":")[0]
            if name.startswith("on") or name in ("style", "srcdoc", "formaction", "ping"):
                self.found.append(f"{tag} {name}")
            if name in ("href", "xlink:href", "src", "action") and scheme in (
                "javascript",
                "data",
                "vbscript",
                "file",
            ):
                self.found.append(f"{tag} {name}={value}")
        if tag == "img" and not source.startswith(("/bilder/", "/static/", "/konto/", "/mottagare/")):
            self.found.append(f"<img src={source}>")


def _as_browsers_read(address: str) -> str:
    """Without what the URL standard takes away: controls and spaces around, tabs and line breaks anywhere."""
    return re.sub(r"[\t\r\n]", "", address).strip("".join(map(chr, range(33)))).lower()


def live(html: str) -> list[str]:
    """Everything in a page that could run or reach out; empty when it is safe."""
    parser = _Live()
    parser.feed(html)
    return parser.found


def assert_harmless(response) -> None:
    """No fault of ours, no trace of one, nothing live; a page says its language and has a main heading."""
    assert response.status_code < 500
    text = response.content.decode()
    assert not [trace for trace in TRACES if trace in text]
    if response["Content-Type"].startswith("text/html") and text:
        assert live(text) == []
        assert '<html lang="sv"' in text
        assert "<h1" in text
