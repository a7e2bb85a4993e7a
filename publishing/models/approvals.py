"""A draft sent to somebody else for approval, and what came of it."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from editing.fields import LinesField
from publishing.models.editions import Edition
from routines.models import OfRoutine


class Approval(OfRoutine):
    """`fingerprint` says of which words: what is changed after that has to be sent again."""

    class Decision(models.TextChoices):
        APPROVED = "approved", "Godkänt"
        SENT_BACK = "sent_back", "Skickat tillbaka"

    fingerprint = models.CharField("innehållets kontrollsumma", max_length=64, editable=False)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="skickat av"
    )
    asked_at = models.DateTimeField("skickat", default=timezone.now)
    note = LinesField("att titta på", max_length=1000, blank=True)
    decision = models.CharField("beslut", max_length=20, choices=Decision, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="beslutat av"
    )
    decided_at = models.DateTimeField("beslutat", null=True)
    reason = LinesField("skäl", max_length=1000, blank=True)
    edition = models.ForeignKey(
        Edition, models.PROTECT, null=True, related_name="approvals", verbose_name="publicerat som"
    )

    class Meta:
        ordering = ["-asked_at", "-pk"]
        verbose_name = "godkännande"
        verbose_name_plural = "godkännanden"

    def __str__(self) -> str:
        return f"{self.get_decision_display() or 'Väntar på beslut'} {self.asked_at:%Y-%m-%d}"
