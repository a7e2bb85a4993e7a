"""The editors' pages for the routine as files."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from editing.audit.models import Event
from guide.models import Illustration, Image, Step
from pictures.storage import store
from publishing.freeze import freeze, thaw
from publishing.models import Edition
from publishing.publish import publish
from tests.guide.files import HOSTILE
from tests.publishing.samples import sample_document
from transfer.files.archive import pack, unpack
from transfer.files.exporting import export
from transfer.models import WaitingImport

pytestmark = pytest.mark.django_db
EDITIONS = "/admin/publishing/edition/"
IMPORT, CHECK = f"{EDITIONS}las-in/", f"{EDITIONS}las-in/kontrollera/"


@pytest.fixture
def sample(db: None) -> bytes:
    """What the draft says that edition 1 was made from; the draft has gone on."""
    thaw(sample_document())
    publish(by=None, note="Första.", significance="change")
    data = export(freeze())
    Step.objects.update(title="Börja")
    return data


def send(client: Client, data: bytes) -> Any:
    return client.post(IMPORT, {"file": SimpleUploadedFile("rutin.zip", data)})


def seen(client: Client) -> str:
    return str(client.get(CHECK).context["incoming"].seen)


def test_the_draft_and_every_edition_are_fetched_as_files(editing: Client, sample: bytes) -> None:
    edition = editing.get(f"{EDITIONS}1/som-filer/")
    assert edition.content == sample and "rutin-utgava-1.zip" in edition["Content-Disposition"]
    draft = editing.get(f"{EDITIONS}utkastet-som-filer/")
    assert b"title: B\xc3\xb6rja" in unpack(draft.content).data["guides/webb.yaml"]
    assert "no-store" in draft["Cache-Control"]


def test_the_list_of_editions_leads_there(editing: Client, sample: bytes) -> None:
    page = editing.get(EDITIONS).text
    for path in (f"{EDITIONS}1/som-filer/", f"{EDITIONS}utkastet-som-filer/", IMPORT):
        assert f'href="{path}"' in page


def test_what_changes_is_shown_and_asked_first(editing: Client, sample: bytes) -> None:
    page = editing.get(send(editing, sample)["Location"]).text
    assert "<del>" in page and "borttaget: " in page and "Läs in" in page
    assert Step.objects.get().title == "Börja"


def test_a_yes_takes_it_in(editing: Client, editor: User, sample: bytes) -> None:
    send(editing, sample)
    page = editing.post(CHECK, {"seen": seen(editing)}, follow=True).text
    assert "det som står i rutin.zip" in page and Step.objects.get().title == "Starta"
    assert Event.objects.get(kind=Event.Kind.IMPORTED).who == editor
    assert not WaitingImport.objects.exists() and Edition.objects.count() == 1


def test_a_draft_changed_meanwhile_is_kept_and_shown_anew(editing: Client, sample: bytes) -> None:
    send(editing, sample)
    before = seen(editing)
    Step.objects.update(title="Nyss sparat")
    page = editing.post(CHECK, {"seen": before}).text
    assert "Någon har ändrat utkastet" in page and Step.objects.get().title == "Nyss sparat"


def test_another_file_sent_meanwhile_is_not_taken_in_for_the_one_shown(
    editing: Client, sample: bytes
) -> None:
    send(editing, sample)
    before = seen(editing)
    files = unpack(sample).data
    send(editing, pack(files | {"routine.yaml": b"title: Annan\nlead: Annan.\n"}))
    editing.post(CHECK, {"seen": before})
    assert Step.objects.get().title == "Börja"


def test_every_fault_is_told_and_nothing_waits(editing: Client, sample: bytes) -> None:
    files = unpack(sample).data
    response = send(editing, pack(files | {"routine.yaml": b"titel: A\n", "support.yaml": b"- kind: brev\n"}))
    assert response.status_code == 400 and "finns inte här" in response.text
    assert "support.yaml" in response.text and not WaitingImport.objects.exists()


@pytest.mark.parametrize("wrong", HOSTILE)
def test_a_picture_that_is_none_of_ours_is_told_and_nothing_waits(
    editing: Client, sample: bytes, wrong: str
) -> None:
    listed = b"- ref: fel\n  client: Outlook\n"
    files = unpack(sample).data | {"pictures.yaml": listed, "pictures/fel.webp": HOSTILE[wrong]()}
    response = send(editing, pack(files))
    assert response.status_code == 400 and "pictures/fel.webp" in response.text
    assert not WaitingImport.objects.exists()


def test_no_file_is_told(editing: Client, sample: bytes) -> None:
    assert editing.post(IMPORT).status_code == 400
    assert send(editing, b"").status_code == 400


def test_without_a_file_there_is_nothing_to_take_in(editing: Client, sample: bytes) -> None:
    assert editing.get(CHECK)["Location"] == IMPORT
    assert editing.post(CHECK, {"seen": "x"})["Location"] == IMPORT


def test_a_file_waits_for_whoever_sent_it(editing: Client, client: Client, sample: bytes) -> None:
    send(editing, sample)
    client.force_login(User.objects.create_superuser("bo"))
    assert client.get(CHECK)["Location"] == IMPORT


def test_a_picture_that_is_gone_is_told(editing: Client, sample: bytes) -> None:
    name = store(b"<svg/>", "svg")
    image = Image.objects.create(ref="borta", file=name.replace("svg", "webp"), width=1, height=1)
    Illustration.objects.create(step=Step.objects.get(), image=image, alt="En bild.")
    page = editing.get(f"{EDITIONS}utkastet-som-filer/", follow=True).text
    assert "saknas på servern" in page


def test_a_zip_that_no_longer_can_be_read_is_told(editing: Client, sample: bytes) -> None:
    """It waits for a day, and the version of the site may have changed meanwhile."""
    send(editing, sample)
    files = dict(unpack(sample).data)
    WaitingImport.objects.update(data=pack(files | {"routine.yaml": b"titel: Fel\nlead: b\n"}))
    page = editing.get(CHECK)
    assert page.status_code == 400 and "fältet ”titel” finns inte här" in page.text
    assert editing.post(CHECK, {"seen": "x"}).status_code == 400
    assert f'action="{IMPORT}"' in page.text
