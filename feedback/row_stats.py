"""What readers have done with one draft row, and said of it, for the page where it is edited."""

from datetime import timedelta

from django.db.models import Model, Sum
from django.utils import timezone
from msgspec import Struct

from decisions.models import Outcome, Question
from feedback.few import in_words
from feedback.models import Message, Tally
from guide.models import Guide, Step

Kind = Tally.Kind
RECENT_DAYS = 90
MOST_MESSAGES = 5
OPINIONS = ((Kind.YES, "Hjälpte"), (Kind.NO, "Hjälpte inte"))
LABELS: dict[type[Model], tuple[tuple[str, str], ...]] = {
    Guide: ((Kind.GUIDE, "Visades"), *OPINIONS),
    Step: ((Kind.MISMATCH, "Skärmen ser annorlunda ut"), *OPINIONS),
    Outcome: ((Kind.OUTCOME, "Nåddes"), *OPINIONS),
    Question: ((Kind.SEEN, "Visades"), (Kind.ANSWERED, "Besvarades"), (Kind.UNSURE, "Svarade vet inte")),
}


class RowStats(Struct, frozen=True):
    """`about` is the key of the row, empty for what nobody can have an opinion of."""

    numbers: list[tuple[str, str]]
    messages: list[Message]
    about: str
    days: int = RECENT_DAYS


def row_stats(row: Model) -> RowStats | None:
    """None for a kind of row that readers are not counted by."""
    labels = LABELS.get(type(row))
    if labels is None:
        return None
    about, ref = key_of(row), str(getattr(row, "ref", ""))
    since = timezone.localdate() - timedelta(days=RECENT_DAYS)
    rows = Tally.objects.filter(ref__in=[ref, about], day__gt=since, kind__in=[kind for kind, _ in labels])
    sums = dict(rows.order_by().values_list("kind").annotate(times=Sum("count")))
    messages = Message.objects.filter(about=about).exclude(status=Message.Status.DONE)
    return RowStats(
        [(label, in_words(sums.get(kind, 0))) for kind, label in labels],
        list(messages[:MOST_MESSAGES]),
        about,
    )


def key_of(row: Model) -> str:
    """As `feedback.targets` writes keys."""
    match row:
        case Guide():
            return f"guide:{row.ref}"
        case Step():
            return f"step:{row.guide.ref}.{row.ref}"
        case Outcome():
            return f"outcome:{row.ref}"
    return ""
