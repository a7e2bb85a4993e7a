"""A picture is taken down from the draft and from every edition, and a hole tells why."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone
from django.utils.formats import date_format

from editing.audit.models import Event
from guide.models import Image
from pictures.accepted import accepted
from pictures.models import TakenDown
from pictures.storage import file_name
from pictures.uploads import Unusable, make_picture
from publishing.current import current_edition
from publishing.freeze import freeze, thaw
from publishing.models import Edition, Revision
from publishing.prune import is_named
from publishing.publish import publish
from publishing.verify import broken_editions
from routine.check import check
from search.edition_index import EditionIndex
from search.indexes import index_of
from takedown.take_down import Already, take_down
from tests.guide.files import screen, written
from transfer.files import importing
from transfer.files.exporting import export
from transfer.models import PdfFile
from transfer.pdf.making import make
from transfer.site.folder import SiteFolder
from upkeep.backup.restore import restore_backup
from upkeep.backup.write import write_backup

pytestmark = pytest.mark.django_db
REF, GUIDE = "webb-alternativ", "/guider/webb/"
REASON = "Visade ett namn."


@pytest.fixture
def picture(draft) -> Image:
    return Image.objects.get(ref=REF)


@pytest.fixture
def taken(picture, editor, django_capture_on_commit_callbacks) -> TakenDown:
    with django_capture_on_commit_callbacks(execute=True):
        return take_down(picture.file, reason=REASON, by=editor)


def said() -> str:
    return f"Bilden är borttagen: Visade ett namn. {date_format(timezone.localdate(), 'j F Y')}."


def test_the_file_is_gone_and_its_address_says_why(client, taken):
    assert not default_storage.exists(taken.file)
    answer = client.get(f"/bilder/{taken.file}")
    assert answer.status_code == 410 and said() in answer.text


def test_a_process_that_has_read_it_serves_it_no_more(
    client, picture, editor, django_capture_on_commit_callbacks
):
    address = f"/bilder/{picture.file}"
    assert client.get(address).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        take_down(picture.file, reason=REASON, by=editor)
    assert client.get(address).status_code == 410


@pytest.mark.parametrize("page", [GUIDE, f"/utgavor/1{GUIDE}", "/rutin/dokument/"])
def test_every_page_shows_a_hole_that_tells_of_it(client, picture, taken, page):
    text = client.get(page).text
    assert picture.file not in text
    assert said() in text and 'alt="Borttagen bild"' in text and f"/bilder/{taken.drawing}" in text


def test_an_older_edition_shows_the_hole_as_well(client, picture, editor, django_capture_on_commit_callbacks):
    old = picture.file
    Image.objects.filter(ref=REF).update(file=Image.objects.get(ref="webb-kryptera").file)
    publish(by=None, note="Ny bild.", significance="correction")
    with django_capture_on_commit_callbacks(execute=True):
        take_down(old, reason=REASON, by=editor)
    assert said() not in client.get(GUIDE).text
    assert said() in client.get(f"/utgavor/1{GUIDE}").text


def test_the_document_is_as_it_was_published_and_its_chain_is_whole(taken):
    assert taken.file in Edition.objects.get().document
    assert list(broken_editions()) == []


def test_the_draft_shows_a_hole_until_the_picture_is_replaced_and_keeps_the_marks(editing, draft, taken):
    assert said() in editing.get(f"/utkast{GUIDE}").text
    row = Image.objects.get(ref=REF)
    assert row.file == taken.drawing and not check(freeze())
    shown = row.illustrations.get()
    assert shown.check_callouts and shown.alt and shown.callouts.exists()
    row.file = Image.objects.get(ref="webb-kryptera").file
    row.save()
    assert said() not in editing.get(f"/utkast{GUIDE}").text


def test_taking_back_a_save_does_not_bring_it_back(picture, taken):
    assert taken.file in Revision.objects.latest("pk").before
    before, _ = Revision.objects.latest("pk").sides()
    assert taken.file not in {image.file for image in before.routine.images}


def test_going_back_to_the_edition_brings_the_hole(taken):
    thaw(Edition.objects.get().decoded())
    assert Image.objects.get(ref=REF).file == taken.drawing


@pytest.mark.usefixtures("quick_sheets")
def test_sheets_are_made_anew_with_the_hole(picture, editor, django_capture_on_commit_callbacks):
    edition = Edition.objects.get()
    list(make(edition))
    before = PdfFile.objects.get(name="guider/webb").file
    with django_capture_on_commit_callbacks(execute=True):
        taken = take_down(picture.file, reason=REASON, by=editor)
    assert not PdfFile.objects.exists() and not default_storage.exists(before)
    list(make(edition))
    with default_storage.open(PdfFile.objects.get(name="guider/webb").file) as file:
        sheet = file.read().decode()
    assert picture.file not in sheet and taken.drawing in sheet and "Visade ett namn" in sheet


def test_other_programs_are_told_too(client, taken):
    text = client.get("/api/v1/edition/").text
    assert taken.file not in text and taken.drawing in text and said() in text


def test_the_search_does_not_know_what_was_said_of_the_picture(picture, taken):
    words = picture.illustrations.get().alt.encode()
    index = index_of(current_edition.get())
    assert words in EditionIndex.of(freeze()).encode() and words not in index.encode()


def test_the_folder_that_needs_no_server_has_the_hole(picture, taken):
    files = dict(SiteFolder(current_edition.get()).files())
    page = files["guider/webb/index.html"].decode()
    assert said() in page and not any(taken.file in name for name in files)


def test_files_go_out_with_the_hole_and_in_again(editor, picture, taken):
    zipped = export(Edition.objects.get().decoded())
    drawing = ZipFile(BytesIO(zipped)).read(f"pictures/{REF}.svg").decode()
    assert "Borttagen bild" in drawing and said() in drawing
    assert importing.look_at(zipped).changes == ()


def test_files_from_before_do_not_bring_it_back(draft, picture, editor, django_capture_on_commit_callbacks):
    zipped = export(draft)
    with django_capture_on_commit_callbacks(execute=True):
        taken = take_down(picture.file, reason=REASON, by=editor)
    incoming = importing.look_at(zipped)
    assert taken.file not in {image.file for image in incoming.after.routine.images}


def test_the_same_picture_is_refused_with_the_reason(db):
    picture = make_picture(written(screen()))
    accepted(picture)
    TakenDown.objects.create(file=file_name(picture.large, "webp"), drawing="a.svg", reason="Visade ett namn")
    with pytest.raises(Unusable, match="Visade ett namn"):
        accepted(picture)


def test_it_is_in_the_trail_and_cannot_be_done_twice(taken, editor):
    assert Event.objects.filter(kind="took_down", who=editor, about__contains=REASON).exists()
    with pytest.raises(Already):
        take_down(taken.file, reason=REASON, by=editor)


def test_pruning_keeps_the_hole_and_nothing_of_the_picture(taken):
    assert is_named(taken.drawing) and not is_named(taken.file)


@pytest.mark.usefixtures("quick_sheets", "quick_rehearsals")
def test_a_backup_can_be_written_and_restored(taken, tmp_path):
    write_backup(tmp_path / "after.zip")
    restore_backup(tmp_path / "after.zip", replace=True)
    assert TakenDown.objects.get().file == taken.file and not default_storage.exists(taken.file)


@pytest.mark.usefixtures("quick_sheets", "quick_rehearsals")
def test_a_backup_from_before_does_not_bring_it_back(
    client, picture, editor, tmp_path, django_capture_on_commit_callbacks
):
    write_backup(tmp_path / "before.zip", verify=False)
    with django_capture_on_commit_callbacks(execute=True):
        take_down(picture.file, reason=REASON, by=editor)
        restore_backup(tmp_path / "before.zip", replace=True)
    assert not default_storage.exists(picture.file) and said() in client.get(GUIDE).text
    assert Image.objects.get(ref=REF).file == TakenDown.objects.get().drawing
