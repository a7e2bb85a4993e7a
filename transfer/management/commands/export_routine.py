"""manage.py export_routine: the whole routine as files, in one zip."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from publishing.freeze import freeze
from publishing.models import Edition
from routine.document import Document
from transfer.files.exporting import PictureMissing, export


class Command(BaseCommand):
    help = "Writes the current edition, another one, or the draft as a zip of the files in content/README.md."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--edition", default="current", help="A number, or `draft`.")

    def handle(self, *args: Any, file: Path, edition: str, **options: Any) -> None:
        try:
            data = export(_document(edition))
        except PictureMissing as error:
            raise CommandError(f"The picture file {error} is missing from storage.") from error
        file.write_bytes(data)
        self.stdout.write(f"{file}: {len(data)} bytes.")


def _document(which: str) -> Document:
    if which == "draft":
        return freeze()
    editions = Edition.objects.all() if which == "current" else Edition.objects.filter(number=_number(which))
    if edition := editions.newest():
        return edition.decoded()
    raise CommandError("There is no such edition.")


def _number(which: str) -> int:
    if not (which.isdecimal() and len(which) < 10):
        raise CommandError("--edition takes a number, or `draft`.")
    return int(which)
