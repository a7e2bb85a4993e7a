"""Publishing: freeze the draft once, check what was frozen, store what was checked."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.contrib.auth.models import User
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from django.utils.module_loading import import_string

from accounts.roles import role_of
from editing.audit.models import Event, record
from editing.problems import Problem
from publishing.approval import approved, note_on_edition
from publishing.freeze import canonical, freeze
from publishing.models import Edition, for_readers
from publishing.two_people import needs_somebody_else
from routine.changes.behaviour import behaviour_since, may_be_weaker
from routine.check import check
from routine.document import Document, chained_sha256, encode, fingerprint
from routine.parts.parts import Key
from routine.parts.some import some_of


class NotPublishable(Exception):
    """The draft has problems; all of them are in `problems`."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(problem.message for problem in problems))
        self.problems = problems


class NothingChanged(Exception):
    """The draft is what readers already see."""


class PublishedMeanwhile(Exception):
    """Somebody else published while this was being prepared."""


class NeedsSomebodyElse(Exception):
    """Whoever publishes has written in the draft, and two people are required."""


class DraftChanged(Exception):
    """Somebody changed the draft after it was looked through."""


class NeedsReason(Exception):
    """Some readers would be held back less than before, and nobody has said why."""


def publish(
    *,
    by: User | None,
    note: str,
    significance: str,
    seen: str = "",
    weaker_because: str = "",
    parts: Collection[Key] | None = None,
) -> Edition:
    """Makes the draft the current edition, or refuses and changes nothing.

    `seen` is the fingerprint of what goes out as it was looked through, where it was. With `parts`, only
    those of the draft go out. Raises NotPublishable with every problem, NothingChanged, PublishedMeanwhile,
    NeedsSomebodyElse, NeedsReason, DraftChanged, or Unmet where one of the parts needs another with it.
    """
    with publishing():
        draft = freeze()
        document = draft if parts is None else outgoing(draft, parts)
        if seen and seen != fingerprint(document):
            raise DraftChanged
        if by and needs_somebody_else(by) and not approved(document):
            raise NeedsSomebodyElse
        return store(
            document,
            by=by,
            note=note,
            significance=significance,
            weaker_because=weaker_because,
            is_partial=document != draft,
        )


def outgoing(draft: Document, parts: Collection[Key]) -> Document:
    """The current edition with those parts of the draft. Raises Unmet where one needs another with it."""
    newest = Edition.objects.newest()
    return canonical(some_of(newest.decoded(), draft, parts)) if newest else draft


@contextmanager
def publishing() -> Iterator[None]:
    """A transaction for a new edition. Raises PublishedMeanwhile when somebody else's came first."""
    try:
        with transaction.atomic():
            see_one_moment()
            yield
    except IntegrityError as error:
        raise PublishedMeanwhile from error


def see_one_moment() -> None:
    """All reads of the draft see the same moment. SQLite's immediate transaction gives that by itself."""
    if connection.vendor == "postgresql" and not connection.savepoint_ids:
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")


def store(
    document: Document,
    *,
    by: User | None,
    note: str,
    significance: str,
    weaker_because: str = "",
    is_partial: bool = False,
) -> Edition:
    """The document as the next edition. Raises NotPublishable, NothingChanged or NeedsReason.

    `weaker_because` is kept only where the document is weaker than the edition before it. `is_partial` says
    that the draft has more than the document.
    """
    if problems := check(document):
        raise NotPublishable(problems)
    newest = Edition.objects.newest()
    if newest and newest.decoded() == document:
        raise NothingChanged
    is_weaker = newest is not None and may_be_weaker(behaviour_since(newest.decoded(), document))
    if is_weaker and not weaker_because.strip():
        raise NeedsReason
    text = encode(document)
    edition = Edition.objects.create(
        number=newest.number + 1 if newest else 1,
        document=text,
        sha256=chained_sha256(text, newest.sha256 if newest else ""),
        published_at=timezone.now(),
        published_by=by,
        published_as=role_of(by) if by else "",
        note=note,
        significance=significance,
        weaker_because=weaker_because if is_weaker else "",
        is_partial=is_partial,
    )
    note_on_edition(document, edition)
    make_what_is_kept(edition.sha256, document)
    record(by, Event.Kind.PUBLISHED, str(edition))
    return edition


def make_what_is_kept(sha256: str, document: Document) -> None:
    """Makes and stores all that no reader should wait for."""
    for made in settings.MADE_AT_PUBLISH:
        import_string(made)(sha256, for_readers(document))
