"""Writing a letter so that it reads well wherever it is read, and sending it once."""

from django.conf import settings
from django.contrib.auth.models import User
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from msgspec import Struct

from mailing.models import Kind, Sent
from mailing.stopping import stop_address
from organisation.current import current_site


class NoMailServer(OSError):
    """EMAIL_URL is not set. Letters wait, rather than be noted as sent where nobody reads them."""


class Letter(Struct, frozen=True, kw_only=True):
    """What is to be said. `link` is a button's words and where it leads; `why` is why one gets the letter."""

    kind: Kind
    key: str
    subject: str
    paragraphs: tuple[str, ...]
    items: tuple[str, ...] = ()
    link: tuple[str, str]
    why: str


def send_once(letter: Letter, person: User) -> bool:
    """Sends the letter unless it is sent already; says whether it did.

    Raises NoMailServer, and what the mail server does.
    """
    if settings.EMAIL_BACKEND.endswith("dummy.EmailBackend"):
        raise NoMailServer("EMAIL_URL is not set, so nobody can be mailed.")
    if Sent.objects.filter(person=person, key=letter.key).exists():
        return False
    message(letter, person).send()
    Sent.objects.create(person=person, key=letter.key)
    return True


def message(letter: Letter, person: User) -> EmailMultiAlternatives:
    """As text and as HTML, with what a mail program needs to offer a way to stop (RFC 8058)."""
    site, stop = current_site.get(), stop_address(person, letter.kind)
    context = {"letter": letter, "stop": stop, "site": site.name}
    headers = {
        "List-Unsubscribe": f"<{stop}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    }
    text = render_to_string("mailing/letter.txt", context)
    subject = " ".join(letter.subject.split())  # on one line: of more, no mail can be made
    made = EmailMultiAlternatives(subject, text, site.sender, [person.email], headers=headers)
    made.attach_alternative(render_to_string("mailing/letter.html", context), "text/html")
    return made
