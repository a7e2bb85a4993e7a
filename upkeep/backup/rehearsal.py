"""A backup restored into a database in memory, and brought to this version. The site's is not touched."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, connection, connections, transaction
from django.db.backends.sqlite3.base import DatabaseWrapper
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from upkeep.backup.rows import dump, load
from upkeep.backup.zipped import Backup, BadBackup

Key = tuple[str, str]
"""App and name of a migration."""


def rehearsed(backup: Backup) -> bytes:
    """The rows as this version has them. Raises BadBackup where they cannot be restored, whatever it is."""
    if newer := unknown(backup.manifest.migrations):
        raise BadBackup(
            f"The backup is of a newer version, with {', '.join(newer)}. Restore it with that one."
        )
    with scratch_database():
        try:
            _restore(backup)
        except Exception as error:
            raise BadBackup(f"The backup cannot be restored: {error}") from error
        return dump()


def _restore(backup: Backup) -> None:
    models = _migrate_to({_key(name) for name in backup.manifest.migrations})
    with transaction.atomic():
        load(backup.rows, models)
    call_command("migrate", verbosity=0, interactive=False)


def unknown(migrations: tuple[str, ...]) -> list[str]:
    """The migrations that this version does not have, of the apps that it has."""
    loader = MigrationLoader(None)
    return sorted(
        name
        for name in migrations
        if _key(name)[0] in loader.migrated_apps and _key(name) not in loader.graph.nodes
    )


def _migrate_to(migrations: set[Key]) -> Apps:
    """Brings an empty database to where just these have been applied, and gives the models of that time."""
    executor = MigrationExecutor(connection)
    graph = executor.loader.graph
    known = migrations & graph.nodes.keys()
    followed = {
        parent.key for key in known for parent in graph.node_map[key].parents if parent.key[0] == key[0]
    }
    last = sorted(known - followed)
    executor.migrate(last)
    models: Apps = executor.loader.project_state(last).apps
    for app in apps.get_app_configs():
        create_permissions(app, verbosity=0, apps=models)
    return models


def _key(name: str) -> Key:
    app, _, migration = name.partition(".")
    return app, migration


@contextmanager
def scratch_database() -> Iterator[None]:
    """An empty database in memory, in place of the site's for this thread."""
    site = connections[DEFAULT_DB_ALIAS]
    options = {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    scratch = DatabaseWrapper(
        connections.configure_settings({DEFAULT_DB_ALIAS: options})[DEFAULT_DB_ALIAS], DEFAULT_DB_ALIAS
    )
    connections[DEFAULT_DB_ALIAS] = scratch
    ContentType.objects.clear_cache()
    try:
        yield
    finally:
        connections[DEFAULT_DB_ALIAS] = site
        ContentType.objects.clear_cache()
        if scratch.connection:
            scratch.connection.close()
