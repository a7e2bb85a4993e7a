"""A backup holds everything and can be restored, or is not written; a damaged one touches nothing."""

import json
import random
import shutil
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.contrib.contenttypes.models import ContentType
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.db import connection

from guide.models import Environment, Guide, Image, Step
from pictures.storage import file_name, is_whole, store
from publishing import triggers
from publishing.freeze import freeze
from publishing.models import Edition
from publishing.publish import publish
from publishing.verify import broken_editions
from routine.check import check
from tests.guide.files import HOSTILE
from transfer.models import PdfFile
from upkeep.backup.rehearsal import rehearsed
from upkeep.backup.restore import NotEmpty, restore_backup
from upkeep.backup.write import NotWhole, write_backup
from upkeep.backup.zipped import BadBackup, read_backup

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_sheets", "quick_rehearsals")]
NOVEMBER = Path(__file__).parent / "earlier" / "november-2026.zip"
"""Two editions, an editor and an administrator with a second step, before programs were rows of their own."""


@pytest.fixture(autouse=True)
def pictures(content, settings, tmp_path) -> Path:
    """The shipped routine's, in a folder that a test may do with as it likes."""
    settings.MEDIA_ROOT = folder = tmp_path / "pictures"
    folder.mkdir()
    for name, data in content.pictures.items():
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture
def site(pictures: Path, draft: object, editor: User) -> None:
    """Two editions and an editor."""
    Step.objects.filter(ref="bekrafta").update(title="Se efter att krypteringen är på")
    publish(by=editor, note="Tydligare.", significance=Edition.Significance.CLARIFICATION)


@pytest.fixture
def backup(site: None, tmp_path: Path) -> Path:
    write_backup(tmp_path / "site.zip", verify=False)
    return tmp_path / "site.zip"


def published() -> list[tuple[object, ...]]:
    return list(Edition.objects.values_list("number", "document", "sha256", "note", "published_by__username"))


def damage(path: Path, name: str, data: bytes) -> None:
    with ZipFile(path) as archive:
        entries = {entry: archive.read(entry) for entry in archive.namelist()}
    with ZipFile(path, "w") as archive:
        for entry, content in (entries | {name: data}).items():
            archive.writestr(entry, content)


def test_everything_comes_back(backup: Path) -> None:
    before, editions = freeze(), published()
    Guide.objects.all().delete()
    Environment.objects.all().delete()
    User.objects.create_user("tillagd-efterat")
    restore_backup(backup, replace=True)
    assert freeze() == before and published() == editions
    assert list(User.objects.values_list("username", flat=True)) == ["eva"]


def test_restored_editions_are_intact_and_still_final(backup: Path) -> None:
    restore_backup(backup, replace=True)
    assert not [*broken_editions()]
    with pytest.raises(Exception, match="final"):
        Edition.objects.all()._raw_delete("default")


def test_pictures_come_back(backup: Path) -> None:
    _, names = default_storage.listdir("")
    for name in names:
        default_storage.delete(name)
    restore_backup(backup, replace=True)
    assert sorted(default_storage.listdir("")[1]) == sorted(names)


def test_sheets_come_back_byte_by_byte(site: None, pictures: Path, tmp_path: Path) -> None:
    call_command("make_pdfs", edition=2)
    made = {file.name: file.read_bytes() for file in pictures.glob("*.pdf")}
    rows = list(PdfFile.objects.values_list("edition__number", "name", "file", "sha256"))
    write_backup(tmp_path / "site.zip")
    shutil.rmtree(pictures)
    restore_backup(tmp_path / "site.zip", replace=True)
    assert made and {file.name: file.read_bytes() for file in pictures.glob("*.pdf")} == made
    assert list(PdfFile.objects.values_list("edition__number", "name", "file", "sha256")) == rows


def test_a_lost_sheet_is_told_with_what_puts_it_back(site: None, pictures: Path, tmp_path: Path) -> None:
    call_command("make_pdfs", edition=2)
    next(pictures.glob("*.pdf")).unlink()
    with pytest.raises(NotWhole, match="an edition's PDF; manage\\.py make_pdfs"):
        write_backup(tmp_path / "site.zip")


def test_a_site_with_content_is_not_overwritten_unasked(backup: Path) -> None:
    with pytest.raises(NotEmpty):
        restore_backup(backup)


def test_a_cut_off_file_touches_nothing(backup: Path) -> None:
    backup.write_bytes(backup.read_bytes()[:-200])
    with pytest.raises(BadBackup):
        restore_backup(backup, replace=True)
    assert Edition.objects.count() == 2


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("rows.json", b"[]"),
        ("manifest.json", b"{}"),
        ("pictures/../../evil.svg", b"<svg/>"),
        ("pictures/", b"<svg/>"),
    ],
)
def test_a_changed_file_touches_nothing(backup: Path, name: str, data: bytes) -> None:
    with ZipFile(backup) as archive:
        damaged = next((each for each in archive.namelist() if each.startswith(name)), name)
    damage(backup, damaged, data)
    with pytest.raises(BadBackup):
        restore_backup(backup, replace=True)
    assert Edition.objects.count() == 2


def test_rows_that_cannot_be_loaded_touch_nothing(backup: Path, pictures: Path) -> None:
    rows = read_backup(backup).rows.replace(b'"guide.guide"', b'"guide.no_such_table"')
    with ZipFile(backup) as archive:
        manifest = json.loads(archive.read("manifest.json")) | {"rows_sha256": sha256(rows).hexdigest()}
    damage(backup, "rows.json", rows)
    damage(backup, "manifest.json", json.dumps(manifest).encode())
    shutil.rmtree(pictures)
    with pytest.raises(BadBackup, match="no_such_table"):
        restore_backup(backup, replace=True)
    assert Edition.objects.count() == 2 and not pictures.exists()


def test_whatever_byte_is_changed_is_found_or_does_not_matter(backup: Path) -> None:
    whole, chance = read_backup(backup), random.Random(1)
    data = backup.read_bytes()
    refused = 0
    for place in chance.sample(range(len(data)), 40):
        backup.write_bytes(data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :])
        try:
            read = read_backup(backup)
        except BadBackup:
            refused += 1
        else:
            assert (read.rows, [*read.pictures()]) == (whole.rows, [*whole.pictures()])
    assert refused > 30


def test_a_backup_of_a_newer_version_is_refused(
    site: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("upkeep.backup.write._migrations", lambda: ("guide.9999_from_the_future",))
    write_backup(tmp_path / "newer.zip", verify=False)
    with pytest.raises(BadBackup, match=r"newer version, with guide\.9999_from_the_future"):
        restore_backup(tmp_path / "newer.zip", replace=True)
    assert Edition.objects.count() == 2


def test_a_backup_of_an_earlier_version_comes_back_as_an_upgrade_would_leave_it(db: None) -> None:
    restore_backup(NOVEMBER)
    assert not [*broken_editions()] and Edition.objects.count() == 2
    assert Step.objects.filter(ref="bekrafta")[0].title == "Se efter att krypteringen är på"
    assert Environment.objects.exists() and not check(freeze())
    assert all(edition.decoded() for edition in Edition.objects.all())


def test_the_people_of_an_earlier_version_come_back_with_their_rights(settings: Any, db: None) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
    restore_backup(NOVEMBER)
    editor = User.objects.get(username="bo")
    assert editor.check_password("bo-lösenord-1234")
    assert editor.has_perms(["guide.change_guide", "guide.change_environment"])
    assert not editor.has_perm("publishing.add_edition")
    assert User.objects.get(username="eva").authenticator_set.count() == 1


def test_an_earlier_backup_with_a_cut_off_picture_that_nothing_names_comes_back(tmp_path: Path) -> None:
    path = Path(shutil.copy(NOVEMBER, tmp_path))
    damage(path, f"pictures/{'0' * 32}.webp", b"cut off")
    restore_backup(path)
    assert not default_storage.exists(f"{'0' * 32}.webp")


def test_new_rows_get_keys_of_their_own_afterwards(backup: Path) -> None:
    restore_backup(backup, replace=True)
    assert User.objects.create_user("ny").pk > User.objects.get(username="eva").pk


def test_a_right_to_what_no_longer_is_stops_no_restoring(site: None, tmp_path: Path) -> None:
    gone = ContentType.objects.create(app_label="guide", model="gone")
    right = Permission.objects.create(codename="view_gone", name="x", content_type=gone)
    Group.objects.get(name="Redaktör").permissions.add(right)
    write_backup(tmp_path / "site.zip", verify=False)
    gone.delete()
    restore_backup(tmp_path / "site.zip", replace=True)
    assert Group.objects.get(name="Redaktör").permissions.exists()


def test_the_rehearsal_touches_nothing_here(backup: Path) -> None:
    User.objects.create_user("tillagd-efterat")
    before = freeze(), published()
    assert b"tillagd-efterat" not in rehearsed(read_backup(backup))
    assert (freeze(), published()) == before
    assert User.objects.filter(username="tillagd-efterat").exists()


def test_a_damaged_picture_stops_the_backup_and_is_said_to_be_whose(
    site: None, pictures: Path, tmp_path: Path
) -> None:
    image = Image.objects.get(ref="svara-webb-svara")
    (pictures / image.file).write_bytes((pictures / image.file).read_bytes()[:100])
    with pytest.raises(
        NotWhole, match="is damaged: the picture 'svara-webb-svara' in the draft, edition 1, edi"
    ):
        write_backup(tmp_path / "site.zip")
    assert not list(tmp_path.glob("site.zip*"))


def test_no_picture_is_opened_to_be_backed_up_so_a_hostile_one_stops_nothing(
    site: None, tmp_path: Path
) -> None:
    pictures = {name: make() for name, make in HOSTILE.items() if name != "empty"}
    for ref, data in pictures.items():
        Image.objects.create(ref=ref.replace(" ", "-").lower(), file=store(data, "webp"), width=1, height=1)
    write_backup(tmp_path / "site.zip")
    restore_backup(tmp_path / "site.zip", replace=True)
    assert all(is_whole(file_name(data, "webp")) for data in pictures.values())


def test_a_missing_picture_that_only_an_edition_names_stops_the_backup(
    site: None, pictures: Path, tmp_path: Path
) -> None:
    image = Image.objects.get(ref="svara-webb-svara")
    (pictures / image.file).unlink()
    Image.objects.filter(file=image.file).update(file=Image.objects.exclude(pk=image.pk)[0].file)
    with pytest.raises(NotWhole, match=r"is missing: edition 1, edition 2\."):
        write_backup(tmp_path / "site.zip")


def test_what_nothing_names_is_left_out_and_told(site: None, pictures: Path, tmp_path: Path) -> None:
    (pictures / f"{'0' * 32}.webp").write_bytes(b"cut off")
    assert write_backup(tmp_path / "site.zip", verify=False).left_out == [f"{'0' * 32}.webp"]
    assert f"pictures/{'0' * 32}.webp" not in ZipFile(tmp_path / "site.zip").namelist()


def test_what_could_not_be_restored_is_no_backup(
    site: None, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("upkeep.backup.write.dump", lambda: b'[{"model": "guide.no_such_table"}]')
    with pytest.raises(CommandError, match=r"cannot be restored: (?s:.*)no_such_table"):
        call_command("backup", str(tmp_path / "copies"))
    assert not list((tmp_path / "copies").iterdir())
    call_command("backup", str(tmp_path / "copies"), "--no-verify")
    assert "not tried" in capsys.readouterr().out


def test_a_damaged_edition_keeps_nobody_from_backing_up_the_rest_and_is_told_when_restored(
    site: None, tmp_path: Path
) -> None:
    triggers.remove(connection)
    Edition.objects.filter(number=1)._raw_delete("default")
    triggers.install(connection)
    write_backup(tmp_path / "site.zip")
    with pytest.raises(CommandError, match=r"All is restored, but(?s:.*)Edition 2"):
        call_command("restore", str(tmp_path / "site.zip"), "--replace")
    assert Edition.objects.count() == 1


def test_only_its_owner_can_read_a_backup(backup: Path) -> None:
    assert backup.stat().st_mode & 0o777 == 0o600


def test_the_commands_say_what_they_did(
    site: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("backup", str(tmp_path / "copies"))
    (written,) = (tmp_path / "copies").iterdir()
    with pytest.raises(CommandError, match="--replace"):
        call_command("restore", str(written))
    call_command("restore", str(written), "--replace")
    assert "2 editions restored, every hash compared" in capsys.readouterr().out


def test_the_current_edition_lies_in_it_as_pages_to_open(site: None, tmp_path: Path, capsys: Any) -> None:
    call_command("backup", str(tmp_path), no_verify=True)
    (path,) = tmp_path.glob("guide-*.zip")
    with ZipFile(path) as archive:
        assert "Utgåva 2, publicerad" in archive.read("site/index.html").decode()
        assert "site/guider/webb/index.html" in archive.namelist()
    assert read_backup(path).manifest.editions == 2
    assert "files to open without a server" in capsys.readouterr().out


def test_pages_that_cannot_be_made_stop_no_backup(
    site: None, tmp_path: Path, capsys: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr("transfer.site.folder.SiteFolder.files", lambda self: [][0])
    call_command("backup", str(tmp_path), no_verify=True)
    assert "no pages" in capsys.readouterr().out
    assert len(list(tmp_path.glob("guide-*.zip"))) == 1
