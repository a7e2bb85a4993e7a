"""What editions tell their readers is new, kept so that no reader waits for it to be found."""

from django.db import models


class StoredNews(models.Model):
    """The news of one edition. It can be found again at any time, so no backup needs it."""

    edition_sha256 = models.CharField(max_length=64, primary_key=True)
    made_by = models.CharField(max_length=64)
    """The code that made it, see `publishing.made_by`. Other code might name pages otherwise."""
    number = models.PositiveIntegerField(null=True)
    """Of the edition whose changes are new; None where nothing is."""
    pages = models.JSONField(default=list)
    """Which pages they concern, as `routine.changes.news` names them."""

    def __str__(self) -> str:
        return self.edition_sha256[:12]
