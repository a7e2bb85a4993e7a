"""What readers do, counted by day, and what they write. Nothing tells who, or at what time."""

from datetime import timedelta

from django.db import IntegrityError, models, transaction
from django.db.models import F
from django.utils import timezone

from feedback.comments.models import Comment as Comment
from feedback.comments.models import prune_comments
from feedback.rate_limit import opened
from feedback.redaction import without_personal
from feedback.targets import Target

LONGEST = 200
MOST_VOTES, MOST_MESSAGES, MOST_MESSAGES_IN_ALL = 500, 20, 200
"""In a day; votes and messages about one thing, and messages about all."""
KEEP_COUNTS, KEEP_MESSAGES = timedelta(days=760), timedelta(days=365)
MOST_A_DAY = 1_000_000


class Tally(models.Model):
    class Kind(models.TextChoices):
        GUIDE = "guide", "guide visad"
        SEEN = "seen", "fråga visad"
        ANSWERED = "answered", "fråga besvarad"
        UNSURE = "unsure", "svarade vet inte"
        OUTCOME = "outcome", "svar nått"
        YES = "yes", "hjälpte"
        NO = "no", "hjälpte inte"
        WHY = "why", "varför det inte hjälpte"
        MESSAGE = "message", "skrev en rad"
        MISMATCH = "mismatch", "skärmen ser annorlunda ut"
        SEARCH = "search", "sökning"
        NO_HIT = "no_hit", "sökning utan träff"
        TERM = "term", "sökord utan träff"

    day = models.DateField("dag")
    edition = models.PositiveIntegerField("utgåva")
    kind = models.CharField("vad", max_length=20, choices=Kind)
    ref = models.CharField("om", max_length=120, blank=True)
    detail = models.CharField("närmare", max_length=20, blank=True)
    count = models.PositiveIntegerField("antal")

    class Meta:
        db_table = "publishing_tally"  # where installed sites have their rows
        verbose_name = "statistik"
        verbose_name_plural = "statistik"
        constraints = [
            models.UniqueConstraint(
                fields=["day", "edition", "kind", "ref", "detail"], name="one_tally_for_each_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.get_kind_display()} {self.ref} {self.detail}".strip()


def add_to_tally(
    *, edition: int, kind: str, ref: str = "", detail: str = "", times: int = 1, most: int = MOST_A_DAY
) -> bool:
    """Counts it today. False, and nothing is counted, where the day would come above `most`."""
    what = {"day": timezone.localdate(), "edition": edition, "kind": kind, "ref": ref, "detail": detail}
    if _add_to_row(what, times, most):
        return True
    if Tally.objects.filter(**what).exists():
        return False
    try:
        with transaction.atomic():
            Tally.objects.create(**what, count=times)
    except IntegrityError:  # another process was first
        return _add_to_row(what, times, most)
    return True


def _add_to_row(what: dict[str, object], times: int, most: int) -> bool:
    rows = Tally.objects.filter(**what, count__lte=most - times)
    return bool(rows.update(count=F("count") + times))


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
        db_table = "publishing_message"
        ordering = ["-day", "-pk"]
        verbose_name = "synpunkt"
        verbose_name_plural = "synpunkter"

    def __str__(self) -> str:
        return f"Synpunkt {self.pk}"  # the text itself must not end up in logs


class TooMuch(Exception):
    """So much has come in today that no more is taken."""


def vote(target: Target, *, edition: int, helped: bool) -> None:
    kind = Tally.Kind.YES if helped else Tally.Kind.NO
    if not add_to_tally(edition=edition, kind=kind, ref=target.key, most=MOST_VOTES):
        raise TooMuch


def report_mismatch(target: Target, *, edition: int) -> None:
    """Somebody's screen does not look as the step says."""
    if not add_to_tally(edition=edition, kind=Tally.Kind.MISMATCH, ref=target.key, most=MOST_VOTES):
        raise TooMuch


def hour_now() -> int:
    return timezone.localtime().hour


@transaction.atomic
def explain(target: Target, *, edition: int, reason: str, text: str) -> None:
    """Counts the reason, and keeps the text, if any, without what could tell who wrote it."""
    if not add_to_tally(edition=edition, kind=Tally.Kind.WHY, ref=target.key, detail=reason, most=MOST_VOTES):
        raise TooMuch
    if not (kept := without_personal(text)):
        return
    hour = hour_now()
    for ref, most in ((target.key, MOST_MESSAGES), ("", MOST_MESSAGES_IN_ALL)):
        if not add_to_tally(edition=edition, kind=Tally.Kind.MESSAGE, ref=ref, most=opened(most, hour)):
            raise TooMuch
    Message.objects.create(edition=edition, about=target.key, reason=reason, text=kept[: LONGEST * 2])


@transaction.atomic
def prune() -> tuple[int, int, int]:
    """Removes old counts, and old messages and comments that are done. How many of each went."""
    today = timezone.localdate()
    counts = Tally.objects.filter(day__lt=today - KEEP_COUNTS).delete()[0]
    done = Message.objects.filter(status=Message.Status.DONE, day__lt=today - KEEP_MESSAGES)
    return counts, done.delete()[0], prune_comments()
