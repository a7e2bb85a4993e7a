"""manage.py prune_revisions: what was saved so long ago that nobody takes it back."""

from typing import Any

from django.core.management.base import BaseCommand

from publishing.revisions.restoring import prune


class Command(BaseCommand):
    help = "Forgets saves of the draft that are older than 180 days, and with them the bin."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Forgot {prune()} saves.")
