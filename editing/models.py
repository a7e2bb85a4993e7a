"""What draft rows have in common."""

from django.db import models

from editing.fields import LineField


class Ordered(models.Model):
    """A row with a place among its siblings; lower comes first."""

    position = models.PositiveSmallIntegerField("ordning", default=0, help_text="Lägst nummer kommer först.")

    class Meta:
        abstract = True
        ordering = ["position", "pk"]


class Reviewed(models.Model):
    """A row that somebody looks after, and walks through now and then."""

    owner = LineField(
        "ägare",
        max_length=120,
        blank=True,
        help_text="Den roll som ansvarar, som läsarna ser den. "
        "Vem som får påminnelser väljer du under Ansvar för granskning.",
    )
    reviewed_on = models.DateField("senast granskad", null=True, blank=True, editable=False)
    review_by = models.DateField(
        "granskas senast",
        null=True,
        blank=True,
        help_text="Flyttas fram av sig själv när du granskar, under Granskning.",
    )

    class Meta:
        abstract = True
