"""Is the database of a newer version than the code? Then nothing may be written to it."""

from collections.abc import Iterator
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections
from django.db.migrations.loader import MigrationLoader

EXPLAINED = "The database is of a newer version than this code: {}."
WAY_OUT = "Start the newer version again, or restore the backup taken before it: docs/deploy.md, Going back."


def unknown_migrations(loader: MigrationLoader) -> list[str]:
    """Migrations that its database has been through and that the code lacks, as `guide.0012_colours`.

    An app that the code does not know at all is one that it does not touch.
    """
    replaced = {key for migration in loader.disk_migrations.values() for key in migration.replaces}
    unknown = loader.applied_migrations.keys() - loader.disk_migrations.keys() - replaced
    return sorted(".".join(key) for key in unknown if key[0] in loader.migrated_apps)


@register(Tags.database)
def check_database(app_configs: Any, databases: Any = None, **kwargs: Any) -> Iterator[CheckMessage]:
    """Run by `migrate`, which comes before every start, and by `check --database default`."""
    for alias in databases or []:
        if unknown := unknown_migrations(MigrationLoader(connections[alias])):
            yield Error(EXPLAINED.format(", ".join(unknown)), hint=WAY_OUT, id="kryptera.E014")
