"""manage.py migrate: Django's own, which alone may make a database of SQLite where there is none."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.management.commands import migrate


class Command(migrate.Command):
    def execute(self, *args: Any, **options: Any) -> Any:
        """Before Django's checks, which look into the database."""
        make_file(str(settings.DATABASES[options["database"]]["NAME"]))
        return super().execute(*args, **options)


def make_file(name: str) -> None:
    """An empty file is an empty database. The connection itself makes none: config/settings.py."""
    address = urlsplit(name)
    if address.scheme == "file" and address.query == "mode=rw":
        Path(unquote(address.path)).touch()
