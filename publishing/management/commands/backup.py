"""manage.py backup: the whole site in one file, while it runs."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from publishing.backup import write_backup


class Command(BaseCommand):
    help = "Writes every row and picture to one file. The site may be in use meanwhile."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "folder", type=Path, help="Where to put the file; its name says when it was written."
        )

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"guide-{timezone.now():%Y-%m-%dT%H%M%SZ}.zip"
        manifest = write_backup(path)
        self.stdout.write(f"{path}: {manifest.editions} editions, {manifest.pictures} pictures.")
