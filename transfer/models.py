"""The sheets of editions as they were made, and files that somebody has sent, until they are taken in."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models, transaction
from django.utils import timezone

from editing.append_only import Final
from publishing.models import Edition

MAX_AGE = timedelta(days=1)
"""For which a file waits."""


class PdfFile(Final):
    """A sheet of an edition, made once. Its bytes lie in storage as `file`, named by their own hash."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="+", verbose_name="utgåva")
    name = models.CharField("blad", max_length=120)
    file = models.CharField("fil", max_length=40)
    sha256 = models.CharField("kontrollsumma", max_length=64)
    size = models.PositiveIntegerField("storlek")
    made_at = models.DateTimeField("gjord", default=timezone.now)

    class Meta:
        ordering = ["edition", "name"]
        constraints = [models.UniqueConstraint(fields=["edition", "name"], name="pdf_file_made_once")]
        verbose_name = "PDF"
        verbose_name_plural = "PDF:er"

    def __str__(self) -> str:
        return f"{self.edition}: {self.name}"


class WaitingImport(models.Model):
    """A zip that waits for a yes. Everybody has one at most."""

    who = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    name = models.CharField(max_length=200)
    data = models.BinaryField()

    class Meta:
        db_table = "publishing_waitingimport"  # where installed sites have it

    def __str__(self) -> str:
        return self.name


@transaction.atomic
def keep_waiting(data: bytes, *, by: User, name: str) -> None:
    """In place of what waited before. What nobody came back to goes as well."""
    forgotten = models.Q(at__lt=timezone.now() - MAX_AGE)
    WaitingImport.objects.filter(forgotten | models.Q(who=by)).delete()
    WaitingImport.objects.create(who=by, name=name[:200], data=data)


def waiting_for(user: User) -> WaitingImport | None:
    return WaitingImport.objects.filter(who=user, at__gt=timezone.now() - MAX_AGE).first()
