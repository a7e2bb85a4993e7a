"""Whether the draft must be published by another than whoever changed it last."""

from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User

from accounts.roles import DRAFT_APPS
from editing.audit.models import Event

DRAFT_EVENTS = [Event.Kind.DISCARDED, Event.Kind.IMPORTED]


def last_editor() -> User | None:
    """Who last changed anything in the draft."""
    edit = LogEntry.objects.filter(content_type__app_label__in=DRAFT_APPS).select_related("user").first()
    event = Event.objects.filter(kind__in=DRAFT_EVENTS).select_related("who").first()
    if edit and (event is None or edit.action_time > event.at):
        return edit.user
    return event.who if event else None


def needs_somebody_else(user: User) -> bool:
    """Whether the draft must be published by another than `user`, who was the last to change it."""
    return bool(settings.PUBLISH_REQUIRES_TWO_PEOPLE) and last_editor() == user
