"""Letters to owner and deputy when a review draws near: 30 and 7 days before, and on the day."""

from collections.abc import Iterator
from datetime import date

from django.conf import settings
from django.utils.formats import date_format
from msgspec import Struct

from mailing.letters import Letter, send_once
from mailing.models import Kind
from organisation.current import current_site
from publishing.reviews.models import Part, Reminder, parts

DAYS = (0, 7, 30)


class Due(Struct, frozen=True):
    """A reminder that is to be sent now. `days` is which of DAYS it is for."""

    part: Part
    review_by: date
    days: int


def due() -> Iterator[Due]:
    """The nearest reminder of each part, if it has not been sent. One that was missed is sent late."""
    sent = set(Reminder.objects.values_list("part", "review_by", "days"))
    for part in parts():
        left, day = part.days_left, part.row.review_by
        if left is None or day is None:
            continue
        days = next((days for days in DAYS if left <= days), None)
        if days is not None and (part.ref, day, days) not in sent:
            yield Due(part, day, days)


def send(reminder: Due) -> None:
    """Sends the reminder and notes that it is sent. Raises NoMailServer, and what the mail server does."""
    for person in reminder.part.readers:
        send_once(letter(reminder), person)
    Reminder.objects.create(part=reminder.part.ref, review_by=reminder.review_by, days=reminder.days)


def letter(reminder: Due) -> Letter:
    part = reminder.part
    day = date_format(reminder.review_by, "j F Y")
    return Letter(
        kind=Kind.REVIEWS,
        key=f"review {part.ref} {reminder.review_by} {reminder.days}",
        subject=f"Försenad granskning: {part.name}" if part.is_late else f"Dags att granska: {part.name}",
        paragraphs=(
            f"Senast den {day} ska det här vara granskat: {part.name}.",
            "Gå igenom det, rätta det som har ändrats och skriv sedan vad du har gått igenom.",
        ),
        link=("Granska", settings.SITE_URL + part.address),
        why=f"Du får det här för att du är ansvarig eller ersättare på {current_site.get().name}.",
    )
