"""A second step that roles must have: who signs in with a password alone sets one up before anything else.

It is asked for when somebody signs in, so that what is being written when the demand comes can be saved. Who
comes by single sign-on, or by a proxy, has no password here: the second step is asked for there.
"""

from collections.abc import Callable

from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth.models import User
from django.contrib.auth.signals import user_logged_in
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from accounts.roles import role_of
from organisation.current import current_site

LACKING = "second_step_lacking"
"""Marks a session in which somebody has yet to set up a second step; templates/mfa/index.html says so."""
EDITORS = ("/admin/", "/utkast/")
Respond = Callable[[HttpRequest], HttpResponse]


def listen() -> None:
    """Makes signing in ask who lacks a second step. Connected once, when the site starts."""
    user_logged_in.connect(_signed_in)


def _signed_in(request: HttpRequest, user: User, **kwargs: object) -> None:
    if demanded_of(user) and not is_mfa_enabled(user):
        request.session[LACKING] = True


def demanded_of(user: User) -> bool:
    demanded = current_site.get().second_step
    return bool(demanded) and user.has_usable_password() and role_of(user) in demanded


class RequireSecondStep:
    """Leads those who lack it from the editors' pages to where it is set up."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(EDITORS) or not request.session.get(LACKING):
            return self.get_response(request)
        if is_mfa_enabled(request.user):
            del request.session[LACKING]
            return self.get_response(request)
        return HttpResponseRedirect(reverse("mfa_index"))
