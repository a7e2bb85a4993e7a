"""manage.py verify_editions: is every edition what was published?"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from publishing.models import Edition
from publishing.verify import broken_editions


class Command(BaseCommand):
    help = "Checks every edition's hash, which covers the edition before it. Fails where one is not intact."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        if broken := [f"Edition {number}: {fault}." for number, fault in broken_editions()]:
            raise CommandError("\n".join(broken))
        self.stdout.write(f"{Edition.everywhere.count()} editions, all intact.")
