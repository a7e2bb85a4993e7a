"""Letters about a new edition, to everybody who edits but whoever published it."""

from collections.abc import Iterator
from datetime import timedelta
from smtplib import SMTPException

from django.conf import settings
from django.contrib.auth.models import User
from django.utils import timezone
from msgspec import Struct

from mailing.letters import Letter, send_once
from mailing.models import Kind, readers
from organisation.current import current_site
from publishing.history import changes_since, edition_before
from publishing.models import Edition
from routine.changes.labels import HEADINGS
from serving.beside import run_beside

RECENT = timedelta(days=2)
"""An edition that is older is no news, such as all of those that a site has when it is upgraded."""
MOST_ITEMS = 12


class Told(Struct, frozen=True):
    """What came of a letter to somebody; `fault` is empty where it went."""

    address: str
    fault: str = ""


def recent() -> list[Edition]:
    """The editions that are news, oldest first."""
    return list(Edition.objects.filter(published_at__gt=timezone.now() - RECENT).order_by("number"))


def tell_beside() -> None:
    """Has letters sent by a process of its own, where there is news and a mail server."""
    if recent() and not settings.EMAIL_BACKEND.endswith("dummy.EmailBackend"):
        run_beside("mail_editions")


def tell(edition: Edition) -> Iterator[Told]:
    """Sends the letter to all who have not had it. Raises NoMailServer."""
    letter = letter_about(edition)
    others = [each for each in User.objects.filter(is_staff=True) if each != edition.published_by]
    for person in readers(others, Kind.EDITIONS):
        try:
            if send_once(letter, person):
                yield Told(person.email)
        except (SMTPException, ValueError) as error:  # ValueError: of this no letter can be made
            yield Told(person.email, str(error))


def letter_about(edition: Edition) -> Letter:
    before = edition_before(edition.number)
    changes = changes_since(before, edition.decoded())
    changed = [_words(each.kind, each.title, each.status) for each in changes]
    more = (f"och {len(changed) - MOST_ITEMS} till",) if len(changed) > MOST_ITEMS else ()
    root = f"{settings.SITE_URL}/utgavor/{edition.number}/"
    weaker = f"Några besked är mildare än i utgåvan före: {edition.weaker_because}"
    return Letter(
        kind=Kind.EDITIONS,
        key=f"edition {edition.number}",
        subject=f"{edition} är publicerad: {edition.get_significance_display()}",
        paragraphs=tuple(filter(None, (edition.note, weaker if edition.weaker_because else ""))),
        items=(*changed[:MOST_ITEMS], *more),
        link=("Se vad som ändrades", f"{root}andringar/") if before else ("Läs utgåvan", root),
        why=f"Du får det här för att du redigerar {current_site.get().name}.",
    )


def _words(kind: str, title: str, status: str) -> str:
    words = HEADINGS.get(kind)
    return f"{words[status]}: {title}" if words else title
