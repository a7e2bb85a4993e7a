"""Signing in by what a proxy in front of the site says of who it is (`X-Remote-User`).

Only the proxy that SIGN_IN_PROXY names is believed, by the address that it connects from. A person is what it
calls them, and never a local account of the same name.
"""

from collections.abc import Callable
from ipaddress import ip_address, ip_network

from allauth.account.adapter import get_adapter
from allauth.account.utils import get_next_redirect_url, perform_login
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.models import User
from django.core.exceptions import MiddlewareNotUsed
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from accounts.sso_roles import give_roles, keep_address, roles_of

PROVIDER = "proxy"
"""Names these people's accounts; those of OpenID Connect are another provider's."""
SESSION_KEY = "signed_in_by_proxy"
MAX_NAME = 150


def person_of(request: HttpRequest) -> str:
    """Whom the proxy says that the request is from; empty where nobody, or not the proxy, says so."""
    name = request.headers.get("X-Remote-User", "").strip()
    return name if len(name) <= MAX_NAME and name.isprintable() and is_from_proxy(request) else ""


def is_from_proxy(request: HttpRequest) -> bool:
    """By the address of the connection itself; no header can change it."""
    try:
        address = ip_address(request.META.get("REMOTE_ADDR", ""))
    except ValueError:
        return False
    return any(address in ip_network(proxy) for proxy in settings.SIGN_IN_PROXY)


def sign_in(request: HttpRequest) -> HttpResponse | None:
    """Signs in whom the proxy names, with the roles of their groups now; None where nobody may come in."""
    name = person_of(request)
    groups = [group.strip() for group in request.headers.get("X-Remote-Groups", "").split(",")]
    roles = roles_of({"groups": groups}, settings.OIDC_ROLES)
    if not name or not (roles or settings.SITE_REQUIRES_LOGIN):
        return None
    user = _account(name, roles, request.headers.get("X-Remote-Email", ""))
    request.session[SESSION_KEY] = name
    response: HttpResponse = perform_login(request, user, redirect_url=get_next_redirect_url(request))
    return response


@transaction.atomic
def _account(name: str, roles: set[str], address: str) -> User:
    account = SocialAccount.objects.filter(provider=PROVIDER, uid=name).select_related("user").first()
    user = account.user if account else _new_user(name)
    give_roles(user, roles)
    keep_address(user, {"email": address})
    return user


def _new_user(name: str) -> User:
    user = User(username=get_adapter().generate_unique_username([name]))
    user.set_unusable_password()
    user.save()
    SocialAccount.objects.create(provider=PROVIDER, uid=name, user=user)
    return user


class FollowProxy:
    """Ends a session that the proxy began once the proxy says that somebody else, or nobody, is there."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        if not settings.SIGN_IN_PROXY:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            name = request.session.get(SESSION_KEY)
            if name and name != person_of(request):
                logout(request)
        return self.get_response(request)
