"""That the routine still is right: who looks after each part of it, and who has walked through it when.

A part is a guide, named by its ref, or the routine's own text, whose ref is empty.
"""

from datetime import date

from django.conf import settings
from django.contrib.auth.models import User
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.urls import reverse
from django.utils import timezone
from msgspec import Struct

from editing.append_only import Final
from editing.audit.models import Event, record
from guide.models import Guide, Routine
from mailing.models import Kind, readers

ROUTINE = ""
"""Stands for the routine's own text where a guide has its ref."""


class ReviewPlan(models.Model):
    """Who looks after a part, and how often it is to be reviewed."""

    part = models.CharField("del", max_length=50, unique=True, blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="ansvarig",
        help_text="Får påminnelser om granskning.",
    )
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="ersättare",
        help_text="Får samma påminnelser.",
    )
    months = models.PositiveSmallIntegerField(
        "månader mellan granskningar",
        default=12,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
    )

    class Meta:
        db_table = "publishing_reviewplan"  # where installed sites have their rows
        verbose_name = "ansvar för granskning"
        verbose_name_plural = "ansvar för granskning"

    def __str__(self) -> str:
        return self.part or "rutinens text"

    def readers(self) -> list[User]:
        """Owner and deputy, as far as they can be mailed and want to be."""
        return readers([self.owner, self.deputy], Kind.REVIEWS)


class Review(Final):
    """Somebody has walked through a part and found that it is right."""

    part = models.CharField("del", max_length=50, blank=True)
    at = models.DateTimeField("när", default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="vem")
    walked = models.TextField("klickade igenom")
    client = models.CharField("program", max_length=120, blank=True)
    version = models.CharField("version", max_length=60, blank=True)
    note = models.TextField("anteckning", blank=True, max_length=1000)
    next_on = models.DateField("nästa granskning")

    class Meta:
        db_table = "publishing_review"
        ordering = ["-at", "-pk"]
        verbose_name = "granskning"
        verbose_name_plural = "granskning"

    def __str__(self) -> str:
        return f"{self.part or 'rutinens text'} {timezone.localdate(self.at)}"


class Reminder(models.Model):
    """That a reminder has been sent, so that it is sent once however often the command runs."""

    part = models.CharField(max_length=50, blank=True)
    review_by = models.DateField()
    days = models.PositiveSmallIntegerField()

    class Meta:
        db_table = "publishing_reminder"
        constraints = [
            models.UniqueConstraint(fields=["part", "review_by", "days"], name="reminder_sent_once")
        ]

    def __str__(self) -> str:
        return f"{self.part or 'rutinens text'} {self.review_by}: {self.days}"


class Part(Struct, frozen=True):
    """A part of the draft with what is known of its reviews."""

    row: Guide | Routine
    plan: ReviewPlan | None

    @property
    def ref(self) -> str:
        return self.row.ref if isinstance(self.row, Guide) else ROUTINE

    @property
    def name(self) -> str:
        return self.row.title if isinstance(self.row, Guide) else "Rutinens egen text"

    @property
    def months(self) -> int:
        return (self.plan or ReviewPlan()).months

    @property
    def address(self) -> str:
        """Where it is reviewed."""
        return reverse("admin:review_guide", args=[self.ref]) if self.ref else reverse("admin:review_routine")

    @property
    def readers(self) -> list[User]:
        return self.plan.readers() if self.plan else []

    @property
    def days_left(self) -> int | None:
        """Until it is to be reviewed; negative when that day has passed, None where no day is set."""
        return (self.row.review_by - timezone.localdate()).days if self.row.review_by else None

    @property
    def is_late(self) -> bool:
        return self.days_left is not None and self.days_left < 0

    @property
    def is_unplanned(self) -> bool:
        """Whether nothing will ever be late, or nobody be told when it is."""
        return self.row.review_by is None or self.plan is None or self.plan.owner is None


def later(day: date, months: int) -> date:
    """The same day so many months later; days that not every month has become the 28th."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, min(day.day, 28))


def parts() -> list[Part]:
    """The routine's text and every guide, in the readers' order."""
    plans = {plan.part: plan for plan in ReviewPlan.objects.select_related("owner", "deputy")}
    rows: list[Guide | Routine] = [*Routine.objects.all()[:1], *Guide.objects.all()]
    return [Part(row, plans.get(row.ref if isinstance(row, Guide) else ROUTINE)) for row in rows]


@transaction.atomic
def review(
    part: Part,
    *,
    by: User,
    walked: list[str],
    next_on: date,
    client: str = "",
    version: str = "",
    note: str = "",
) -> Review:
    """Writes that the part is right, and puts its dates in the draft. Readers see them once published."""
    made = Review.objects.create(
        part=part.ref,
        by=by,
        walked="\n".join(walked),
        client=client,
        version=version,
        note=note,
        next_on=next_on,
    )
    type(part.row)._default_manager.filter(pk=part.row.pk).update(
        reviewed_on=timezone.localdate(made.at), review_by=next_on
    )
    record(by, Event.Kind.REVIEWED, part.name)
    return made
