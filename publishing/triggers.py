"""Triggers that make the database itself refuse to change or remove an edition."""

from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "publishing_edition"
MESSAGE = "a published edition is final"

SQLITE = {
    action: f"CREATE TRIGGER edition_no_{action} BEFORE {action.upper()} ON {TABLE} "
    f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
    for action in ("update", "delete")
}
POSTGRES = [
    "CREATE OR REPLACE FUNCTION refuse_edition_change() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'integrity_constraint_violation'; END $$",
    f"CREATE TRIGGER edition_is_final BEFORE UPDATE OR DELETE ON {TABLE} "
    "FOR EACH ROW EXECUTE FUNCTION refuse_edition_change()",
    f"CREATE TRIGGER edition_is_kept BEFORE TRUNCATE ON {TABLE} "
    "FOR EACH STATEMENT EXECUTE FUNCTION refuse_edition_change()",
]


def install(connection: BaseDatabaseWrapper) -> None:
    remove(connection)
    with connection.cursor() as cursor:
        for statement in SQLITE.values() if connection.vendor == "sqlite" else POSTGRES:
            cursor.execute(statement)


def remove(connection: BaseDatabaseWrapper) -> None:
    """Takes the guard away: for undoing the migration, and for a deliberate purge (docs/editions.md)."""
    if connection.vendor == "sqlite":
        names, on_table = [f"edition_no_{action}" for action in SQLITE], ""
    else:
        names, on_table = ["edition_is_final", "edition_is_kept"], f" ON {TABLE}"
    with connection.cursor() as cursor:
        for name in names:
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on_table}")
