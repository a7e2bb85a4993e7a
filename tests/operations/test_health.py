"""What a load balancer is told."""

import pytest
from django.db import OperationalError, connection
from django.test import Client

from publishing.models import Edition


def test_a_living_process_says_so_without_asking_the_database():
    """No `db` here: pytest-django would refuse a query."""
    response = Client().get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok\n")
    assert "no-store" in response["Cache-Control"]


def test_a_site_with_something_to_show_is_ready(edition):
    assert Client().get("/readyz").status_code == 200


def test_without_an_edition_it_is_not_ready(db):
    response = Client().get("/readyz")
    assert (response.status_code, response.content) == (503, b"Nothing is published.\n")


def test_with_migrations_to_run_it_is_not_ready(edition):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'sessions'")
    response = Client().get("/readyz")
    assert (response.status_code, response.content) == (503, b"There are migrations to run.\n")


def test_without_its_database_it_is_not_ready(edition, monkeypatch):
    def fail(*args):
        raise OperationalError("secret-host refused the connection")

    monkeypatch.setattr(type(Edition.objects.all()), "exists", fail)
    response = Client().get("/readyz")
    assert (response.status_code, response.content) == (503, b"The database does not answer.\n")


def test_without_its_pictures_it_is_not_ready(edition, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    response = Client().get("/readyz")
    assert (response.status_code, response.content) == (503, b"Pictures are missing.\n")


def test_where_no_picture_can_be_stored_it_is_not_ready(edition, monkeypatch):
    monkeypatch.setattr("os.access", lambda *args: False)
    response = Client().get("/readyz")
    assert (response.status_code, response.content) == (503, b"Pictures cannot be stored.\n")


@pytest.mark.parametrize("address", ["/healthz", "/readyz"])
def test_the_question_may_come_without_tls(edition, settings, address):
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
    assert Client().get(address).status_code == 200
    assert Client().get("/").status_code == 301


def test_it_can_only_be_asked(db):
    assert Client().post("/readyz").status_code == 405
