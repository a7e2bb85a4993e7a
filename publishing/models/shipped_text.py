"""The shipped text that a site began with: what a newer one is compared with."""

from django.conf import settings
from django.db import models
from django.db.models import QuerySet, Subquery
from django.utils import timezone

from publishing.models.editions import Edition
from routine.document import Document, decode, encode
from routines.models import OfRoutine


class ShippedText(OfRoutine):
    """The shipped text as this site knows it: each part as it was when somebody here decided on it.

    A row for each edition that it was decided on after, since a draft that is thrown away goes back to one.
    """

    after = models.PositiveIntegerField("efter utgåva", default=0)
    version = models.CharField("version", max_length=40, blank=True)
    at = models.DateTimeField("när", default=timezone.now)
    document = models.TextField("innehåll")

    class Meta:
        ordering = ["-after"]
        constraints = [models.UniqueConstraint(fields=["routine", "after"], name="shipped_text_once")]
        verbose_name = "medföljande text"
        verbose_name_plural = "medföljande text"

    def __str__(self) -> str:
        return f"Medföljande text, version {self.version or 'okänd'}"


def remember(document: Document) -> None:
    """Puts `document` in place of what the site knew."""
    said = {"version": settings.VERSION, "at": timezone.now(), "document": encode(document)}
    ShippedText.objects.update_or_create(after=_newest_number(), defaults=said)


def forget_since(newest: Edition) -> None:
    """What was decided on for a draft that is thrown away has not been decided on."""
    ShippedText.objects.filter(after=newest.number).delete()


def remembered(*, at_first: bool = False) -> Document | None:
    """What the site knows, or knew when it began; None where it began with a text of its own."""
    row = ShippedText.objects.order_by("after" if at_first else "-after").first()
    return decode(row.document) if row else None


def with_remembered(editions: QuerySet[Edition]) -> QuerySet[Edition]:
    """The editions, each with `remembered`: the text of what the site knows, or None. One query for both."""
    newest = ShippedText.objects.values("document")[:1]
    return editions.annotate(remembered=Subquery(newest))


def _newest_number() -> int:
    newest = Edition.objects.newest()
    return newest.number if newest else 0
