"""manage.py load_routine: the shipped routine into an empty site."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from transfer.files.load import load_routine
from transfer.files.yaml_reader import ContentError


class Command(BaseCommand):
    help = (
        "Loads the routine from files and publishes it as edition 1. Does nothing where the site has content."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, default=settings.BASE_DIR / "content")

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        try:
            edition = load_routine(folder)
        except ContentError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"{edition} published." if edition else "The site already has content; nothing was loaded."
        )
