"""Signing out, also of the organisation's account: whoever leaves a shared computer leaves both."""

from typing import Any
from urllib.parse import urlencode, urlsplit

from allauth.account.authentication import get_authentication_records
from allauth.account.views import LogoutView
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe
from requests import RequestException

from accounts.provider_calls import told
from accounts.sso_roles import has_single_sign_on


class SignOut(LogoutView):
    def post(self, *args: Any, **kwargs: Any) -> HttpResponse:
        with_organisation = signed_in_with_organisation(self.request)
        response: HttpResponse = super().post(*args, **kwargs)
        return redirect("signed_out") if with_organisation else response


def signed_in_with_organisation(request: HttpRequest) -> bool:
    records = get_authentication_records(request, request.user)
    return has_single_sign_on() and any(each["method"] == "socialaccount" for each in records)


@require_safe
def signed_out(request: HttpRequest) -> HttpResponse:
    """Leads on to the provider by a link: `form-action 'self'` stops forms that end up elsewhere."""
    return render(request, "account/signed_out.html", {"at_provider": address_at_provider()})


def address_at_provider() -> str:
    """Where the provider ends the browser's session with it; empty where it has no such place.

    OpenID Connect RP-Initiated Logout 1.0. Without the token, which is not kept: the provider may ask first.
    """
    if not settings.OIDC_SERVER_URL:
        return ""
    try:
        config = told(f"{settings.OIDC_SERVER_URL}/.well-known/openid-configuration")
    except RequestException:
        return ""
    address = str(config.get("end_session_endpoint") or "")
    if urlsplit(address).scheme not in ("https", "http"):
        return ""
    app = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"][0]
    back = {"client_id": app["client_id"], "post_logout_redirect_uri": f"{settings.SITE_URL}/"}
    return f"{address}{'&' if urlsplit(address).query else '?'}{urlencode(back)}"
