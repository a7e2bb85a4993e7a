"""Abstract bases of the draft rows."""

from django.db import models


class Ordered(models.Model):
    """A row with a place among its siblings; lower comes first."""

    position = models.PositiveSmallIntegerField("ordning", default=0, help_text="Lägst nummer kommer först.")

    class Meta:
        abstract = True
        ordering = ["position", "pk"]
