"""Whether somebody has saved since a form was shown, and who."""

import time
from datetime import datetime
from typing import Any

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils import timezone

from editing.conflicts import comparing

STATUS = 409
SAVED = (
    "{who} den här sidan medan du skrev. Allt du har skrivit står kvar. Jämför vid de markerade fälten och "
    "ändra det du vill ta över. Spara igen, så är det din version som gäller."
)
SAVED_LIST = (
    "{who} den här listan medan du arbetade. Inget av ditt är sparat än. Jämför vid de markerade fälten. "
    "Spara igen, så är det din version som gäller."
)
REMOVED = (
    "Någon annan har tagit bort det här medan du skrev. Allt du har skrivit står kvar nedan. "
    "Spara igen om det ska läggas tillbaka."
)


def stamp(fingerprint: str) -> str:
    """What follows a form: which values it was shown with, and when."""
    return f"{fingerprint}.{int(time.time())}"


def is_outdated(request: HttpRequest, fingerprint: str) -> bool:
    """Whether the posted form was shown with other values than those saved now."""
    return request.POST.get(comparing.NAME, fingerprint).partition(".")[0] != fingerprint


def who_saved(request: HttpRequest, rows: list[Any]) -> str:
    """The start of a sentence: who saved any of `rows` since the form was shown, and when."""
    about = Q(pk=None)
    for row in rows:
        about |= Q(content_type=ContentType.objects.get_for_model(row), object_id=str(row.pk))
    entry = LogEntry.objects.filter(about, action_time__gte=_shown_at(request)).select_related("user").first()
    if entry is None:
        return "Någon annan sparade"
    name = "Du själv" if entry.user_id == request.user.pk else entry.user.get_full_name() or entry.user
    return f"{name} sparade klockan {timezone.localtime(entry.action_time):%H.%M}"


def _shown_at(request: HttpRequest) -> datetime:
    seconds = request.POST.get(comparing.NAME, "").partition(".")[2]
    readable = seconds.isdecimal() and len(seconds) <= 10
    return datetime.fromtimestamp(int(seconds) if readable else 0, timezone.get_current_timezone())


def refusing(form: type[ModelForm], message: str) -> type[ModelForm]:
    """The form, never valid: what was typed is shown again under `message`."""

    class Refused(form):  # type: ignore[misc, valid-type]
        def clean(self) -> Any:
            cleaned = super().clean()
            self.add_error(None, message)
            return cleaned

    return Refused


def rows_around(row: Model) -> list[Model]:
    """The rows that this one belongs to: it can be saved on their pages as well."""
    found = [getattr(row, field.name) for field in row._meta.fields if field.many_to_one]
    return [other for other in found if other is not None]
