"""Rows that a test begins with, as they were the first time that they were made."""

from typing import Any

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import Model


class KeptRows:
    """All rows of some apps, put into empty tables in a twentieth of the time that a thaw takes."""

    def __init__(self, *labels: str) -> None:
        self.tables: list[tuple[type[Model], list[str], list[tuple[Any, ...]]]] = []
        models = apps.get_models(include_auto_created=True)
        with connection.cursor() as cursor:
            for model in (each for each in models if each._meta.app_label in labels):
                cursor.execute(f"SELECT * FROM {_quoted(model._meta.db_table)}")
                columns = [column[0] for column in cursor.description]
                self.tables.append((model, columns, cursor.fetchall()))

    def put(self) -> None:
        """In one transaction: a row may refer to one that comes after it."""
        models = [model for model, _, rows in self.tables if rows]
        with transaction.atomic(), connection.cursor() as cursor:
            for model, columns, rows in self.tables:
                values = ", ".join(["%s"] * len(columns))
                into = f"{_quoted(model._meta.db_table)} ({', '.join(map(_quoted, columns))})"
                cursor.executemany(f"INSERT INTO {into} VALUES ({values})", rows)
            for statement in connection.ops.sequence_reset_sql(no_style(), models):
                cursor.execute(statement)


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)
