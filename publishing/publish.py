"""Publishing: freeze the draft once, check what was frozen, store what was checked."""

from django.contrib.auth.models import User
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from editing.problems import Problem
from publishing.check import check
from publishing.document import chained_sha256, encode
from publishing.freeze import freeze
from publishing.models import Edition


class NotPublishable(Exception):
    """The draft has problems; all of them are in `problems`."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(problem.message for problem in problems))
        self.problems = problems


class NothingChanged(Exception):
    """The draft is what readers already see."""


class PublishedMeanwhile(Exception):
    """Somebody else published while this was being prepared."""


def publish(*, by: User | None, note: str, significance: str) -> Edition:
    """Makes the draft the current edition, or refuses and changes nothing.

    Raises NotPublishable with every problem, NothingChanged, or PublishedMeanwhile.
    """
    try:
        with transaction.atomic():
            see_one_moment()
            return _store_draft(by, note, significance)
    except IntegrityError as error:
        raise PublishedMeanwhile from error


def see_one_moment() -> None:
    """All reads of the draft see the same moment. SQLite's immediate transaction gives that by itself."""
    if connection.vendor == "postgresql" and not connection.savepoint_ids:
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")


def _store_draft(by: User | None, note: str, significance: str) -> Edition:
    document = freeze()
    if problems := check(document):
        raise NotPublishable(problems)
    text = encode(document)
    newest = Edition.objects.newest()
    if newest and newest.document == text:
        raise NothingChanged
    return Edition.objects.create(
        number=newest.number + 1 if newest else 1,
        document=text,
        sha256=chained_sha256(text, newest.sha256 if newest else ""),
        published_at=timezone.now(),
        published_by=by,
        note=note,
        significance=significance,
    )
