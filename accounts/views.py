"""Pages of signing in that django-allauth has no view for, or not quite the right one."""

from typing import Any

from allauth.account.views import LoginView
from allauth.mfa.adapter import get_adapter
from allauth.mfa.totp.internal import auth
from allauth.socialaccount.helpers import complete_social_login, render_authentication_error
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView, OAuth2View
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe
from requests import RequestException

from accounts import proxy_sign_in, saml
from accounts.single_sign_on import OidcAdapter
from accounts.sso_roles import has_single_sign_on


class SignIn(LoginView):
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """A link on another site brings no strict cookie. Asked by our own page, the browser sends it."""
        if request.method == "GET" and request.headers.get("Sec-Fetch-Site") == "cross-site":
            return render(request, "account/once_more.html", {"redirect_to": request.get_full_path()})
        if (
            request.method == "GET"
            and not request.user.is_authenticated
            and (response := proxy_sign_in.sign_in(request))
        ):
            return response
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(single_sign_on=has_single_sign_on(), **kwargs)


@require_safe
@login_required
def qr_code(request: HttpRequest) -> HttpResponse:
    """The secret that is being set up. A picture of its own, since the security policy allows none inline."""
    adapter = get_adapter()
    url = adapter.build_totp_url(request.user, auth.get_totp_secret())
    return HttpResponse(adapter.build_totp_svg(url), content_type="image/svg+xml")


@require_safe
@login_required
def no_password(request: HttpRequest) -> HttpResponse:
    """Who signs in with the organisation's account has no password here to change."""
    return render(request, "account/no_password.html")


@require_safe
def start_single_sign_on(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Sends the browser to the provider. By GET: `form-action 'self'` stops forms that end up elsewhere."""
    if settings.SAML_METADATA:
        return saml.provider(request).redirect_from_request(request)
    return _with_provider(OAuth2LoginView, request, provider_id)


@require_safe
def saml_metadata(request: HttpRequest) -> HttpResponse:
    """What the provider's administrator gives to the provider. It is also this site's name there."""
    _demand_saml()
    return HttpResponse(saml.own_metadata(), content_type="application/samlmetadata+xml")


@csrf_exempt
@require_POST
def finish_saml(request: HttpRequest) -> HttpResponse:
    """Sent by the provider's page, the answer brings no strict cookie. Sent again by our own, it does."""
    _demand_saml()
    if "again" not in request.POST:
        answer = request.POST.get("SAMLResponse", "")
        return render(request, "socialaccount/send_again.html", {"answer": answer})
    try:
        return complete_social_login(request, saml.login_from(request))
    except (saml.SamlError, PermissionDenied) as error:
        return render_authentication_error(request, saml.provider(request), exception=error)


def _demand_saml() -> None:
    if not settings.SAML_METADATA:
        raise Http404


@require_safe
def finish_single_sign_on(request: HttpRequest, provider_id: str) -> HttpResponse:
    return _with_provider(OAuth2CallbackView, request, provider_id)


def _with_provider(view: type[OAuth2View], request: HttpRequest, provider_id: str) -> HttpResponse:
    if not settings.OIDC_SERVER_URL:
        raise Http404
    adapter = OidcAdapter(request, provider_id)
    try:
        return view.adapter_view(adapter)(request)
    except (OAuth2Error, RequestException) as error:
        return render_authentication_error(request, adapter.get_provider(), exception=error)
