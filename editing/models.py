"""What draft rows have in common."""

from typing import TypeVar

from django.db import models

Row = TypeVar("Row", bound=models.Model)


class Ordered(models.Model):
    """A row with a place among its siblings; lower comes first."""

    position = models.PositiveSmallIntegerField("ordning", default=0, help_text="Lägst nummer kommer först.")

    class Meta:
        abstract = True
        ordering = ["position", "pk"]


class Reviewed(models.Model):
    """A row that somebody looks after, and walks through now and then."""

    owner = models.CharField(
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


def save_valid(row: Row) -> Row:
    """Saves the row and returns it; validated first, since SQLite takes texts that PostgreSQL refuses.

    Raises ValidationError.
    """
    row.full_clean()
    row.save()
    return row
