"""How many times something has happened, by day and edition. Nothing tells to whom, or at what time."""

from django.db import IntegrityError, models, transaction
from django.db.models import F
from django.utils import timezone

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
        verbose_name = "statistik"
        verbose_name_plural = "statistik"
        constraints = [
            models.UniqueConstraint(
                fields=["day", "edition", "kind", "ref", "detail"], name="one_tally_for_each_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.get_kind_display()} {self.ref} {self.detail}".strip()


def add(
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
