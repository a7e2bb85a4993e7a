"""manage.py archive_edition: an edition as a package for the e-archive."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from publishing.models import Edition
from transfer.archiving import NotReady, archive, name_of
from transfer.files.exporting import PictureMissing


class Command(BaseCommand):
    help = "Writes an edition as a package for the e-archive: PDF/A, files, pictures, checksums, metadata."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "folder", type=Path, help="Where to put the package; its name says which edition it is."
        )
        parser.add_argument("--edition", type=int, help="The edition's number. Without it, the current one.")

    def handle(self, *args: Any, folder: Path, edition: int | None, **options: Any) -> None:
        chosen = Edition.objects.filter(number=edition) if edition is not None else Edition.objects.all()
        one = chosen.newest()
        if one is None:
            raise CommandError("There is no such edition.")
        try:
            data = archive(one)
        except NotReady as error:
            raise CommandError(f"{error}. Run `manage.py make_pdfs` first.") from error
        except PictureMissing as error:
            raise CommandError(f"The file {error} is missing from storage.") from error
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"{name_of(one)}.zip"
        file.write_bytes(data)
        self.stdout.write(f"{file}: {len(data)} bytes.")
