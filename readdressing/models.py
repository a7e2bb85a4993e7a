"""What things have been called in addresses, so that the addresses that were published lead on."""

from collections.abc import Iterator

from django.conf import settings
from django.db import models
from django.utils import timezone


class FormerAddress(models.Model):
    """A change of a thing's name in addresses. `owner` is the ref of the guide or question that it is in."""

    kind = models.CharField("slag", max_length=20)
    owner = models.CharField("i", max_length=50, blank=True)
    before = models.CharField("förut", max_length=50, db_index=True)
    after = models.CharField("därefter", max_length=50, db_index=True)
    at = models.DateTimeField("när", default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="av"
    )

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = "tidigare adress"
        verbose_name_plural = "tidigare adresser"

    def __str__(self) -> str:
        return f"{self.before} → {self.after}"


def names(ref: str, kinds: tuple[str, ...], owners: tuple[str, ...] = ("",)) -> Iterator[str]:
    """What else a thing of that name is or was called, the nearest first."""
    known, waiting = {ref}, [ref]
    while waiting:
        name = waiting.pop(0)
        rows = FormerAddress.objects.filter(kind__in=kinds, owner__in=owners)
        rows = rows.filter(models.Q(before=name) | models.Q(after=name))
        for other in (row.after if row.before == name else row.before for row in rows):
            if other not in known:
                known.add(other)
                waiting.append(other)
                yield other
