"""manage.py restore: a backup of this version or an earlier one into an empty site."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from publishing.verify import broken_editions
from upkeep.backup.restore import NotEmpty, NotMigrated, restore_backup
from upkeep.backup.zipped import BadBackup


class Command(BaseCommand):
    help = "Restores a backup, of this version or an earlier one, into an empty, migrated site."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--replace", action="store_true", help="Throw away what the site holds now.")

    def handle(self, *args: Any, file: Path, replace: bool, **options: Any) -> None:
        try:
            manifest = restore_backup(file, replace=replace)
        except BadBackup as error:
            raise CommandError(str(error)) from error
        except NotMigrated as error:
            raise CommandError("The database is not ready. Run `manage.py migrate` first.") from error
        except NotEmpty as error:
            raise CommandError("The site is not empty. Say --replace to throw away what it holds.") from error
        if broken := [f"Edition {number}: {fault}." for number, fault in broken_editions()]:
            damaged = "All is restored, but it was damaged when the backup was taken."
            raise CommandError("\n".join([damaged, *broken]))
        self.stdout.write(
            f"{manifest.editions} editions restored, every hash compared; "
            f"{manifest.pictures} pictures and PDF files."
        )
