"""Signing in with the organisation's account (OpenID Connect): what must be true of the answer we get.

Beyond what django-allauth asks for: a nonce, the signature, one audience, the issuer that was configured, and
nothing from the address that starts it. A person is issuer + tenant + object id, never an e-mail address.
"""

from typing import Any

import jwt
from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.crypto import get_random_string

from accounts.provider_calls import HOUR, call, told
from accounts.sso_roles import names_of

PROVIDER_ID = "organisation"
"""Stands in the addresses of single sign-on."""

CLAIMS = ["iss", "aud", "sub", "exp", "iat", "nonce"]
CLOCKS_MAY_DIFFER = 60
"""Seconds between the provider's clock and ours."""
NEW_KEY_KNOWN_AFTER = 30
"""Seconds; tokens with unknown keys make no more calls than that."""


def person(claims: dict[str, Any]) -> str:
    """Who it is, for ever. Entra ID gives tid and oid; other providers only promise sub within the issuer."""
    parts = (
        (claims["iss"], claims["tid"], claims["oid"]) if "oid" in claims else (claims["iss"], claims["sub"])
    )
    return "|".join(parts)


class OidcAdapter(OpenIDConnectOAuth2Adapter):
    @property
    def openid_config(self) -> dict[str, Any]:
        config = told(self.get_provider().server_url)
        if config["issuer"].rstrip("/") != settings.OIDC_SERVER_URL:
            raise OAuth2Error("The provider calls itself something else than OIDC_SERVER_URL.")
        return config

    def get_access_token_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return call(super().get_access_token_data, *args, **kwargs)

    def get_callback_url(self, request: HttpRequest, app: Any) -> str:
        return settings.SITE_URL + reverse("openid_connect_callback", args=[PROVIDER_ID])

    def _decode_id_token(self, app: Any, id_token: str) -> dict[str, Any]:
        try:
            return self._verified(app.client_id, id_token)
        except (jwt.PyJWTError, KeyError, TypeError) as error:
            raise OAuth2Error(f"The ID token was refused: {error}") from error

    def _verified(self, client_id: str, id_token: str) -> dict[str, Any]:
        """The claims of a token that the provider signed for this site only, for one of its own people."""
        claims: dict[str, Any] = jwt.decode(
            id_token,
            self._signing_key(id_token),
            algorithms=["RS256"],
            issuer=self.openid_config["issuer"],
            audience=client_id,
            leeway=CLOCKS_MAY_DIFFER,
            options={"require": CLAIMS, "strict_aud": True},
        )
        if "oid" in claims and claims["tid"] not in claims["iss"].split("/"):
            raise OAuth2Error("The ID token is of another tenant than its issuer.")
        return claims

    def _signing_key(self, id_token: str) -> jwt.PyJWK:
        """The key that the token names. One that is not known yet is looked for among the newest."""
        name = jwt.get_unverified_header(id_token)["kid"]
        for age in (HOUR, NEW_KEY_KNOWN_AFTER):
            keys = jwt.PyJWKSet.from_dict(told(self.openid_config["jwks_uri"], seconds=age))
            for key in keys:
                if key.key_id == name and key.public_key_use in ("sig", None):
                    return key
        raise OAuth2Error("The ID token is signed with a key that the provider does not tell of.")


class OidcProvider(OpenIDConnectProvider):
    oauth2_adapter_class = OidcAdapter

    def get_redirect_from_request_kwargs(self, request: HttpRequest) -> dict[str, Any]:
        """From the address that starts it only where to go afterwards is taken: no scopes, no linking."""
        asked = super().get_redirect_from_request_kwargs(request)
        return {"process": AuthProcess.LOGIN, "next_url": asked.get("next_url")}

    def redirect(self, request: HttpRequest, process: str, **kwargs: Any) -> HttpResponse:
        nonce = get_random_string(32)
        return super().redirect(request, process, auth_params={"nonce": nonce}, nonce=nonce, **kwargs)

    def sociallogin_from_response(self, request: HttpRequest, data: dict[str, Any]) -> Any:
        login = super().sociallogin_from_response(request, data)
        login.claims = data["id_token"]
        return login

    def extract_uid(self, data: dict[str, Any]) -> str:
        return person(data["id_token"])

    def extract_extra_data(self, data: dict[str, Any]) -> dict[str, Any]:
        """Nothing of the token is kept."""
        return {}

    def extract_common_fields(self, data: dict[str, Any]) -> dict[str, Any]:
        return names_of(data["id_token"])

    def extract_email_addresses(self, data: dict[str, Any]) -> list[Any]:
        return []
