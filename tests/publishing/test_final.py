"""No way leads to a changed edition: not in Python, not in SQL."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from publishing.final import IsFinal
from publishing.models import Edition

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition() -> Edition:
    return Edition.objects.create(
        number=1, document="{}", sha256="0", published_at=timezone.now(), significance="change"
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


@pytest.mark.parametrize(
    "sql",
    ["UPDATE publishing_edition SET note = 'x'", "DELETE FROM publishing_edition"],
    ids=["update", "delete"],
)
def test_the_database_refuses_by_itself(edition: Edition, sql: str) -> None:
    with pytest.raises(DatabaseError, match="final"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert Edition.objects.get().note == ""
