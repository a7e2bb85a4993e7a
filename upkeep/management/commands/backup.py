"""manage.py backup: the whole site in one file, while it runs."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from transfer.site.folder import current_site
from upkeep.backup.write import NotWhole, write_backup
from upkeep.backup.zipped import BadBackup


class Command(BaseCommand):
    help = "Writes every row and picture to one file that can be restored. The site may be in use meanwhile."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "folder", type=Path, help="Where to put the file; its name says when it was written."
        )
        parser.add_argument(
            "--no-verify", action="store_true", help="Do not restore it into a scratch place afterwards."
        )

    def handle(self, *args: Any, folder: Path, no_verify: bool, **options: Any) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"guide-{timezone.now():%Y-%m-%dT%H%M%SZ}.zip"
        try:
            written = write_backup(path, verify=not no_verify, pages=current_site())
        except (NotWhole, BadBackup) as error:
            raise CommandError(f"No backup was written.\n{error}") from error
        manifest = written.manifest
        pages = f"{written.pages} files to open without a server" if written.pages else "no pages"
        tried = "not tried" if no_verify else "restored on trial"
        self.stdout.write(
            f"{path}: {manifest.editions} editions, {manifest.pictures} pictures and PDF files, "
            f"{pages}, {tried}."
        )
        if written.left_out:
            self.stdout.write(f"Left out, since nothing names them: {', '.join(written.left_out)}.")
