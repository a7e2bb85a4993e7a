"""The disk under PostgreSQL is full: readers read, editors are told and keep their text, and it heals."""

import os
import tempfile
import time
from pathlib import Path

import pytest
import requests

from benchmarks.cluster import Cluster
from benchmarks.editor import Editor
from benchmarks.site import Site
from tests.faults.conftest import ON_SQLITE
from tests.faults.disk import fill, small_disk
from tests.forms import fields_of

pytestmark = [
    pytest.mark.skipif(ON_SQLITE, reason="SQLite has a test of its own."),
    pytest.mark.skipif(os.getuid() != 0, reason="Only root can mount a small disk."),
]
GUIDE = "/admin/guide/guide/1/change/"


@pytest.fixture
def disk():
    """160 MB, which a new cluster fills to a third. PostgreSQL's user must get to it."""
    folder = Path(tempfile.mkdtemp(prefix="kryptera-disk."))
    folder.chmod(0o755)
    with small_disk(folder, megabytes=160):
        yield folder
    folder.rmdir()


@pytest.fixture
def site(disk, tmp_path):
    cluster = Cluster(disk)
    cluster.start()
    site = Site(tmp_path, cluster.url())
    site.prepare()
    site.start()
    yield site
    site.stop()
    cluster.remove()


@pytest.fixture
def editor(site):
    editor = Editor(site)
    editor.sign_in()
    return editor


def save_until_refused(editor: Editor) -> tuple[str, requests.Response]:
    """Saves other texts until there is no room for the next, and gives that text and its answer."""
    for number in range(200):
        text = f"Text {number}. " + os.urandom(2_000).hex()
        answer = editor.change(GUIDE, "guide_form", intro=text)
        if answer.status_code != 302:
            return text, answer
    pytest.fail("The disk never became full.")


def test_readers_read_and_an_editor_can_save_the_same_text_when_there_is_room(disk, site, editor):
    filling = fill(disk)
    text, answer = save_until_refused(editor)
    assert answer.status_code in (503, 507) and "Försök igen" in answer.text
    assert requests.get(f"{site.address}/guider/webb/", timeout=10).status_code == 200
    filling.unlink()
    time.sleep(3)
    assert editor.post(GUIDE, fields_of(answer.text, "again")).status_code == 302
    assert text in editor.get(GUIDE).text
