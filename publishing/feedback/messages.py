"""What readers write, for the owner to read and deal with."""

from datetime import timedelta

from django.db import models, transaction
from django.utils import timezone

from publishing.feedback import tallies
from publishing.feedback.personal import without_personal
from publishing.feedback.tallies import Tally
from publishing.feedback.targets import Target

LONGEST = 200
MOST_VOTES, MOST_MESSAGES, MOST_MESSAGES_IN_ALL = 500, 20, 200
"""In a day; votes and messages about one thing, and messages about all."""
KEEP_COUNTS, KEEP_MESSAGES = timedelta(days=760), timedelta(days=365)


class Reason(models.TextChoices):
    UNCLEAR = "unclear", "Det är svårt att förstå"
    DIFFERS = "differs", "Det stämmer inte med min skärm eller mitt fall"
    MISSING = "missing", "Något saknas"
    FAILED = "failed", "Jag gjorde så, men det fungerade inte"


class Message(models.Model):
    """A line from a reader, and the day it came. Never who wrote it, nor what they had answered."""

    class Status(models.TextChoices):
        NEW = "new", "Ny"
        TAKEN = "taken", "Tas om hand"
        DONE = "done", "Klar"

    day = models.DateField("dag", default=timezone.localdate)
    edition = models.PositiveIntegerField("utgåva")
    about = models.CharField("om", max_length=120)
    reason = models.CharField("orsak", max_length=20, choices=Reason)
    text = models.CharField("text", max_length=LONGEST * 2)
    status = models.CharField("läge", max_length=10, choices=Status, default=Status.NEW)

    class Meta:
        ordering = ["-day", "-pk"]
        verbose_name = "synpunkt"
        verbose_name_plural = "synpunkter"

    def __str__(self) -> str:
        return f"Synpunkt {self.pk}"  # the text itself must not end up in logs


class TooMuch(Exception):
    """So much has come in today that no more is taken."""


def vote(target: Target, *, edition: int, helped: bool) -> None:
    kind = Tally.Kind.YES if helped else Tally.Kind.NO
    if not tallies.add(edition=edition, kind=kind, ref=target.key, most=MOST_VOTES):
        raise TooMuch


def report_mismatch(target: Target, *, edition: int) -> None:
    """Somebody's screen does not look as the step says."""
    if not tallies.add(edition=edition, kind=Tally.Kind.MISMATCH, ref=target.key, most=MOST_VOTES):
        raise TooMuch


@transaction.atomic
def explain(target: Target, *, edition: int, reason: str, text: str) -> None:
    """Counts the reason, and keeps the text, if any, without what could tell who wrote it."""
    if not tallies.add(edition=edition, kind=Tally.Kind.WHY, ref=target.key, detail=reason, most=MOST_VOTES):
        raise TooMuch
    if not (kept := without_personal(text)):
        return
    for ref, most in ((target.key, MOST_MESSAGES), ("", MOST_MESSAGES_IN_ALL)):
        if not tallies.add(edition=edition, kind=Tally.Kind.MESSAGE, ref=ref, most=most):
            raise TooMuch
    Message.objects.create(edition=edition, about=target.key, reason=reason, text=kept[: LONGEST * 2])


@transaction.atomic
def prune() -> tuple[int, int]:
    """Removes old counts and old messages that are done. How many of each went."""
    today = timezone.localdate()
    counts = Tally.objects.filter(day__lt=today - KEEP_COUNTS).delete()[0]
    done = Message.objects.filter(status=Message.Status.DONE, day__lt=today - KEEP_MESSAGES)
    return counts, done.delete()[0]
