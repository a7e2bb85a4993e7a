"""What each save of the draft changed, so that it can be looked at and taken back."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from pictures.models import holes
from routine.document import Document, decode
from routine.holes import with_holes
from routines.models import InRoutine, OfRoutine


class Revision(OfRoutine):
    """One save. `before` and `after` are documents with nothing but the parts that it changed."""

    at = models.DateTimeField("när", default=timezone.now, db_index=True)
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="vem"
    )
    before = models.TextField("förut")
    after = models.TextField("därefter")
    orders = models.JSONField("ordning", default=dict)
    """The keys of each list in which something came, went or moved: before and after."""

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = "sparad ändring"
        verbose_name_plural = "historik och papperskorg"

    def __str__(self) -> str:
        return ", ".join(touched.title for touched in self.touched.all())

    def sides(self) -> tuple[Document, Document]:
        """What has been taken down since does not come back with it."""
        known = holes()
        return with_holes(decode(self.before), known), with_holes(decode(self.after), known)


class Touched(InRoutine):
    """A part that a save changed, by its key as forms have it: step.webb.skriv."""

    class Status(models.TextChoices):
        CHANGED = "changed", "ändrat"
        ADDED = "added", "tillagt"
        REMOVED = "removed", "borttaget"

    revision = models.ForeignKey(Revision, models.CASCADE, related_name="touched")
    key = models.CharField(max_length=200, db_index=True)
    kind = models.CharField(max_length=20)
    title = models.CharField(max_length=200)
    status = models.CharField(max_length=10, choices=Status)

    class Meta:
        ordering = ["pk"]
        verbose_name = "ändrad del"
        verbose_name_plural = "ändrade delar"

    def __str__(self) -> str:
        return f"{self.title} ({self.get_status_display()})"
