"""Signing in with the organisation's account by SAML 2.0: what must be true of the answer we get.

python3-saml sees to the signature, the schema, the issuer and the times. Beyond that: the signed assertion
itself must say whom and where it is for, until when, and which question of this very browser it answers, so
that it is used once. A person is issuer + id, never an e-mail address.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.saml.provider import SAMLProvider
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from lxml.etree import LxmlError
from onelogin.saml2.authn_request import OneLogin_Saml2_Authn_Request
from onelogin.saml2.constants import OneLogin_Saml2_Constants as Saml
from onelogin.saml2.errors import OneLogin_Saml2_Error, OneLogin_Saml2_ValidationError
from onelogin.saml2.idp_metadata_parser import OneLogin_Saml2_IdPMetadataParser
from onelogin.saml2.response import OneLogin_Saml2_Response
from onelogin.saml2.settings import OneLogin_Saml2_Settings
from onelogin.saml2.utils import OneLogin_Saml2_Utils

from accounts.saml_claims import claims_of
from accounts.sso_roles import names_of

if TYPE_CHECKING:
    from allauth.socialaccount.models import SocialLogin

MAX_PERSON = 191
"""Characters; what django-allauth has room for."""
CONFIRMED = (
    "/samlp:Response/saml:Assertion/saml:Subject/saml:SubjectConfirmation/saml:SubjectConfirmationData"
)


class SamlError(Exception):
    """The answer, or the provider's metadata, is not what it must be."""


@dataclass(frozen=True)
class Answer:
    """What the provider has signed of somebody, for this site, in reply to `question`."""

    question: str
    person: str
    claims: dict[str, Any]


class SamlProvider(SAMLProvider):
    def get_redirect_from_request_kwargs(self, request: HttpRequest) -> dict[str, Any]:
        """From the address that starts it only where to go afterwards is taken: no linking."""
        asked = super().get_redirect_from_request_kwargs(request)
        return {"process": AuthProcess.LOGIN, "next_url": asked.get("next_url")}

    def redirect(self, request: HttpRequest, process: str, **kwargs: Any) -> HttpResponse:
        own = configuration()
        question = OneLogin_Saml2_Authn_Request(own)
        self.stash_redirect_state(request, process, state_id=question.get_id(), **kwargs)
        parameters = {"SAMLRequest": question.get_request()}
        return redirect(OneLogin_Saml2_Utils.redirect(own.get_idp_sso_url(), parameters))

    def sociallogin_from_response(self, request: HttpRequest, answer: Answer) -> "SocialLogin":
        login = super().sociallogin_from_response(request, answer)
        login.claims = answer.claims
        login.state = self.unstash_redirect_state(request, answer.question)
        return login

    def extract_uid(self, answer: Answer) -> str:
        return answer.person

    def extract_extra_data(self, answer: Answer) -> dict[str, Any]:
        """Nothing of the answer is kept."""
        return {}

    def extract_common_fields(self, answer: Answer) -> dict[str, Any]:
        return names_of(answer.claims)


def provider(request: HttpRequest) -> SamlProvider:
    found: SamlProvider = get_adapter().get_provider(request, SamlProvider.id)
    return found


def login_from(request: HttpRequest) -> "SocialLogin":
    """Whom the answer signs in. Raises SamlError, and PermissionDenied where nobody here had asked."""
    return provider(request).sociallogin_from_response(request, _read(request.POST.get("SAMLResponse", "")))


def _read(sent: str) -> Answer:
    where = urlsplit(_own_address())
    here = {"http_host": where.netloc, "https": "on" if where.scheme == "https" else "off"}
    try:
        response = OneLogin_Saml2_Response(configuration(), sent)
        response.is_valid(here | {"script_name": where.path}, raise_exceptions=True)
        _demand_that_it_is_for_us(response)
        return _told(response)
    except (OneLogin_Saml2_Error, OneLogin_Saml2_ValidationError, LxmlError, ValueError) as error:
        raise SamlError(str(error)) from error


def _demand_that_it_is_for_us(response: OneLogin_Saml2_Response) -> None:
    """By what is signed. What is left out, the library takes for right."""
    if response.get_audiences() != [settings.SAML_ENTITY_ID]:
        raise SamlError("The assertion is not for this site alone.")
    confirmed = response.document.xpath(CONFIRMED, namespaces=Saml.NSMAP)
    wanted = {"Recipient": _own_address(), "InResponseTo": response.get_in_response_to()}
    if not confirmed or not all(wanted.items() <= dict(each.attrib).items() for each in confirmed):
        raise SamlError("The assertion answers no question of this site.")
    if not all(each.get("NotOnOrAfter") for each in confirmed):
        raise SamlError("The assertion has no end.")


def _told(response: OneLogin_Saml2_Response) -> Answer:
    claims = claims_of(response.get_attributes(), settings.SAML_ATTRIBUTES)
    lasting = response.get_nameid_format() == Saml.NAMEID_PERSISTENT
    identity = claims["id"] or (response.get_nameid() if lasting else None)
    person = f"{configuration().get_idp_data()['entityId']}|{identity}"
    if not identity or len(person) > MAX_PERSON:
        raise SamlError("The assertion has no lasting id of the person that there is room for.")
    return Answer(response.get_in_response_to(), person, claims)


def configuration() -> OneLogin_Saml2_Settings:
    """How this site wants it. Raises SamlError where the metadata is of no use."""
    own = {
        "strict": True,
        "idp": provider_metadata(settings.SAML_METADATA, settings.SAML_PROVIDER),
        "sp": {
            "entityId": settings.SAML_ENTITY_ID,
            "assertionConsumerService": {"url": _own_address(), "binding": Saml.BINDING_HTTP_POST},
        },
        "security": {
            "wantAssertionsSigned": True,
            "wantNameId": False,  # an attribute may tell who it is
            "wantAttributeStatement": False,  # who is in no group may have none
            "requestedAuthnContext": False,
            "rejectDeprecatedAlgorithm": True,
            "allowRepeatAttributeName": True,
            "metadataValidUntil": "",  # an administrator takes it in once
        },
    }
    try:
        return OneLogin_Saml2_Settings(own)
    except OneLogin_Saml2_Error as error:
        raise SamlError(str(error)) from error


def own_metadata() -> str:
    """What the provider is to know of this site."""
    return str(configuration().get_sp_metadata())


@cache
def provider_metadata(path: str, entity_id: str) -> dict[str, Any]:
    """What the provider tells of itself: its name, where people sign in, and its certificates. Read once."""
    try:
        told = OneLogin_Saml2_IdPMetadataParser.parse(Path(path).read_bytes(), entity_id=entity_id or None)
    except (OSError, LxmlError, ValueError) as error:
        raise SamlError(f"{path}: {error}") from error
    found: dict[str, Any] = told.get("idp", {})
    if not found.get("singleSignOnService") or not ("x509cert" in found or "x509certMulti" in found):
        raise SamlError(f"{path} tells of no provider with a certificate that people can be led to.")
    return found


def _own_address() -> str:
    """Where answers are sent."""
    return f"{settings.SITE_URL}{reverse('saml_acs')}"
