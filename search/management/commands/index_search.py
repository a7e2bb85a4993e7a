"""manage.py index_search: what is stored of the current edition, where this version has not made it."""

from typing import Any

from django.core.management.base import BaseCommand

from publishing.models import Edition
from publishing.publish import make_what_is_kept
from search.indexes import is_stored


class Command(BaseCommand):
    help = "Makes the search's index and the news of the current edition. Does nothing where both are made."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        newest = Edition.objects.newest()
        if newest is None or is_stored(newest.sha256):
            self.stdout.write("Nothing to make.")
            return
        make_what_is_kept(newest.sha256, newest.decoded())
        self.stdout.write(f"The index of edition {newest.number} is made.")
