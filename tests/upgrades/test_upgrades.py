"""Sites made and edited by earlier versions, brought to this one.

Each database was loaded by the code of its day. An editor then changed a step, published, changed an outcome
and added a section.
"""

import json
import lzma
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from benchmarks.site import ROOT

HERE = Path(__file__).parent
ON_SQLITE = settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")
pytestmark = pytest.mark.skipif(not ON_SQLITE, reason="The databases are SQLite's.")
DAYS = ["2026-11-24", "2026-11-25", "2026-11-26"]


@pytest.fixture(scope="module", params=DAYS)
def upgraded(request: Any, tmp_path_factory: Any) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("upgraded")
    database = folder / "site.sqlite3"
    database.write_bytes(lzma.decompress((HERE / f"{request.param}.sqlite3.xz").read_bytes()))
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("DJANGO_")},
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "SECRET_KEY": "only-for-checks-0123456789-abcdefghijklmnopqrstuvwxyz",
        "DATABASE_URL": f"sqlite:///{database}",
        "MEDIA_ROOT": str(folder / "pictures"),
    }
    published = editions_in(database)
    run(environment, "manage.py", "migrate", "--verbosity", "0")
    said = run(environment, "-m", "tests.upgrades.after")
    return {**json.loads(said.splitlines()[-1]), "published": published, "day": request.param}


def editions_in(database: Path) -> list[list[Any]]:
    with sqlite3.connect(database) as connection:
        rows = connection.execute("SELECT number, sha256 FROM publishing_edition ORDER BY number")
        return [list(row) for row in rows]


def run(environment: dict[str, str], *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_what_was_published_is_as_it_was(upgraded):
    assert len(upgraded["published"]) == 2
    assert upgraded["editions"] == upgraded["published"] and not upgraded["broken"]


def test_what_editors_wrote_stays_also_where_the_newer_text_is_taken(upgraded):
    assert "Fråga Berit i receptionen" in upgraded["step"]
    assert upgraded["outcome"].endswith("Så gör vi i Munkedal.") and upgraded["own_section"]


def test_only_what_editors_changed_is_told_as_changed_by_them(upgraded):
    changed = {key for key, status in upgraded["offered"].items() if status in ("both", "removed_here")}
    assert changed and changed <= {"step.webb.starta", "outcome.kryptera"}


def test_the_pages_that_the_site_lacked_are_offered_and_answer_once_published(upgraded):
    lacked = {page for page, status in upgraded["before"].items() if status == 404}
    assert bool(lacked) == (upgraded["day"] < "2026-11-26")
    assert set(upgraded["after"].values()) == {200}


def test_what_was_taken_can_be_published_and_is_offered_no_more(upgraded):
    assert upgraded["problems"] == [] and upgraded["left"] == 0
