"""manage.py nightly: backup, checks, reminders and pruning, once or every night."""

import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.utils import timezone

from upkeep.models import Night
from upkeep.nightly import nightly


class Command(BaseCommand):
    help = (
        "Writes a backup and reads it back, checks every edition, sends reminders, and removes what is old. "
        "Says what it did; fails where any of it did."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, help="Where backups and the report are put.")
        parser.add_argument("--keep", type=int, default=30, help="How many backups stay (30).")
        parser.add_argument("--every-night-at", metavar="HH:MM", type=clock, help="Stay, and do it then.")

    def handle(self, *args: Any, folder: Path, keep: int, **options: Any) -> None:
        if keep < 1:
            raise CommandError("--keep takes a number from 1.")
        at = options["every_night_at"]
        while at:
            time.sleep((next_time(at, timezone.localtime()) - timezone.localtime()).total_seconds())
            self.say(nightly(folder, keep=keep))
            connection.close()  # nothing holds one through the day
        night = nightly(folder, keep=keep)
        self.say(night)
        if night.failures:
            raise CommandError(f"{night.failures} of the night's tasks failed.")

    def say(self, night: Night) -> None:
        self.stdout.write(night.report)
        self.stdout.flush()


def clock(text: str) -> timedelta:
    """`02:30` as the time since midnight. Raises ValueError, which argparse tells."""
    at = datetime.strptime(text, "%H:%M")
    return timedelta(hours=at.hour, minutes=at.minute)


def next_time(at: timedelta, now: datetime) -> datetime:
    """The next time that the clock on the wall shows it, today or tomorrow."""
    today = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return today + at if today + at > now else today + timedelta(days=1) + at
