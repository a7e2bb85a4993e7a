"""What was exchanged, so that it can be undone."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class Replacement(models.Model):
    """One press of the button. `texts` has each changed text by its key: what it said before, and after."""

    at = models.DateTimeField("när", default=timezone.now)
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="vem"
    )
    old = models.CharField("ord", max_length=200)
    new = models.CharField("ersatt med", max_length=200, blank=True)
    texts = models.JSONField()
    undone_at = models.DateTimeField("ångrad", null=True, blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = "ersättning"
        verbose_name_plural = "ersättningar"

    def __str__(self) -> str:
        return f"”{self.old}” blev ”{self.new}”"
