"""Several people doing something at the same moment, each with a connection of their own to the database."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Barrier
from typing import Any
from unittest.mock import patch

from django.db import connection, connections


@contextmanager
def database_on_disk(folder: Path):
    """Lets threads that start inside it work in a copy of the test's database, locked as the site locks it.

    SQLite's tests are in memory, where threads would share one connection. PostgreSQL needs no copy.
    """
    if connection.vendor != "sqlite":
        yield
        return
    file = folder / "copy.sqlite3"
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(file)])
    with patch.dict(connection.settings_dict, NAME=str(file)):
        yield


def at_once(count: int, do: Callable[[int], Any]) -> list[Any]:
    """What `do(n)` returns in each of `count` threads that start together."""
    ready = Barrier(count)

    def wait_and_do(n: int) -> Any:
        try:
            ready.wait(timeout=30)
            return do(n)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(wait_and_do, range(count)))
