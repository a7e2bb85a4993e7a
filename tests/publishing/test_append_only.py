"""No way leads to a changed edition: not in Python, not in SQL."""

import pytest
from django.contrib.auth.models import User
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connection, transaction
from django.db.models import ProtectedError
from django.db.models.deletion import Collector
from django.utils import timezone

from editing.append_only import IsFinal
from publishing.models import Edition

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(admin_user: User) -> Edition:
    return Edition.objects.create(
        number=1,
        document="{}",
        sha256="0",
        published_at=timezone.now(),
        published_by=admin_user,
        significance="change",
    )


def test_saving_again_is_refused(edition: Edition) -> None:
    with pytest.raises(IsFinal):
        edition.save()


def test_deleting_is_refused(edition: Edition) -> None:
    with pytest.raises(IsFinal):
        edition.delete()


@pytest.mark.parametrize("method", ["update", "delete", "bulk_update"])
def test_changing_many_at_once_is_refused(edition: Edition, method: str) -> None:
    with pytest.raises(IsFinal):
        getattr(Edition.objects.all(), method)()


def test_whoever_published_it_cannot_take_it_along(edition: Edition, admin_user: User) -> None:
    with pytest.raises(ProtectedError):
        admin_user.delete()


def test_the_database_refuses_a_cascade_too(edition: Edition) -> None:
    collector = Collector(using=DEFAULT_DB_ALIAS)
    collector.add([edition])
    with pytest.raises(DatabaseError, match="final"), transaction.atomic():
        collector.delete()


@pytest.mark.parametrize(
    "sql",
    ["UPDATE publishing_edition SET note = 'x'", "DELETE FROM publishing_edition"],
    ids=["update", "delete"],
)
def test_the_database_refuses_by_itself(edition: Edition, sql: str) -> None:
    with pytest.raises(DatabaseError, match="final"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert Edition.objects.get().note == ""
