"""One save of the draft at a time."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection, transaction
from django.utils.module_loading import import_string

KEY = 20_261
"""Names the lock in PostgreSQL. Any number will do, as long as it stays the same."""


@contextmanager
def one_writer() -> Iterator[None]:
    """A transaction in which nobody else saves: what was compared is still there when it is replaced.

    SQLite's immediate transactions are that by themselves. What it changes in the draft is kept, and can be
    taken back (WATCH_DRAFT).
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [KEY])
        with import_string(settings.WATCH_DRAFT)():
            yield
