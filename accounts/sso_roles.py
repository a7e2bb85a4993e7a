"""Which roles the organisation's groups give, decided anew at every single sign-on."""

import logging
import re
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from requests import RequestException

RETRY_SECONDS = 30
OVERAGE = (
    "The person has more groups than the provider puts in a token. "
    "Let it send app roles, or only the groups assigned to the application: docs/settings.md, Signing in."
)

NOT_ASKED = "This browser has asked nothing that the answer replies to, or has had its reply."

logger = logging.getLogger("sign-in")


def has_single_sign_on() -> bool:
    return bool(settings.OIDC_SERVER_URL or settings.SAML_METADATA)


def names_of(claims: dict[str, Any]) -> dict[str, Any]:
    """What the provider calls the person, in django-allauth's words."""
    return {
        "username": claims.get("preferred_username"),
        "name": claims.get("name"),
        "first_name": claims.get("given_name"),
        "last_name": claims.get("family_name"),
    }


def roles_of(claims: dict[str, Any], role_groups: dict[str, str]) -> set[str]:
    """The roles whose group, or app role, is in the claims."""
    given = {value for name in ("groups", "roles") for value in _several(claims.get(name))}
    return {role for role, group in role_groups.items() if group in given}


def _several(value: Any) -> list[str]:
    """Some providers give a single group as a string, and several with commas or spaces between."""
    if not isinstance(value, str):
        return value or []
    return [value, *(re.split(r"\s*,\s*", value.strip()) if "," in value else value.split())]


def has_overage(claims: dict[str, Any]) -> bool:
    """Whether Entra ID left the groups out because they are too many for a token (200), and only says so."""
    return bool(claims.get("hasgroups")) or "groups" in (claims.get("_claim_names") or {})


def keep_address(user: User, claims: dict[str, Any]) -> None:
    """Where the person gets mail. Nobody is ever known by it: two people may have the same."""
    address = str(claims.get("email") or "")
    try:
        validate_email(address)
    except ValidationError:
        return
    User.objects.filter(pk=user.pk).update(email=address[:254])


@transaction.atomic
def give_roles(user: User, roles: set[str]) -> None:
    """These roles and no others. Who has none may read, but not edit."""
    user.is_staff = bool(roles)
    user.is_superuser = False
    user.save(update_fields=["is_staff", "is_superuser"])
    user.groups.set([Group.objects.get(name=role) for role in roles])


class SocialAdapter(DefaultSocialAccountAdapter):
    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        if sociallogin.claims.get("nonce") != sociallogin.state.get(
            "nonce"
        ):  # SAML has none, and its own tie
            raise PermissionDenied("The ID token was made for another sign-in.")
        sociallogin.roles = roles_of(sociallogin.claims, settings.OIDC_ROLES)
        if sociallogin.is_existing:
            give_roles(sociallogin.user, sociallogin.roles)
            keep_address(sociallogin.user, sociallogin.claims)
        if not sociallogin.roles and has_overage(sociallogin.claims):
            logger.warning(OVERAGE)
            raise ImmediateHttpResponse(render(request, "socialaccount/too_many_groups.html", status=403))
        if not sociallogin.roles and not settings.SITE_REQUIRES_LOGIN:
            raise PermissionDenied("The person is in none of the groups in OIDC_ROLES.")

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return True

    @transaction.atomic
    def save_user(self, request: HttpRequest, sociallogin: SocialLogin, form: Any = None) -> User:
        user: User = super().save_user(request, sociallogin, form)
        give_roles(user, sociallogin.roles)
        keep_address(user, sociallogin.claims)
        return user

    def on_authentication_error(self, request: HttpRequest, provider: Any, **details: Any) -> None:
        reason = details.get("exception") or details.get("error")
        if isinstance(reason, RequestException):
            logger.warning("Single sign-on had no answer: %s", reason)
            raise ImmediateHttpResponse(no_answer(request))
        logger.warning("Single sign-on was refused: %s", str(reason) or NOT_ASKED)


def no_answer(request: HttpRequest) -> HttpResponse:
    response = render(request, "socialaccount/no_answer.html", status=503)
    response["Retry-After"] = str(RETRY_SECONDS)
    return response
