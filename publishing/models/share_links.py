"""Links that show the draft to somebody without an account, for some days."""

import hashlib
import secrets
from datetime import timedelta
from typing import ClassVar

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models, transaction
from django.utils import timezone

from editing.audit.models import Event, record
from editing.fields import LineField
from routines.models import OfChosen, OfRoutine

ADDRESS = r"[A-Za-z0-9_-]{43}"
DAYS = {3: "3 dagar", 7: "En vecka", 14: "Två veckor", 30: "En månad"}


def sha256(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


class ShareLinkQuerySet(models.QuerySet["ShareLink"]):
    def find(self, token: str) -> "ShareLink | None":
        """Looked up by its hash, so neither the database nor the time it takes tells of a token."""
        return self.select_related("created_by").filter(token_sha256=sha256(token)).first()


ShareLinkManager = OfChosen.from_queryset(ShareLinkQuerySet)


class ShareLink(OfRoutine):
    """A link to the draft. The token itself is shown once and not kept."""

    token_sha256 = models.CharField(max_length=64, unique=True, editable=False)
    note = LineField(
        "till vem", max_length=200, help_text="Vem som ska få länken, och varför. Syns bara här."
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="skapad av", editable=False
    )
    created_at = models.DateTimeField("skapad", default=timezone.now, editable=False)
    expires_at = models.DateTimeField("gäller till", editable=False)
    revoked_at = models.DateTimeField("återkallad", null=True, editable=False)

    objects: ClassVar[ShareLinkManager] = ShareLinkManager()

    class Meta:
        ordering = ["-created_at"]
        verbose_name = "delning av utkastet"
        verbose_name_plural = "delningar av utkastet"

    def __str__(self) -> str:
        return self.note

    @property
    def is_open(self) -> bool:
        """Whether it still shows the draft. It ends with its maker's own right to see it."""
        maker = self.created_by
        return (
            self.revoked_at is None
            and timezone.now() < self.expires_at
            and maker.is_active
            and maker.is_staff
        )


@transaction.atomic
def share(link: ShareLink, *, by: User, days: int) -> str:
    """Saves the new link. Returns its address, which cannot be had again."""
    token = secrets.token_urlsafe(32)
    link.token_sha256, link.created_by = sha256(token), by
    link.expires_at = timezone.now() + timedelta(days=days)
    link.save()
    record(by, Event.Kind.SHARED, str(link))
    return f"{settings.SITE_URL}/utkast/delat/{token}/"


@transaction.atomic
def revoke(link: ShareLink, *, by: User) -> None:
    """Closes the link at once. Nothing happens to one that is closed already."""
    if ShareLink.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=timezone.now()):
        record(by, Event.Kind.REVOKED, str(link))
