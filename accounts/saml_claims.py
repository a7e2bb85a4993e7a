"""The attributes of a SAML assertion as claims of OpenID Connect: what stands for what. Knows no Django."""

from collections.abc import Mapping, Sequence
from typing import Any

MICROSOFT = "http://schemas.microsoft.com"
XMLSOAP = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims"
KNOWN = {
    "id": [
        "urn:oasis:names:tc:SAML:attribute:subject-id",
        "urn:oasis:names:tc:SAML:attribute:pairwise-id",
        f"{MICROSOFT}/identity/claims/objectidentifier",
        f"{MICROSOFT}/ws/2008/06/identity/claims/primarysid",
    ],
    "groups": [
        f"{MICROSOFT}/ws/2008/06/identity/claims/groups",
        f"{MICROSOFT}/ws/2008/06/identity/claims/role",
        "http://schemas.xmlsoap.org/claims/Group",
        "urn:oid:1.3.6.1.4.1.5923.1.5.1.1",  # isMemberOf
        "urn:oid:1.3.6.1.4.1.5923.1.1.1.7",  # eduPersonEntitlement
    ],
    "email": [f"{XMLSOAP}/emailaddress", "urn:oid:0.9.2342.19200300.100.1.3"],
    "name": [f"{MICROSOFT}/identity/claims/displayname", "urn:oid:2.16.840.1.113730.3.1.241"],
    "given_name": [f"{XMLSOAP}/givenname", "urn:oid:2.5.4.42"],
    "family_name": [f"{XMLSOAP}/surname", "urn:oid:2.5.4.4"],
    "preferred_username": [f"{XMLSOAP}/upn", f"{XMLSOAP}/name", "urn:oid:1.3.6.1.4.1.5923.1.1.1.6"],
}
"""What AD FS, Entra ID and Shibboleth call them when nobody has chosen."""
TOO_MANY_GROUPS = f"{MICROSOFT}/claims/groups.link"
"""Entra ID sends this in place of the groups of whoever is in more than 150."""

Given = Mapping[str, Sequence[Any]]


def claims_of(given: Given, own: Mapping[str, str]) -> dict[str, Any]:
    """What the assertion claims. Where `own` names an attribute, that one alone counts."""
    claims: dict[str, Any] = {name: next(iter(_values(given, name, own)), None) for name in KNOWN}
    return claims | {"groups": _values(given, "groups", own), "hasgroups": TOO_MANY_GROUPS in given}


def _values(given: Given, name: str, own: Mapping[str, str]) -> list[str]:
    attributes = [own[name]] if name in own else KNOWN[name]
    found = [value for attribute in attributes for value in given.get(attribute, [])]
    return [value.strip() for value in found if isinstance(value, str) and value.strip()]
