"""More editions after the first one, for tests of what a reader's older link leads to."""

from django.utils import timezone
from msgspec.structs import replace

from decisions.document import Questionnaire
from publishing.current import current_edition
from publishing.models import Edition
from routine.document import chained_sha256, encode


def add_edition(before: Edition, questionnaire: Questionnaire) -> Edition:
    """The routine of `before` with another questionnaire, as the current edition."""
    text = encode(replace(before.decoded(), questionnaire=questionnaire))
    current_edition.forget()
    return Edition.objects.create(
        number=before.number + 1,
        document=text,
        sha256=chained_sha256(text, before.sha256),
        published_at=timezone.now(),
        significance=Edition.Significance.CHANGE,
    )
