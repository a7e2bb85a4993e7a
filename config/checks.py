"""What must be right before the site meets its readers. `manage.py check --deploy` says what is not."""

import re
import sqlite3
from collections.abc import Iterator
from ipaddress import ip_network
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.checks import CheckMessage, Error, Tags, Warning, register

from accounts.roles import ROLES
from accounts.saml import SamlError, configuration
from accounts.sso_roles import has_single_sign_on

LOOPBACK = {"127.0.0.1", "localhost", "::1"}
MOST_PROXIES = 256
FIXED_SQLITE = [(3, 51, 3), (3, 50, 7), (3, 44, 6)]
"""Versions whose write-ahead log cannot damage the database; later ones in the same series too."""


@register(Tags.security, deploy=True)
def check_environment(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    return [
        *_key(),
        *_address(),
        *_hosts(),
        *_database(),
        *_open_id(),
        *_saml(),
        *_roles(),
        *_sign_in_proxy(),
        *_token(),
        *_theme(),
        *_frames(),
        *_contact(),
    ]


def _key() -> Iterator[CheckMessage]:
    """Django itself warns of a short key; here nothing but a good one passes."""
    for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        if len(key) < 50 or len(set(key)) < 12:
            yield Error(
                "SECRET_KEY, or one of SECRET_KEY_FALLBACKS, is too easy to guess.",
                hint="Make one: python -c 'import secrets; print(secrets.token_urlsafe(64))'",
                id="kryptera.E001",
            )


def _address() -> Iterator[CheckMessage]:
    site = urlsplit(settings.SITE_URL)
    if site.scheme not in ("http", "https") or not site.hostname or site.path:
        yield Error(
            "SITE_URL is not the address of a site.",
            hint="Write it as https://kryptera.example.se, without a path.",
            id="kryptera.E002",
        )
    elif site.scheme == "http" and site.hostname not in LOOPBACK:
        yield Error(
            "SITE_URL is http: passwords would cross the network in the clear.",
            hint="Put the site behind TLS and set SITE_URL to https://…",
            id="kryptera.E003",
        )


def _hosts() -> Iterator[CheckMessage]:
    if any(host == "*" or host.startswith(".") for host in settings.ALLOWED_HOSTS):
        yield Error(
            "ALLOWED_HOSTS has a wildcard, so that anybody may choose the site's name.",
            hint="Write out each name; the one in SITE_URL is always allowed.",
            id="kryptera.E004",
        )


def _database() -> Iterator[CheckMessage]:
    database = settings.DATABASES["default"]
    if not database["ENGINE"].endswith("sqlite3"):
        return
    wanted = str(database["OPTIONS"].get("init_command", ""))
    if re.search(r"journal_mode\s*=\s*wal", wanted, re.IGNORECASE) and not _wal_is_safe():
        yield Error(
            f"SQLite {sqlite3.sqlite_version} can damage a database with a write-ahead log.",
            hint="Leave journal_mode at DELETE, or use SQLite 3.51.3 or newer.",
            id="kryptera.E005",
        )


def _wal_is_safe() -> bool:
    version = sqlite3.sqlite_version_info
    return version >= FIXED_SQLITE[0] or any(
        version[:2] == fixed[:2] and version >= fixed for fixed in FIXED_SQLITE
    )


def _open_id() -> Iterator[CheckMessage]:
    if not settings.OIDC_SERVER_URL:
        return
    server = urlsplit(settings.OIDC_SERVER_URL)
    if server.scheme != "https" and server.hostname not in LOOPBACK:
        yield Error("OIDC_SERVER_URL is not https.", id="kryptera.E006")
    if re.search(r"/(common|organizations|consumers)(/|$)", server.path):
        yield Error(
            "OIDC_SERVER_URL lets in people of every tenant.",
            hint="Write your own tenant's id: https://login.microsoftonline.com/<tenant>/v2.0",
            id="kryptera.E007",
        )
    app = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"][0]
    if not (app["client_id"] and app["secret"]):
        yield Error("OIDC_CLIENT_ID or OIDC_CLIENT_SECRET is missing.", id="kryptera.E008")


def _saml() -> Iterator[CheckMessage]:
    if not settings.SAML_METADATA:
        return
    if settings.OIDC_SERVER_URL:
        yield Error("OIDC_SERVER_URL and SAML_METADATA are both set: choose one.", id="kryptera.E025")
    try:
        configuration()
    except SamlError as fault:
        yield Error(f"SAML_METADATA: {fault}", id="kryptera.E026")


def _roles() -> Iterator[CheckMessage]:
    if unknown := settings.OIDC_ROLES.keys() - ROLES.keys():
        yield Error(
            f"OIDC_ROLES names roles that do not exist: {', '.join(sorted(unknown))}.",
            hint=f"The roles are {', '.join(sorted(ROLES))}.",
            id="kryptera.E009",
        )
    if has_single_sign_on() and not settings.OIDC_ROLES:
        yield Warning("OIDC_ROLES is empty: nobody can edit by single sign-on.", id="kryptera.W010")


def _sign_in_proxy() -> Iterator[CheckMessage]:
    """A proxy is a machine, or a few in one place; whoever is in the network may call themselves anybody."""
    for name in settings.SIGN_IN_PROXY:
        try:
            network = ip_network(name)
        except ValueError:
            yield Error(f"SIGN_IN_PROXY: {name} is no address.", id="kryptera.E023")
            continue
        if network.num_addresses > MOST_PROXIES:
            yield Error(
                f"SIGN_IN_PROXY: {name} is so many addresses that anybody in it could sign in as anybody.",
                hint="Write the proxy's own address, such as 10.0.0.5.",
                id="kryptera.E024",
            )


def _token() -> Iterator[CheckMessage]:
    if settings.METRICS_TOKEN and len(settings.METRICS_TOKEN) < 32:
        yield Error("METRICS_TOKEN is shorter than 32 characters.", id="kryptera.E011")


def _contact() -> Iterator[CheckMessage]:
    if settings.SECURITY_CONTACT and not re.match(r"(mailto|tel|https):\S+$", settings.SECURITY_CONTACT):
        yield Error(
            "SECURITY_CONTACT is not an address.",
            hint="Write mailto:sakerhet@example.se, or https://… of a page.",
            id="kryptera.E015",
        )


def _frames() -> Iterator[CheckMessage]:
    """A policy takes origins: a path or a wildcard would let in more, or nobody."""
    for origin in settings.EMBED_FROM:
        parts = urlsplit(origin)
        if parts.scheme != "https" or not parts.hostname or parts.path or "*" in origin:
            yield Error(
                f"EMBED_FROM has {origin}, which is not an origin.",
                hint="Write each as https://intranet.example.se, without a path, with commas between.",
                id="kryptera.E013",
            )


def _theme() -> Iterator[CheckMessage]:
    """Every page links to the theme's files: without one of them there would be no pages."""
    files = [f"themes/{settings.THEME}/{name}" for name in ("theme.css", "logo.svg")]
    if settings.THEME and (missing := [file for file in files if finders.find(file) is None]):
        yield Error(
            f"THEME is {settings.THEME}, but static/ lacks {' and '.join(missing)}.",
            hint="static/themes/skogsby/ is an example. Build or collect the static files again afterwards.",
            id="kryptera.E012",
        )
