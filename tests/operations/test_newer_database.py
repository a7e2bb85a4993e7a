"""Old code does not start on a newer database."""

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client

from config.newer_database import unknown_migrations


@pytest.fixture
def newer(edition):
    def migrate(app, name="9999_later"):
        MigrationRecorder.Migration.objects.create(app=app, name=name)

    return migrate


def test_it_is_not_ready(newer):
    assert Client().get("/readyz").status_code == 200
    newer("guide")
    response = Client().get("/readyz")
    assert (response.status_code, response.content) == (503, b"The database is of a newer version.\n")


def test_migrate_refuses_and_says_the_way_out(newer):
    newer("guide")
    with pytest.raises(SystemCheckError, match=r"guide\.9999_later(?s:.*)restore the backup"):
        call_command("migrate", skip_checks=False)


def test_check_refuses_where_it_is_asked_about_the_database(newer):
    call_command("check", databases=["default"])
    newer("publishing")
    with pytest.raises(SystemCheckError, match=r"publishing\.9999_later"):
        call_command("check", databases=["default"])


def test_tables_that_the_code_never_touches_are_no_hindrance(newer):
    newer("an_app_of_later_years")
    assert unknown_migrations(MigrationLoader(connection)) == []
