"""Saying stop to letters of a kind, and beginning again, by an address that only the letter has."""

from django.conf import settings
from django.contrib.auth.models import User
from django.core import signing
from django.urls import reverse

from mailing.models import Kind, Stop

SALT = "mailing.stop"


class BadToken(ValueError):
    """The address was not made here, or is of somebody who is no more."""


def stop_address(person: User, kind: Kind) -> str:
    """Where the person can say stop. It names them by key, so nothing that logs it learns an address."""
    token = signing.dumps([person.pk, kind.value], salt=SALT)
    return f"{settings.SITE_URL}{reverse('stop_letters', args=[token])}"


def read_token(token: str) -> tuple[User, Kind]:
    """Who may be stopped from getting what. Raises BadToken."""
    try:
        pk, kind = signing.loads(token, salt=SALT)
        return User.objects.get(pk=pk), Kind(kind)
    except (signing.BadSignature, User.DoesNotExist, ValueError, TypeError) as error:
        raise BadToken from error


def stop(person: User, kind: Kind) -> None:
    Stop.objects.get_or_create(person=person, kind=kind)


def begin_again(person: User, kind: Kind) -> None:
    Stop.objects.filter(person=person, kind=kind).delete()
