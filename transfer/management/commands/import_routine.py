"""manage.py import_routine: a zip of files into the draft."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from publishing.publish import DraftChanged
from publishing.templatetags.editions import heading
from routine.changes.difference import Change
from transfer.files.importing import Incoming, look_at, take_in
from transfer.files.yaml_reader import ContentError


class Command(BaseCommand):
    help = (
        "Replaces the draft with the files in a zip, all of them or none. Shows what changes and asks first."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--yes", action="store_true", help="Do not ask.")

    def handle(self, *args: Any, file: Path, yes: bool, **options: Any) -> None:
        try:
            data = file.read_bytes()
            incoming = look_at(data)
        except (OSError, ContentError) as error:
            raise CommandError(str(error)) from error
        if incoming.before == incoming.after:
            self.stdout.write("The draft already says the same; nothing was changed.")
        elif yes or self.is_wanted(incoming):
            self.take_in(data, incoming, file.name)
        else:
            self.stdout.write("Nothing was changed.")

    def is_wanted(self, incoming: Incoming) -> bool:
        self.stdout.write("\n".join(_lines(incoming.changes)))
        for problem in incoming.problems:
            self.stdout.write(f"Must be mended before publishing: {problem.message}")
        return input("Replace the draft? [y/N] ").strip().lower() in ("y", "yes", "j", "ja")

    def take_in(self, data: bytes, incoming: Incoming, name: str) -> None:
        try:
            take_in(data, by=None, seen=incoming.seen, name=name)
        except DraftChanged as error:
            raise CommandError("Somebody changed the draft meanwhile; nothing was changed.") from error
        self.stdout.write("The draft is replaced. Publish it in the admin.")


def _lines(changes: Iterable[Change], indent: str = "") -> Iterable[str]:
    for change in changes:
        yield f"{indent}{heading(change)}"
        yield from _lines(change.changes, indent + "  ")
