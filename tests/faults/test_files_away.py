"""The files under the site are gone, damaged or read-only: people are told, and nothing is made up."""

import os
import subprocess
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests
from PIL import Image

from tests.faults.conftest import ON_SQLITE
from tests.forms import fields_of
from tests.guide.files import written

GUIDE, ADD = "/admin/guide/guide/1/change/", "/admin/guide/image/add/"
only_on_sqlite = pytest.mark.skipif(not ON_SQLITE, reason="PostgreSQL's files are another machine's.")
only_as_root = pytest.mark.skipif(os.getuid() != 0, reason="Only root can mount a folder read-only.")


def get(site, path):
    return requests.get(site.address + path, timeout=10)


@pytest.fixture
def again(site):
    """Starts the site anew, once something has been done to its files."""

    def start():
        site.stop()
        site.start()

    return start


@only_on_sqlite
def test_a_database_that_is_gone_is_not_made_anew(site, again, tmp_path):
    (tmp_path / "site.sqlite3").rename(tmp_path / "elsewhere.sqlite3")
    again()
    for path in ("/", "/readyz", "/admin/"):
        assert get(site, path).status_code == 503
    assert "Databasen svarar inte" in get(site, "/").text
    assert not (tmp_path / "site.sqlite3").exists()
    (tmp_path / "elsewhere.sqlite3").rename(tmp_path / "site.sqlite3")
    assert get(site, "/readyz").status_code == get(site, "/").status_code == 200


@only_on_sqlite
def test_no_command_but_migrate_makes_a_database(new_site, tmp_path):
    site = new_site()
    (tmp_path / "site.sqlite3").unlink()
    for command in ("verify_editions", "load_routine", "clearsessions"):
        with pytest.raises(subprocess.CalledProcessError):
            site.manage(command)
    assert not (tmp_path / "site.sqlite3").exists()
    site.manage("migrate", "--verbosity", "0")
    assert (tmp_path / "site.sqlite3").stat().st_size > 100_000


@only_on_sqlite
@pytest.mark.parametrize("kept", [0, 5000])
def test_a_damaged_database_is_an_outage_and_said_to_be_one(site, again, tmp_path, kept):
    file = tmp_path / "site.sqlite3"
    file.write_bytes(file.read_bytes()[:kept] + b"damaged " * 20_000)
    again()
    answers = [get(site, path) for path in ("/", "/admin/", "/readyz", "/utgavor/")]
    assert {answer.status_code for answer in answers} == {503}
    assert "Databasen är skadad" in answers[0].text


@contextmanager
def read_only(folder: Path):
    subprocess.run(["mount", "--bind", "-o", "ro", folder, folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


def upload(editor, ref):
    form = fields_of(editor.get(ADD).text, "image_form") | {"ref": ref, "client": "Outlook"}
    picture = written(Image.effect_noise((50, 40), 80))
    address, origin = editor.site.address + ADD, {"Origin": editor.site.address}
    files = {"upload": ("bild.png", picture)}
    return editor.session.post(address, form, files=files, headers=origin, allow_redirects=False)


@only_as_root
def test_pictures_that_cannot_be_stored_are_an_outage_with_words_of_its_own(site, editor, tmp_path):
    with read_only(tmp_path / "pictures"):
        answer = upload(editor, "ny-bild")
        assert answer.status_code == 503 and "Bilder går inte att spara" in answer.text
        assert get(site, "/readyz").text == "Pictures cannot be stored.\n"
        assert get(site, "/guider/webb/").status_code == 200
    assert get(site, "/readyz").status_code == 200
    assert upload(editor, "ny-bild").status_code == 302


def test_pictures_that_are_gone_make_the_site_not_ready(site, tmp_path):
    (tmp_path / "pictures").rename(tmp_path / "elsewhere")
    assert get(site, "/readyz").text == "Pictures are missing.\n"
    assert get(site, "/guider/webb/").status_code == 200
