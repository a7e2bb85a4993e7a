"""manage.py prune_pictures: removes picture files that nothing names."""

from typing import Any

from django.core.management.base import BaseCommand

from publishing.prune import prune_pictures


class Command(BaseCommand):
    help = "Removes picture files older than a day that neither the draft nor any edition names."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        removed = prune_pictures()
        self.stdout.write("\n".join([*removed, f"{len(removed)} files removed."]))
