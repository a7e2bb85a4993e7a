"""An edition for the e-archive, unpacked and checked with a program that others wrote."""

import hashlib
import re
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from bagit_utils import Bag
from django.core.management import CommandError, call_command
from django.utils import timezone

from publishing.models import Edition
from routine.document import chained_sha256, encode
from tests.publishing.samples import sample_document
from transfer.archiving import NotReady, archive
from transfer.bag import bag

DC = "{http://purl.org/dc/elements/1.1/}"


@pytest.fixture
def edition(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "pictures"
    text = encode(sample_document())
    return Edition.objects.create(
        number=1,
        document=text,
        sha256=chained_sha256(text, ""),
        published_at=timezone.now(),
        significance="change",
    )


@pytest.fixture
def made(edition):
    call_command("make_pdfs")
    return edition


def unpacked(data, folder):
    with ZipFile(BytesIO(data)) as packed:
        packed.extractall(folder)
    return folder / "rutin-utgava-1-arkiv"


def test_it_is_a_whole_bag(made, tmp_path):
    folder = unpacked(archive(made), tmp_path)
    assert Bag(folder).validate().valid
    (folder / "data" / "utgava.json").write_text("{}")
    assert not Bag(folder).validate().valid


def test_it_holds_paper_files_and_the_edition_itself(made, tmp_path):
    data = unpacked(archive(made), tmp_path) / "data"
    assert (data / "pdf" / "rutin.pdf").read_bytes().startswith(b"%PDF")
    assert (data / "pdf" / "besked" / "kryptera.pdf").exists()
    assert (data / "filer" / "guides" / "webb.yaml").exists()
    assert hashlib.sha256(b"\n" + (data / "utgava.json").read_bytes()).hexdigest() == made.sha256
    assert made.sha256 in (data / "LAS-MIG.txt").read_text()


def test_it_says_what_it_is(made, tmp_path, settings):
    folder = unpacked(archive(made), tmp_path)
    told = (folder / "bag-info.txt").read_text()
    assert f"External-Identifier: {settings.SITE_URL}/utgavor/1/\n" in told
    described = ElementTree.parse(folder / "metadata" / "dublin-core.xml").getroot()
    assert described.findtext(f"{DC}title") == "Rutin för kryptering"


def test_the_same_edition_gives_the_same_bytes(made):
    assert archive(made) == archive(made)


def test_without_its_sheets_it_is_not_made(edition):
    with pytest.raises(NotReady, match="4 PDF files of Utgåva 1"):
        archive(edition)


def test_the_command_puts_it_in_a_folder(made, tmp_path):
    call_command("archive_edition", str(tmp_path / "ut"))
    assert (tmp_path / "ut" / "rutin-utgava-1-arkiv.zip").read_bytes() == archive(made)
    with pytest.raises(CommandError, match="no such edition"):
        call_command("archive_edition", str(tmp_path), edition=9)


def test_an_editor_downloads_it(made, editing):
    response = editing.get("/admin/publishing/edition/1/arkivpaket/")
    assert response["Content-Disposition"] == 'attachment; filename="rutin-utgava-1-arkiv.zip"'
    assert response.content == archive(made)


def test_an_editor_is_told_when_it_is_not_ready(edition, editing):
    page = editing.get("/admin/publishing/edition/1/arkivpaket/", follow=True).text
    assert "PDF:erna görs" in page


def test_a_line_break_in_a_name_breaks_no_line(tmp_path):
    files = bag({"a.txt": b"a"}, {"Source-Organization": "En\nkommun"}, {})
    assert re.search(r"^Source-Organization: En kommun$", files["bag-info.txt"].decode(), re.MULTILINE)
