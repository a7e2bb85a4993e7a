"""Which roles the organisation's groups give, decided anew at every single sign-on."""

import logging
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from requests import RequestException

RETRY_SECONDS = 30

logger = logging.getLogger("sign-in")


def roles_of(claims: dict[str, Any], role_groups: dict[str, str]) -> set[str]:
    """The roles whose group, or app role, is in the claims."""
    given = {value for name in ("groups", "roles") for value in claims.get(name) or []}
    return {role for role, group in role_groups.items() if group in given}


@transaction.atomic
def give_roles(user: User, roles: set[str]) -> None:
    """These roles and no others. Who has none may read, but not edit."""
    user.is_staff = bool(roles)
    user.is_superuser = False
    user.save(update_fields=["is_staff", "is_superuser"])
    user.groups.set([Group.objects.get(name=role) for role in roles])


class SocialAdapter(DefaultSocialAccountAdapter):
    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        if sociallogin.claims["nonce"] != sociallogin.state["nonce"]:
            raise PermissionDenied("The ID token was made for another sign-in.")
        sociallogin.roles = roles_of(sociallogin.claims, settings.OIDC_ROLES)
        if sociallogin.is_existing:
            give_roles(sociallogin.user, sociallogin.roles)
        if not sociallogin.roles and not settings.SITE_REQUIRES_LOGIN:
            raise PermissionDenied("The person is in none of the groups in OIDC_ROLES.")

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return True

    @transaction.atomic
    def save_user(self, request: HttpRequest, sociallogin: SocialLogin, form: Any = None) -> User:
        user: User = super().save_user(request, sociallogin, form)
        give_roles(user, sociallogin.roles)
        return user

    def on_authentication_error(self, request: HttpRequest, provider: Any, **details: Any) -> None:
        reason = details.get("exception") or details.get("error")
        if isinstance(reason, RequestException):
            logger.warning("Single sign-on had no answer: %s", reason)
            raise ImmediateHttpResponse(no_answer(request))
        logger.warning("Single sign-on was refused: %s", reason)


def no_answer(request: HttpRequest) -> HttpResponse:
    response = render(request, "socialaccount/no_answer.html", status=503)
    response["Retry-After"] = str(RETRY_SECONDS)
    return response
