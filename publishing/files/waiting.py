"""Files that somebody has sent and looked at, until they are taken in."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models, transaction
from django.utils import timezone

MAX_AGE = timedelta(days=1)


class WaitingImport(models.Model):
    """A zip that waits for a yes. Everybody has one at most."""

    who = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    name = models.CharField(max_length=200)
    data = models.BinaryField()

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
