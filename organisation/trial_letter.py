"""A letter to oneself, to see whether mail arrives. What came of it is told as it was."""

from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone

from organisation.current import Site

TAKEN = (
    "E-postservern tog emot brevet till {} från {} klockan {}. Kommer det inte fram inom några minuter: "
    "titta bland skräpposten, och fråga den som sköter e-postservern om avsändaren får användas."
)


class NotSent(Exception):
    """Why the letter was not sent, in Swedish, for whoever asked for it."""


def send_test_letter(site: Site, address: str) -> str:
    """Sends the letter, and says what is known of it. Raises NotSent."""
    if not address:
        raise NotSent("Du har ingen e-postadress. Skriv den på din sida under Personer och försök igen.")
    if settings.EMAIL_BACKEND.endswith("dummy.EmailBackend"):
        raise NotSent("Ingen e-postserver är inställd. Den som sköter servern anger den i EMAIL_URL.")
    now = timezone.localtime()
    text = f"Brevet är skickat från {site.name} klockan {now:%H.%M} för att prova att e-posten går fram."
    try:
        EmailMessage(f"Provbrev från {site.name}", text, site.sender, [address]).send()
    except (SMTPException, OSError, ValueError) as error:  # ValueError: of this no letter can be made
        raise NotSent(f"Brevet till {address} gick inte iväg. E-postservern svarade: {error}") from error
    return TAKEN.format(address, site.sender, f"{now:%H.%M}")
