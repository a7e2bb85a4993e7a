"""Stand-ins for what takes seconds, for tests of what comes before or after it."""

import json
from typing import Any

import pytest
from django.db import connection

from upkeep.backup import rehearsal


@pytest.fixture
def quick_sheets(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sheet's file is its text and no PDF. Whether it becomes one, tests/transfer/test_pdf.py tests."""
    monkeypatch.setattr("transfer.pdf.making.typeset", lambda sheet, *_: json.dumps(sheet).encode())


@pytest.fixture(scope="session")
def _empty_databases() -> dict[frozenset[rehearsal.Key], tuple[bytes, Any]]:
    """By the migrations that each has been through, and with the models of that time."""
    return {}


@pytest.fixture
def quick_rehearsals(monkeypatch: pytest.MonkeyPatch, _empty_databases: Any) -> None:
    """Backups are restored on trial into copies of a database that is migrated once for all tests."""
    migrate = rehearsal._migrate_to

    def copy_or_migrate(migrations: set[rehearsal.Key]) -> Any:
        key = frozenset(migrations)
        connection.ensure_connection()
        if key in _empty_databases:
            data, models = _empty_databases[key]
            connection.connection.deserialize(data)
        else:
            models = migrate(migrations)
            _empty_databases[key] = connection.connection.serialize(), models
        return models

    monkeypatch.setattr(rehearsal, "_migrate_to", copy_or_migrate)
