"""What people have done that the admin's own log of edits does not tell.

No addresses of machines, and nothing about readers.
"""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser, User
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.db import models
from django.utils import timezone

from editing.append_only import Final

PREVIEW_PAUSE = timedelta(hours=1)
"""Looking through a draft is one event, however many of its pages are opened."""


class Event(Final):
    class Kind(models.TextChoices):
        SIGNED_IN = "signed_in", "loggade in"
        SIGNED_OUT = "signed_out", "loggade ut"
        SIGN_IN_FAILED = "sign_in_failed", "misslyckad inloggning"
        PREVIEWED = "previewed", "förhandsgranskade utkastet"
        PUBLISHED = "published", "publicerade"
        DISCARDED = "discarded", "kastade utkastet"
        IMPORTED = "imported", "läste in filer"
        RENEWED = "renewed", "tog in medföljande text"
        ASKED = "asked", "bad om godkännande"
        APPROVED = "approved", "godkände utkastet"
        SENT_BACK = "sent_back", "skickade tillbaka utkastet"
        RESTORED = "restored", "återställde"
        KEPT = "kept", "behöll texten framför den medföljande"
        SHARED = "shared", "delade utkastet"
        REVOKED = "revoked", "återkallade en delning"
        REVIEWED = "reviewed", "granskade"
        TOOK_DOWN = "took_down", "tog ner en bild"

    at = models.DateTimeField("när", default=timezone.now, db_index=True)
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="vem"
    )
    kind = models.CharField("vad", max_length=20, choices=Kind)
    about = models.CharField("om", max_length=200, blank=True)

    class Meta:
        db_table = "publishing_event"  # where installed sites have their rows
        ordering = ["-at", "-pk"]
        verbose_name = "händelse"
        verbose_name_plural = "händelser"

    def __str__(self) -> str:
        return f"{self.who or 'Okänd'} {self.get_kind_display()} {self.about}".strip()


def record(who: User | AnonymousUser | None, kind: str, about: str = "") -> None:
    known = who if isinstance(who, User) else None
    Event.objects.create(who=known, kind=kind, about=about[: Event._meta.get_field("about").max_length])


def record_preview(who: User) -> None:
    since = timezone.now() - PREVIEW_PAUSE
    if not Event.objects.filter(who=who, kind=Event.Kind.PREVIEWED, at__gt=since).exists():
        record(who, Event.Kind.PREVIEWED)


def listen() -> None:
    """Makes signing in and out leave events. Connected once, when the site starts."""
    user_logged_in.connect(_signed_in)
    user_logged_out.connect(_signed_out)
    user_login_failed.connect(_sign_in_failed)


def _signed_in(user: User, **kwargs: Any) -> None:
    record(user, Event.Kind.SIGNED_IN)


def _signed_out(user: User | None, **kwargs: Any) -> None:
    if user:
        record(user, Event.Kind.SIGNED_OUT)


def _sign_in_failed(credentials: dict[str, Any], **kwargs: Any) -> None:
    """A name that nobody has is not kept: it may be a password in the wrong field."""
    name = str(credentials.get("username", ""))
    record(User.objects.filter(username=name).first(), Event.Kind.SIGN_IN_FAILED)
