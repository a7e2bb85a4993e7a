"""The nights: what was done in each, and what came of it."""

from datetime import datetime

from django.db import models
from django.utils import timezone


class Night(models.Model):
    """One run of `manage.py nightly`. Kept in the database, where every replica finds it."""

    began = models.DateTimeField(default=timezone.now)
    ended = models.DateTimeField()
    backed_up = models.BooleanField(help_text="Whether a backup was written and read back whole.")
    failures = models.PositiveSmallIntegerField()
    report = models.TextField()

    class Meta:
        ordering = ["-began"]

    def __str__(self) -> str:
        return f"{timezone.localtime(self.began):%Y-%m-%d %H:%M}: {self.failures} failures"


def last_night() -> Night | None:
    return Night.objects.first()


def last_backup() -> datetime | None:
    """When the newest backup that was read back whole was begun."""
    night = Night.objects.filter(backed_up=True).first()
    return night.began if night else None
