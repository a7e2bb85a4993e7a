"""Keeping what each save changed. Who saved is who wrote last in the admin's log or among the events."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.db.models import IntegerField, Max, Value

from editing.audit.models import Event
from publishing.freeze import freeze
from publishing.models import Revision, Touched
from publishing.revisions.saves import Save, save_of
from routine.document import encode
from routine.parts.naming import nodes

_is_watched: ContextVar[bool] = ContextVar("is_watched", default=False)


@contextmanager
def watched() -> Iterator[None]:
    """Keeps what is changed within. A save within a save is part of it."""
    if _is_watched.get():
        yield
        return
    mark = _is_watched.set(True)
    try:
        before, written = freeze(), _last_written()
        yield
        if before.routine.title and (save := save_of(before, freeze())):
            _keep(save, _who(written))
    finally:
        _is_watched.reset(mark)


def _keep(save: Save, who: User | None) -> None:
    revision = Revision.objects.create(
        who=who, before=encode(save.before), after=encode(save.after), orders=save.orders
    )
    earlier, later = nodes(save.before), nodes(save.after)
    Touched.objects.bulk_create(
        Touched(
            revision=revision,
            key=".".join(key),
            kind=node.kind,
            title=node.title[:200],
            status=_status(key in earlier, key in later),
        )
        for key in save.keys
        for _, node in [later.get(key) or earlier[key]]
    )


def _status(was: bool, is_there: bool) -> Touched.Status:
    if was and is_there:
        return Touched.Status.CHANGED
    return Touched.Status.REMOVED if was else Touched.Status.ADDED


def _last_written() -> tuple[int, int]:
    """The keys of the last edit and of the last event, in one query."""
    edits, events = (
        model._default_manager.order_by().values_list(Value(number, IntegerField())).annotate(Max("pk"))
        for number, model in enumerate((LogEntry, Event))
    )
    last = dict(edits.union(events, all=True))
    return last.get(0) or 0, last.get(1) or 0


def _who(written: tuple[int, int]) -> User | None:
    if event := Event.objects.filter(pk__gt=written[1]).select_related("who").first():
        return event.who
    edit = LogEntry.objects.filter(pk__gt=written[0]).select_related("user").first()
    return edit.user if edit else None
