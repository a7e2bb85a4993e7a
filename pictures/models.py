"""Pictures that have been taken down: what stood in them shall be seen nowhere, in no edition."""

from collections.abc import Iterable

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format

from editing.append_only import Final
from pictures.hole import Holes


class TakenDown(Final):
    """A picture by its file. `drawing` is the hole that stands in its place wherever the picture is named.

    The row outlives the picture: by it the same bytes are refused, also out of a file or a backup.
    """

    file = models.CharField("fil", max_length=40, unique=True)
    small = models.CharField("mindre fil", max_length=40, blank=True)
    drawing = models.CharField("i dess ställe", max_length=40)
    reason = models.CharField("skäl", max_length=200)
    at = models.DateTimeField("när", default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="av"
    )

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = "borttagen bild"
        verbose_name_plural = "borttagna bilder"

    def __str__(self) -> str:
        return said(self.reason, date_format(timezone.localtime(self.at), "j F Y"))

    @property
    def files(self) -> list[str]:
        return [name for name in (self.file, self.small) if name]


def said(reason: str, day: str) -> str:
    """What stands where the picture was."""
    return f"Bilden är borttagen: {reason.rstrip('.')}. {day}."


def holes(rows: Iterable[TakenDown] | None = None) -> Holes:
    """Those of all that have been taken down, or of the given rows."""
    known = TakenDown.objects.all() if rows is None else rows
    pairs = [(each.file, each.drawing, str(each)) for each in known]
    return Holes({file: drawing for file, drawing, _ in pairs}, {drawing: said for _, drawing, said in pairs})


def taken_down(*names: str) -> TakenDown | None:
    """The picture with one of those files, where it has been taken down."""
    found = models.Q(file__in=names) | models.Q(small__in=[name for name in names if name])
    return TakenDown.objects.filter(found).first()
