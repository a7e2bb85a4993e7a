"""manage.py index_search: the search's index of the current edition, where this version has not made it."""

from typing import Any

from django.core.management.base import BaseCommand

from publishing.models import Edition
from search.indexes import is_stored, store_index


class Command(BaseCommand):
    help = "Makes what the search needs of the current edition. Does nothing where it is made already."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        newest = Edition.objects.newest()
        if newest is None or is_stored(newest.sha256):
            self.stdout.write("Nothing to make.")
            return
        store_index(newest.sha256, newest.decoded())
        self.stdout.write(f"The index of edition {newest.number} is made.")
