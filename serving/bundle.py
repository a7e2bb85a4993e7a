"""The readers' styles as one file: they are written in several, and fetched in one request."""

import atexit
import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.checks import CheckMessage
from django.core.files.storage import FileSystemStorage

NAME = "css/site.css"
PARTS = (
    *("theme", "base", "parts", "marks", "guide", "decisions", "feedback", "print"),
    *("recipient", "outcome", "pages", "guide-print"),
)
"""In the order in which they stand in the file: what all pages have, then what some do."""
ON_PAPER = {"print", "guide-print"}
"""Those that hold on paper alone."""
COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)

_made_in = TemporaryDirectory(prefix="site-styles-")
atexit.register(_made_in.cleanup)


def bundled(folder: Path) -> str:
    """The styles in `folder` as one text, without what is said of them: a sixth of what is sent."""
    texts = {name: COMMENT.sub("", (folder / f"{name}.css").read_text("utf-8")) for name in PARTS}
    return "\n".join(_on_paper(text) if name in ON_PAPER else text for name, text in texts.items())


def _on_paper(text: str) -> str:
    return f"@media print {{\n{text}}}\n"


class BundleFinder(BaseFinder):
    """Lets `css/site.css` be found and collected like a file of the project."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.storage = FileSystemStorage(location=_made_in.name)

    def check(self, **kwargs: Any) -> list[CheckMessage]:
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        if path != NAME:
            return []
        made = self._made()
        return [made] if find_all else made

    def list(self, ignore_patterns: Any) -> Iterator[tuple[str, FileSystemStorage]]:
        self._made()
        yield NAME, self.storage

    def _made(self) -> str:
        file = Path(_made_in.name, NAME)
        file.parent.mkdir(exist_ok=True)
        file.write_text(bundled(settings.BASE_DIR / "static" / "css"), "utf-8")
        return str(file)
