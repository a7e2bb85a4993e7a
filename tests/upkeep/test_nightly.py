"""What is done every night, and what is said of it."""

import os
import time
from datetime import datetime, timedelta

import pytest
from django.core import mail
from django.core.management import CommandError, call_command

from publishing.models import Edition
from upkeep.backup.zipped import read_backup
from upkeep.management.commands.nightly import clock, next_time
from upkeep.models import Night
from upkeep.nightly import COMMANDS, nightly


@pytest.fixture
def folder(edition, tmp_path, quick_sheets, quick_rehearsals):
    return tmp_path / "backups"


def test_it_backs_up_and_does_all_the_rest(folder, capsys):
    call_command("nightly", str(folder))
    said = capsys.readouterr().out
    assert "FAILED" not in said and all(f"ok     {name}:" in said for name in ("backup", *COMMANDS))
    (backup,) = folder.glob("guide-*.zip")
    assert read_backup(backup).manifest.editions == 1


def test_it_says_so_to_a_file_the_database_and_a_mailbox(folder, settings):
    settings.REPORT_TO = ["drift@example.se"]
    night = nightly(folder, keep=3)
    assert night.report in (folder / "last-night.txt").read_text()
    assert Night.objects.get().backed_up
    assert mail.outbox[0].to == ["drift@example.se"] and "all well" in mail.outbox[0].subject


def test_nobody_is_mailed_where_nobody_is_named(folder):
    nightly(folder, keep=3)
    assert not mail.outbox


def test_what_fails_stops_nothing_of_the_rest(folder):
    folder.write_text("A file where the folder should be")
    night = nightly(folder, keep=3)
    assert not night.backed_up and "FAILED backup:" in night.report
    assert "ok     verify_editions: 1 editions, all intact." in night.report


def test_a_damaged_edition_fails_the_command(folder):
    Edition.objects.create(
        number=2, document="{}", sha256="0", published_at="2026-01-01T00:00Z", significance="change"
    )
    with pytest.raises(CommandError, match="1 of the night"):
        call_command("nightly", str(folder))
    assert Night.objects.get().backed_up


def test_a_mail_server_that_fails_loses_no_report(folder, settings, caplog):
    settings.REPORT_TO, settings.EMAIL_BACKEND = (
        ["drift@example.se"],
        "django.core.mail.backends.smtp.EmailBackend",
    )
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    nightly(folder, keep=3)
    assert (folder / "last-night.txt").exists() and "could not be delivered" in caplog.text


def test_the_newest_backups_stay_and_old_halves_go(folder):
    folder.mkdir()
    for day in (1, 2, 3):
        (folder / f"guide-2026-01-0{day}T020000Z.zip").touch()
    old, young = folder / "guide-2026-01-04T020000Z.zip.part", folder / "guide-2026-01-05T020000Z.zip.part"
    old.touch(), young.touch()
    os.utime(old, (time.time() - 90_000,) * 2)
    nightly(folder, keep=2)
    names = sorted(file.name[:16] for file in folder.glob("guide-*.zip"))
    assert len(names) == 2 and names[0] == "guide-2026-01-03"
    assert not old.exists() and young.exists()


def test_no_backup_at_all_cannot_be_asked_for(folder):
    with pytest.raises(CommandError, match="--keep"):
        call_command("nightly", str(folder), keep=0)


@pytest.mark.parametrize(
    ("now", "then"), [("01:00", "27 02:30"), ("02:30", "28 02:30"), ("23:59", "28 02:30")]
)
def test_it_waits_for_the_next_time_that_the_clock_shows_it(now, then):
    at = datetime.strptime(f"2026-11-27 {now}", "%Y-%m-%d %H:%M")
    assert f"{next_time(clock('02:30'), at):%d %H:%M}" == then


def test_a_time_that_no_clock_shows_is_refused():
    with pytest.raises(ValueError):
        clock("25:00")
    assert clock("02:30") == timedelta(hours=2, minutes=30)
