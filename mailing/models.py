"""Which letters have been sent, and who wants no more of which kind."""

from collections.abc import Iterable

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models
from django.utils import timezone


class Kind(models.TextChoices):
    REVIEWS = "reviews", "påminnelser om granskning"
    EDITIONS = "editions", "brev om nya utgåvor"
    APPROVAL = "approval", "brev om godkännande"


class Stop(models.Model):
    """That somebody wants no more letters of a kind."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20, choices=Kind)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "kind"], name="stopped_once")]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_kind_display()}"


class Sent(models.Model):
    """That a letter has been sent to somebody. `key` names it among all letters."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    key = models.CharField(max_length=120)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "key"], name="letter_sent_once")]

    def __str__(self) -> str:
        return f"{self.person}: {self.key}"


def readers(people: Iterable[User | None], kind: Kind) -> list[User]:
    """Those who are still here, have an address, and have not said stop; each address once."""
    here = {one.email: one for one in people if one and one.is_active and one.email}
    stopped = set(Stop.objects.filter(kind=kind, person__in=here.values()).values_list("person", flat=True))
    return [one for one in here.values() if one.pk not in stopped]
