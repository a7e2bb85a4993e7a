"""A site of 26 November with all that people can leave in it, upgraded where it stands, on either database.

`everything/make.py` filled it: three editions, edits not yet published, an upload, opinions, reviews, a link
to the draft, a file that waits, people of every role. Nothing of it may be lost.

Byte for byte the same are rows, documents of editions, and all that is made of them: an upgraded site answers
as a new one does into which the same editions were put. The new one is on SQLite, so that the databases are
compared too. Not the same are a page of that version and of this one: the design has changed since (frame,
order of parts, how steps, marks and remarks are drawn). Of those every text is compared.
"""

import json
import lzma
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from markdown import markdown

from accounts.roles import ROLES

ROOT = Path(__file__).parent.parent.parent
LEFT = Path(__file__).parent / "everything"
SHOWN: dict[str, str] = json.loads(lzma.decompress((LEFT / "shown.json.xz").read_bytes()))
ON_SQLITE = settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")
KEYS = {"django_session": "session_key", "cache": "cache_key"}
FOR_PROGRAMS = [
    *("/api/v1/editions/", "/api/v1/edition/", "/api/v1/questionnaire/", "/utgavor/flode.xml"),
    *("/utgavor/1/api/v1/edition/", "/utgavor/1/api/v1/questionnaire/"),
]
FILLED_ANEW = {
    "decisions_advice": {"body"},  # a ready text has fields of its own
    "guide_step": {"otherwise", "environment"},  # what is beyond the routine has rows of its own
    "guide_guide": {"environment"},  # what a guide is for is told by the environments
    "guide_callout": {"kind"},  # marks say what they ask of the reader
    "django_content_type": {"app_label"},  # models have moved to other apps
}
"""What an upgrade changes in rows that there are. All else is as it was."""
Rows = dict[str, dict[Any, dict[str, Any]]]


class New:
    """A site of this version, with nothing in it yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.url = f"sqlite:///{folder / 'site.sqlite3'}"

    def run(self, *arguments: str, told: str = "") -> str:
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("DJANGO_")},
            "DJANGO_SETTINGS_MODULE": "tests.settings",
            "DATABASE_URL": self.url,
            "MEDIA_ROOT": str(self.folder / "pictures"),
        }
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=environment,
            input=told,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def tell(self, **told: Any) -> dict[str, Any]:
        """What it shows, once it has what it is told of."""
        told["addresses"] = [*SHOWN, *FOR_PROGRAMS]
        said = self.run("-m", "tests.upgrades.everything.after", told=json.dumps(told))
        answer: dict[str, Any] = json.loads(said.splitlines()[-1])
        return answer


class Site(New):
    """A database of its own, filled by the earlier version."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        if ON_SQLITE:
            (folder / "site.sqlite3").write_bytes(lzma.decompress((LEFT / "site.sqlite3.xz").read_bytes()))
            return
        server = os.environ["DATABASE_URL"]
        self.url = server.replace("/postgres?", "/upgraded?")
        self.ask(server, "DROP DATABASE IF EXISTS upgraded", "CREATE DATABASE upgraded")
        self.ask(self.url, lzma.decompress((LEFT / "site.postgresql.xz").read_bytes()).decode())

    def ask(self, url: str, *statements: str) -> None:
        import psycopg

        with psycopg.connect(url, autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)

    def connect(self) -> Any:
        if ON_SQLITE:
            return sqlite3.connect(self.folder / "site.sqlite3")
        import psycopg

        return psycopg.connect(self.url)

    def rows(self) -> Rows:
        """Every table's rows by their keys."""
        connection = self.connect()
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            if ON_SQLITE
            else "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        ).fetchall()
        found = {table: dict(self._of(connection, table)) for (table,) in tables}
        connection.close()
        return found

    def _of(self, connection: Any, table: str) -> Iterator[tuple[Any, dict[str, Any]]]:
        cursor = connection.execute(f'SELECT * FROM "{table}"')
        names = [column[0] for column in cursor.description]
        for values in cursor.fetchall():
            row = dict(zip(names, values, strict=True))
            yield row[KEYS.get(table, "id")], row


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(tmp_path_factory.mktemp("upgraded"))


@pytest.fixture(scope="module")
def before(site: Site) -> Rows:
    return site.rows()


@pytest.fixture(scope="module")
def after(site: Site, before: Rows) -> Rows:
    site.run("manage.py", "migrate", "--verbosity", "0")
    return site.rows()


@pytest.fixture(scope="module")
def told(site: Site, after: Rows) -> dict[str, Any]:
    return site.tell()


@pytest.fixture(scope="module")
def new(told: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a new site tells that has the same editions and the same draft."""
    site = New(tmp_path_factory.mktemp("new"))
    site.run("manage.py", "migrate", "--verbosity", "0")
    return site.tell(editions=told["editions"], draft=told["draft"])


def documents(told: dict[str, Any]) -> list[str]:
    return [edition["document"] for edition in told["editions"]]


def changed(old: dict[str, Any], new: dict[str, Any]) -> set[str]:
    return {name for name, value in old.items() if name not in new or new[name] != value}


def test_there_was_something_of_everything(before: Rows):
    empty = {table for table, rows in before.items() if not rows}
    assert not {table for table in empty if table.startswith(("publishing_", "decisions_"))}
    assert len(before["publishing_edition"]) == 3 and len(before["django_admin_log"]) >= 5


def test_no_row_is_lost_and_no_value_but_those_that_are_filled_anew(before: Rows, after: Rows):
    assert before.keys() <= after.keys()
    for table, rows in before.items():
        assert rows.keys() <= after[table].keys(), table
        differ = set().union(*(changed(row, after[table][key]) for key, row in rows.items()))
        assert differ <= FILLED_ANEW.get(table, set()), table


def test_only_rights_and_kinds_of_rows_have_come_to_the_tables_that_there_were(before: Rows, after: Rows):
    more = {table for table, rows in before.items() if len(after[table]) > len(rows)}
    assert more <= {"auth_permission", "auth_group_permissions", "django_content_type", "django_migrations"}


def test_an_upgraded_site_has_been_through_the_migrations_of_a_new_one(told: dict[str, Any]):
    assert told["unlike_new"] == []


def test_editions_are_what_was_published_byte_for_byte(before: Rows, told: dict[str, Any]):
    rows = sorted(before["publishing_edition"].values(), key=lambda row: row["number"])
    assert documents(told) == [row["document"] for row in rows] and told["broken"] == []


def test_pages_are_byte_for_byte_those_of_a_new_site_with_the_same_editions(
    told: dict[str, Any], new: dict[str, Any]
):
    assert [address for address, page in new["shown"].items() if told["shown"][address] != page] == []
    assert len(new["shown"]) > 40 and min(map(len, new["shown"].values())) > 500


def test_the_draft_says_byte_for_byte_the_same_in_a_new_site(told: dict[str, Any], new: dict[str, Any]):
    assert told["draft"] == new["draft"] and len(told["draft"]) > 100_000


def test_everybody_may_do_what_their_role_may(told: dict[str, Any]):
    for name, role in (("eva", "Redaktör"), ("frida", "Fastställare"), ("adam", "Administratör")):
        assert set(ROLES[role]) <= set(told["rights"][name]), role
        assert "guide.change_step" in told["rights"][name]
    assert "audit.view_event" not in told["rights"]["eva"]


def test_the_log_of_edits_leads_to_what_was_edited(told: dict[str, Any]):
    assert len(told["logged"]) >= 4 and set(told["logged"].values()) == {200}


class Words(HTMLParser):
    """What stands on a page, as one line."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)
        self.line = " ".join(" ".join(self.found).split())

    def handle_data(self, data: str) -> None:
        self.found.append(data)


LABELS = r"\s*(?:Utöver rutinen:|\.?\s*Källa:)\s*"
"""Earlier versions had them in the text; how a page shows them follows the version."""


def texts(value: Any) -> Iterator[str]:
    """The paragraphs of an edition, as a page shows them."""
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts(inner)
    elif isinstance(value, str) and " " in value:
        lines = (
            markdown(value).replace("</p>", "\n").replace("</li>", "\n").replace("<p>", "\n").split("\n\n")
        )
        parts = (part for line in lines for part in re.split(LABELS, Words(unescape(line)).line))
        yield from (bare for part in parts if len(bare := part.rstrip(". ")) >= 12)


def test_every_page_shows_the_texts_that_it_showed(told: dict[str, Any]):
    """Of the edition whose page it is: what stands around them follows the version."""
    first, newest = ({*texts(json.loads(documents(told)[number]))} for number in (0, -1))
    shown = 0
    for address, page in SHOWN.items():
        was, now = Words(page).line, Words(told["shown"][address]).line
        wanted = {text for text in (first if address.startswith("/utgavor/1/") else newest) if text in was}
        assert {text for text in wanted if text not in now} == set(), address
        shown += len(wanted)
    assert shown > 1_000
