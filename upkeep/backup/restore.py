"""Restoring a backup: all of it, or nothing."""

from pathlib import Path

from django.contrib.auth import get_user_model
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from pictures.models import TakenDown
from pictures.storage import store
from takedown.take_down import keep_down
from transfer.files.load import is_empty
from upkeep.backup.rehearsal import rehearsed
from upkeep.backup.rows import load
from upkeep.backup.zipped import Manifest, read_backup


class NotEmpty(Exception):
    """There is content already, and nobody said that it may go."""


class NotMigrated(Exception):
    """The database lacks tables that this version needs."""


def restore_backup(path: Path, *, replace: bool = False) -> Manifest:
    """Brings back what `path` holds, written by this version or an earlier one, or changes nothing.

    Raises BadBackup, NotMigrated, and NotEmpty where there is content and not `replace`: all of them before
    anything is written. What this site has taken down stays so, whatever the backup knows of it.
    """
    backup = read_backup(path)
    if not _is_migrated():
        raise NotMigrated
    if not replace and _has_content():
        raise NotEmpty
    rows = rehearsed(backup)
    with transaction.atomic():
        taken_down = list(TakenDown.objects.select_related("by"))
        load(rows)
        gone = keep_down(taken_down)
        for name, data in backup.pictures():
            if name not in gone:
                store(data, name.rpartition(".")[2])
    return backup.manifest


def _is_migrated() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def _has_content() -> bool:
    return not is_empty() or get_user_model()._default_manager.exists()
