"""The forms of signing in, in the site's own words."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.models import Authenticator
from allauth.mfa.totp import forms as totp
from allauth.mfa.utils import is_mfa_enabled
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.http import HttpRequest, HttpResponse

from accounts.adapters import limit_session


class PlainWords(forms.Form):
    """Labels and hints of our own; no placeholders, which vanish when they are needed."""

    labels: dict[str, str] = {}
    hints: dict[str, str] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = self.labels.get(name, field.label)
            field.help_text = self.hints.get(name, "")
            field.widget.attrs.pop("placeholder", None)


class SignInForm(PlainWords, account.LoginForm):
    labels = {"login": "Användarnamn", "password": "Lösenord"}

    def login(self, request: HttpRequest, redirect_url: str | None = None) -> HttpResponse:
        response = super().login(request, redirect_url=redirect_url)
        limit_session(request)
        return response


class ReauthenticateForm(PlainWords, account.ReauthenticateForm):
    labels = {"password": "Lösenord"}


class ChangePasswordForm(PlainWords, account.ChangePasswordForm):
    labels = {
        "oldpassword": "Nuvarande lösenord",
        "password1": "Nytt lösenord",
        "password2": "Nytt lösenord en gång till",
    }
    hints = {"password1": "Minst 12 tecken. Gärna några ord efter varandra."}


class CodeForm(PlainWords, mfa.AuthenticateForm):
    """Knows what else there is to sign in with, for the page that it stands on."""

    labels = {"code": "Kod"}
    hints = {"code": "Sex siffror från appen, eller en av dina reservkoder."}

    @property
    def user_has_key(self) -> bool:
        return is_mfa_enabled(self.user, [Authenticator.Type.WEBAUTHN])

    @property
    def user_has_app(self) -> bool:
        return is_mfa_enabled(self.user, [Authenticator.Type.TOTP])


class CodeAgainForm(PlainWords, mfa.ReauthenticateForm):
    labels, hints = CodeForm.labels, CodeForm.hints


class ActivateForm(PlainWords, totp.ActivateTOTPForm):
    labels = {"code": "Kod från appen"}
    hints = {"code": "Sex siffror. En ny kod visas varje halvminut."}


class AddKeyForm(PlainWords, webauthn.AddWebAuthnForm):
    labels = {"name": "Vad du kallar nyckeln"}
    hints = {"name": "Så att du vet vilken det är, till exempel Datorn på jobbet."}
