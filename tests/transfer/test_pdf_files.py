"""The sheets of an edition: made once, kept, and downloaded."""

import hashlib

import pytest
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.utils import timezone

from decisions.engine.scenarios import cases
from publishing.models import Edition
from routine.document import encode
from tests.publishing.samples import sample_document
from transfer.models import PdfFile
from transfer.pdf import background, making
from transfer.pdf.making import NotMade, make
from transfer.pdf.names import names

GUIDE = "/utgavor/1/pdf/guider/webb.pdf"


@pytest.fixture
def small(db, settings, tmp_path):
    """An edition of two outcomes and a guide, and a storage of its own."""
    settings.MEDIA_ROOT = tmp_path
    return Edition.objects.create(
        number=1,
        document=encode(sample_document()),
        sha256="1" * 64,
        published_at=timezone.now(),
        significance="change",
    )


@pytest.fixture
def started(monkeypatch):
    """The editions that something had made in the background."""
    numbers = []
    monkeypatch.setattr("transfer.pdf.views.make_in_background", numbers.append)
    return numbers


def stored(name="guider/webb"):
    return PdfFile.objects.get(name=name)


def bytes_of(file):
    with default_storage.open(file.file) as opened:
        return opened.read()


def test_an_edition_has_a_sheet_of_itself_each_guide_and_each_outcome(small):
    assert list(make(small)) == ["rutin", "guider/webb", "besked/kryptera", "besked/behovs-inte"]


def test_the_shipped_routine_has_the_recipients_page_in_both_languages(content):
    assert names(content.document)[-2:] == ["mottagare", "mottagare-en"]


def test_a_sheet_is_made_once(small):
    list(make(small))
    before = stored().made_at
    assert list(make(small)) == []
    assert stored().made_at == before


def test_it_is_kept_with_the_hash_of_its_bytes(small):
    list(make(small))
    assert hashlib.sha256(bytes_of(stored())).hexdigest() == stored().sha256
    assert len(bytes_of(stored())) == stored().size


def test_a_lost_file_is_put_back_as_it_was(small):
    list(make(small))
    before = bytes_of(stored())
    default_storage.delete(stored().file)
    assert list(make(small)) == ["guider/webb"]
    assert bytes_of(stored()) == before


def test_another_file_never_takes_its_place(small, monkeypatch):
    list(make(small))
    default_storage.delete(stored().file)
    monkeypatch.setattr(making, "typeset", lambda *_: b"%PDF of another version")
    (fault,) = make(small)
    assert isinstance(fault, NotMade) and "Restore it from a backup" in str(fault)
    assert not default_storage.exists(stored().file)


def test_what_cannot_be_made_stops_nothing_of_the_rest(small, monkeypatch):
    def refuse(made, *rest):
        if made["title"] == "Outlook på webben":
            raise OSError("no such picture")
        return f"%PDF {made['title']}".encode()

    monkeypatch.setattr(making, "typeset", refuse)
    with pytest.raises(CommandError, match="guider/webb: no such picture"):
        call_command("make_pdfs")
    assert PdfFile.objects.count() == 3


def test_the_command_makes_those_of_every_edition(small, capsys):
    Edition.objects.create(
        number=2, document=small.document, sha256="2" * 64, published_at=timezone.now(), significance="change"
    )
    call_command("make_pdfs")
    assert capsys.readouterr().out == "8 PDF files made.\n"
    with pytest.raises(CommandError, match="no edition 9"):
        call_command("make_pdfs", edition=9)


def test_a_sheet_is_downloaded_and_cached_for_ever(small, client):
    list(make(small))
    response = client.get(GUIDE)
    assert response.content == bytes_of(stored())
    assert response["Content-Type"] == "application/pdf"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response["Content-Disposition"] == 'attachment; filename="guider-webb-utgava-1.pdf"'


def test_who_has_it_gets_304(small, client):
    list(make(small))
    tag = client.get(GUIDE)["ETag"]
    assert client.get(GUIDE, headers={"If-None-Match": tag}).status_code == 304
    assert client.get(GUIDE, headers={"If-None-Match": '"other"'}).status_code == 200


def test_of_the_current_edition_it_is_found_by_its_number(small, client):
    list(make(small))
    response = client.get("/pdf/guider/webb.pdf")
    assert (response.status_code, response["Location"]) == (302, GUIDE)


def test_one_that_is_not_there_yet_is_made_meanwhile(small, client, started):
    response = client.get(GUIDE)
    assert response.status_code == 503
    assert response["Retry-After"] == "15"
    assert "PDF:en görs just nu" in response.content.decode()
    assert started == [1]


@pytest.mark.parametrize("name", ["guider/finns-inte", "besked/finns-inte", "mottagare", "annat"])
def test_a_sheet_that_no_edition_has_is_not_found(small, client, started, name):
    assert client.get(f"/utgavor/1/pdf/{name}.pdf").status_code == 404
    assert started == []


def test_a_draft_has_no_sheets(draft, editing):
    assert editing.get("/utkast/pdf/rutin.pdf").status_code == 404
    assert "pdf/rutin.pdf" not in editing.get("/utkast/rutin/").content.decode()


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/guider/webb/", "guider/webb"),
        ("/rutin/", "rutin"),
        ("/rutin/dokument/", "rutin"),
        ("/mottagare/", "mottagare"),
        ("/mottagare/en/", "mottagare-en"),
    ],
)
def test_it_is_found_where_people_look_for_it(reader, address, name):
    assert f'href="/pdf/{name}.pdf"' in reader.get(address).content.decode()


def test_an_outcome_has_its_own(reader, content):
    case = cases(content.document.questionnaire, 1)[0]
    words = reader.get(f"/ska-jag-kryptera/?{case.query}").content.decode()
    assert f'href="/pdf/besked/{case.outcome.ref}.pdf"' in words


def test_an_older_editions_page_leads_to_its_own(reader):
    assert 'href="/utgavor/1/pdf/guider/webb.pdf"' in reader.get("/utgavor/1/guider/webb/").content.decode()


def test_each_edition_in_the_list_has_its_own(reader):
    assert 'href="/utgavor/1/pdf/rutin.pdf"' in reader.get("/utgavor/").content.decode()


def test_a_process_of_its_own_makes_them(monkeypatch):
    commands = []
    monkeypatch.setattr(background, "run_beside", lambda *command: commands.append(command))
    background.make_in_background(7)
    assert commands == [("make_pdfs", "--edition", "7")]


def test_readers_get_what_is_missing_and_no_more(small, monkeypatch):
    numbers = []
    monkeypatch.setattr(background, "make_in_background", numbers.append)
    background.make_for_readers()
    assert numbers == [1]
    list(make(small))
    background.make_for_readers()
    assert numbers == [1]
