"""One save of the draft at a time."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

KEY = 20_261
"""Names the lock in PostgreSQL. Any number will do, as long as it stays the same."""


@contextmanager
def one_writer() -> Iterator[None]:
    """A transaction in which nobody else saves: what was compared is still there when it is replaced.

    SQLite's immediate transactions are that by themselves.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [KEY])
        yield
