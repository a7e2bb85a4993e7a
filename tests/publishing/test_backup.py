"""A backup holds everything, and a damaged or foreign one touches nothing."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from django.contrib.auth.models import User
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command

from guide.models import Client, Guide, Step
from publishing.backup import BadBackup, NotEmpty, broken_edition, restore_backup, write_backup
from publishing.freeze import freeze
from publishing.models import Edition
from publishing.publish import publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def backup(draft: object, editor: User, tmp_path: Path) -> Path:
    """The site with two editions and an editor, as a file."""
    Step.objects.filter(ref="bekrafta").update(title="Se efter att krypteringen är på")
    publish(by=editor, note="Tydligare.", significance=Edition.Significance.CLARIFICATION)
    write_backup(tmp_path / "site.zip")
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
    Client.objects.all().delete()
    Guide.objects.all().delete()
    User.objects.create_user("tillagd-efterat")
    restore_backup(backup, replace=True)
    assert freeze() == before and published() == editions
    assert list(User.objects.values_list("username", flat=True)) == ["eva"]


def test_restored_editions_are_intact_and_still_final(backup: Path) -> None:
    restore_backup(backup, replace=True)
    assert broken_edition() is None
    with pytest.raises(Exception, match="final"):
        Edition.objects.all()._raw_delete("default")


def test_pictures_come_back(backup: Path) -> None:
    _, names = default_storage.listdir("")
    for name in names:
        default_storage.delete(name)
    restore_backup(backup, replace=True)
    assert sorted(default_storage.listdir("")[1]) == sorted(names)


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
        (f"pictures/{'0' * 32}.svg", b"<svg/>"),
    ],
)
def test_a_changed_file_touches_nothing(backup: Path, name: str, data: bytes) -> None:
    damage(backup, name, data)
    with pytest.raises(BadBackup):
        restore_backup(backup, replace=True)
    assert Edition.objects.count() == 2


def test_a_backup_of_another_version_is_refused(backup: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("publishing.backup._migrations", lambda: ("guide.9999_from_the_future",))
    with pytest.raises(BadBackup, match="another version"):
        restore_backup(backup, replace=True)


def test_only_its_owner_can_read_a_backup(backup: Path) -> None:
    assert backup.stat().st_mode & 0o777 == 0o600


def test_the_commands_say_what_they_did(
    backup: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("backup", str(tmp_path / "copies"))
    (written,) = (tmp_path / "copies").iterdir()
    with pytest.raises(CommandError, match="--replace"):
        call_command("restore", str(written))
    call_command("restore", str(written), "--replace")
    assert "2 editions restored, every hash compared" in capsys.readouterr().out
