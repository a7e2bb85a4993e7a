"""The sheets of editions as they were made."""

from django.db import models
from django.utils import timezone

from editing.append_only import Final
from publishing.models import Edition


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
