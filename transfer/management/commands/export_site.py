"""The site as a folder of files: `manage.py export_site FOLDER`."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from publishing.current import NothingPublished, current_edition, shown_edition
from publishing.models import Edition
from transfer.site.folder import SiteFolder


class Command(BaseCommand):
    help = "Writes an edition as plain HTML files that work without a server. Open index.html in a browser."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="A new folder, or an empty one.")
        parser.add_argument("--edition", type=int, help="The edition's number. Without it, the current one.")

    def handle(self, *args: Any, folder: Path, edition: int | None, **options: Any) -> None:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise CommandError(f"{folder} is not an empty folder.")
        try:
            shown = shown_edition(edition) if edition else current_edition.get()
        except NothingPublished as error:
            raise CommandError("Nothing is published yet.") from error
        except Edition.DoesNotExist as error:
            raise CommandError(f"There is no edition {edition}.") from error
        count = 0
        for name, data in SiteFolder(shown).files():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
            count += 1
        self.stdout.write(f"Edition {shown.number}: {count} files. Open {folder / 'index.html'}.")
