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


def save_valid(row: Row) -> Row:
    """Saves the row and returns it; validated first, since SQLite takes texts that PostgreSQL refuses.

    Raises ValidationError.
    """
    row.full_clean()
    row.save()
    return row
