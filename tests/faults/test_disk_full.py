"""The disk under SQLite is full: readers read, editors are told and keep their text, and it heals."""

import os

import pytest
import requests

from tests.faults.conftest import ON_SQLITE
from tests.faults.disk import fill, small_disk
from tests.forms import fields_of

pytestmark = [
    pytest.mark.skipif(not ON_SQLITE, reason="PostgreSQL's disk is another machine's."),
    pytest.mark.skipif(os.getuid() != 0, reason="Only root can mount a small disk."),
]
TEXT = "Det här är en lång text. " * 200


@pytest.fixture
def disk(tmp_path):
    """The test's folder, of 6 MB."""
    with small_disk(tmp_path, megabytes=6):
        yield tmp_path


@pytest.fixture
def full(disk, site, editor):
    """Fills the disk to the last byte; the file that fills it is what to remove."""
    return fill(disk)


def save(editor):
    return editor.change("/admin/guide/guide/1/change/", "guide_form", intro=TEXT)


def test_readers_go_on_reading(full, site):
    for path in ("/", "/guider/webb/", "/rutin/", "/ska-jag-kryptera/?vem=x"):
        assert requests.get(site.address + path, timeout=10).status_code in (200, 302)


def test_an_editor_is_told_and_can_save_the_same_text_when_there_is_room(full, site, editor):
    answer = save(editor)
    assert answer.status_code == 507 and "inget utrymme kvar" in answer.text
    full.unlink()
    again = editor.post("/admin/guide/guide/1/change/", fields_of(answer.text, "again"))
    assert again.status_code == 302
    assert TEXT.strip() in editor.get("/admin/guide/guide/1/change/").text
