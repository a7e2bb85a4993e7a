"""manage.py restore: a backup into an empty site, every edition's hash compared afterwards."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from publishing.backup import BadBackup, NotEmpty, broken_edition, restore_backup


class Command(BaseCommand):
    help = "Restores a backup into an empty, migrated site."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--replace", action="store_true", help="Throw away what the site holds now.")

    def handle(self, *args: Any, file: Path, replace: bool, **options: Any) -> None:
        try:
            manifest = restore_backup(file, replace=replace)
        except BadBackup as error:
            raise CommandError(str(error)) from error
        except NotEmpty as error:
            raise CommandError("The site is not empty. Say --replace to throw away what it holds.") from error
        if (number := broken_edition()) is not None:
            raise CommandError(f"Edition {number} is not what was once published.")
        self.stdout.write(
            f"{manifest.editions} editions restored, every hash compared; {manifest.pictures} pictures."
        )
