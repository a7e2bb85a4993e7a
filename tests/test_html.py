"""The HTML of every page is valid: by what can be seen without help, and by the Nu checker where it is.

VNU_JAR=…/vnu.jar .venv/bin/pytest tests/test_html.py        (npm's vnu-jar has the file; it needs Java)
"""

import os
import subprocess
from collections import Counter
from html.parser import HTMLParser

import pytest
from django.test import Client

from tests.browser.pages import PAGES
from tests.pages import VOID

NU = os.environ.get("VNU_JAR")
REFERRING = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "list", "form")
every_page = pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
pytestmark = pytest.mark.django_db


class Structure(HTMLParser):
    """What opens and closes, what has a name, and what refers to names."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.misplaced: list[str] = []
        self.ids: Counter[str] = Counter()
        self.references: set[str] = set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.ids[given["id"]] += 1
        for name in REFERRING:
            self.references |= set(given.get(name, "").split())
        if given.get("href", "").startswith("#"):
            self.references.add(given["href"][1:])
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and (not self.open or self.open.pop() != tag):
            self.misplaced.append(f"</{tag}> at line {self.getpos()[0]}")


@every_page
def test_what_opens_is_closed_and_what_is_referred_to_is_there_once(reader: Client, path: str) -> None:
    page = Structure(reader.get(path, follow=True).text)
    assert not page.misplaced and not page.open
    assert not [name for name, count in page.ids.items() if count > 1]
    assert not page.references - page.ids.keys()


@pytest.mark.skipif(not NU, reason="VNU_JAR does not say where the Nu checker is.")
def test_the_nu_checker_finds_no_fault(reader: Client, tmp_path) -> None:
    for name, path in PAGES.items():
        (tmp_path / f"{name}.html").write_bytes(reader.get(path, follow=True).content)
    checked = subprocess.run(
        ["java", "-jar", NU, "--errors-only", str(tmp_path)], capture_output=True, text=True
    )
    assert checked.returncode == 0, checked.stderr
