"""Mail to owner and deputy when a review draws near: 30 and 7 days before, and on the day."""

from collections.abc import Iterator
from datetime import date

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.formats import date_format
from msgspec import Struct

from publishing.reviews.models import Part, Reminder, parts

DAYS = (0, 7, 30)
TEXT = """Hej!

Senast den {day} ska det här vara granskat: {name}.

Gå igenom det, rätta det som har ändrats och skriv sedan vad du har gått igenom:

{address}

Du får det här för att du är ansvarig eller ersättare på {site}.
"""


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


class NoMailServer(OSError):
    """EMAIL_URL is not set. Reminders wait, rather than be noted as sent where nobody reads them."""


def send(reminder: Due) -> None:
    """Sends the reminder and notes that it is sent. Raises NoMailServer, and what the mail server does."""
    if settings.EMAIL_BACKEND.endswith("dummy.EmailBackend"):
        raise NoMailServer("EMAIL_URL is not set, so nobody can be mailed.")
    part = reminder.part
    EmailMessage(subject(part), text(reminder), to=part.addresses).send()
    Reminder.objects.create(part=part.ref, review_by=reminder.review_by, days=reminder.days)


def subject(part: Part) -> str:
    """On one line, whatever the part is called: of more, no mail can be made."""
    name = " ".join(part.name.split())
    return f"Försenad granskning: {name}" if part.is_late else f"Dags att granska: {name}"


def text(reminder: Due) -> str:
    return TEXT.format(
        day=date_format(reminder.review_by, "j F Y"),
        name=reminder.part.name,
        address=settings.SITE_URL + reminder.part.address,
        site=settings.SITE_NAME,
    )
