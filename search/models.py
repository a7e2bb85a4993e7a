"""Indexes of editions, kept so that no reader waits for one to be made."""

from django.db import models


class StoredIndex(models.Model):
    """The index of one edition. It can be made again from that at any time, so no backup needs it."""

    edition_sha256 = models.CharField(max_length=64, primary_key=True)
    made_by = models.CharField(max_length=64)
    """The code that made it, see `publishing.made_by`. Other code might make another index."""
    data = models.BinaryField()

    def __str__(self) -> str:
        return self.edition_sha256[:12]
