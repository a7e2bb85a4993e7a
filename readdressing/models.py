"""What things have been called in addresses, so that the addresses that were published lead on."""

from collections.abc import Iterable, Iterator

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


def names(
    among: Iterable[FormerAddress], ref: str, kinds: tuple[str, ...], owners: tuple[str, ...] = ("",)
) -> Iterator[str]:
    """What else a thing of that name is or was called by those changes, the nearest first."""
    changes = [(each.before, each.after) for each in among if each.kind in kinds and each.owner in owners]
    known, waiting = {ref}, [ref]
    while waiting:
        name = waiting.pop(0)
        for before, after in changes:
            other = after if before == name else before
            if name in (before, after) and other not in known:
                known.add(other)
                waiting.append(other)
                yield other
