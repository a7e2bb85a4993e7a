"""manage.py prune_feedback: what readers have told us goes when it is of no more use."""

from typing import Any

from django.core.management.base import BaseCommand

from feedback.models import prune


class Command(BaseCommand):
    help = (
        "Removes counts older than 25 months, messages that are done and older than 12 months, "
        "and comments that have been done for 90 days."
    )
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        counts, lines, comments = prune()
        self.stdout.write(f"Removed {counts} counts, {lines} messages and {comments} comments.")
