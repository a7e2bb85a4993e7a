"""Whether the draft must be published by another than those who have written in it."""

from datetime import UTC, datetime

from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User

from accounts.roles import DRAFT_APPS
from editing.audit.models import Event
from organisation.current import current_site
from publishing.models.editions import Edition

TAKEN_IN = [Event.Kind.IMPORTED, Event.Kind.RENEWED, Event.Kind.RESTORED]
NEVER = datetime.min.replace(tzinfo=UTC)


def has_written(user: User) -> bool:
    """Whether anything in the draft can be from `user`."""
    since = begun()
    edits = LogEntry.objects.filter(user=user, content_type__app_label__in=DRAFT_APPS, action_time__gt=since)
    imports = Event.objects.filter(who=user, kind__in=TAKEN_IN, at__gt=since)
    return edits.exists() or imports.exists()


def begun() -> datetime:
    """When the draft was last the same as an edition: it was published, or thrown away for one."""
    thrown_away = Event.objects.filter(kind=Event.Kind.DISCARDED).values_list("at", flat=True).first()
    return max(thrown_away or NEVER, _last_published())


def _last_published() -> datetime:
    """An edition that says what an earlier one did was made from that one, and the draft stayed as it was.
    One with some of the draft left the rest as it was too.
    """
    for edition in Edition.objects.filter(is_partial=False).order_by("-number").iterator(chunk_size=1):
        if not Edition.objects.filter(number__lt=edition.number, document=edition.document).exists():
            return edition.published_at
    return NEVER


def needs_somebody_else(user: User) -> bool:
    """Whether whatever is published now must be so by another than `user`, who has written in the draft."""
    return current_site.get().two_people and has_written(user)
