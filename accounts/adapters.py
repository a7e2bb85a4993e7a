"""Signing in with a name and a password: who comes in, where they land, and for how long."""

import logging
from datetime import timedelta
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.ratelimit import respond_429
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone

from accounts import secrets

logger = logging.getLogger("sign-in")


def limit_session(request: HttpRequest) -> None:
    """Ends the session a working day from now, however much it is used meanwhile."""
    request.session.set_expiry(timezone.now() + timedelta(seconds=settings.SESSION_COOKIE_AGE))


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": "Användarnamnet och lösenordet hör inte ihop. Försök igen.",
        "incorrect_password": "Det var inte ditt lösenord. Försök igen.",
        "enter_current_password": "Det var inte ditt nuvarande lösenord. Försök igen.",
        "too_many_login_attempts": "Du har försökt för många gånger. Vänta en kvart.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Answers 429 after too many wrong passwords, before the password is even looked at."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError as error:
            raise ImmediateHttpResponse(respond_429(request)) from error

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Without the name: it may well be a password, in the wrong field."""
        logger.warning("A sign-in from %s failed.", self.get_client_ip(request))

    def login(self, request: HttpRequest, user: User) -> None:
        super().login(request, user)
        limit_session(request)
        logger.info("User %s signed in from %s.", user.pk, self.get_client_ip(request))

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return "/admin/" if request.user.is_staff else "/"

    get_signup_redirect_url = get_password_change_redirect_url = get_login_redirect_url


class SecondStepAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "Koden stämmer inte. Skriv den som appen visar just nu.",
    }

    def generate_authenticator_name(self, user: User, type: Any) -> str:
        return f"Nyckel {Authenticator.objects.filter(user=user, type=type).count() + 1}"

    def encrypt(self, text: str) -> str:
        return secrets.encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        return secrets.decrypt(encrypted_text)
