"""Where a request reached us: whether the host is ours, and by which scheme. Asked before Django is."""

from functools import lru_cache
from wsgiref.types import WSGIEnvironment

from django.conf import settings
from django.http.request import split_domain_port, validate_host


def scheme_of(environ: WSGIEnvironment) -> str | None:
    """http or https; None where another host was asked for, which is Django's to refuse."""
    if not is_ours(environ.get("HTTP_HOST", "")):
        return None
    if not settings.BEHIND_PROXY:
        return str(environ["wsgi.url_scheme"])
    told = environ.get("HTTP_X_FORWARDED_PROTO", "").partition(",")[0].strip()
    return "https" if told == "https" else "http"  # as Django takes it


@lru_cache(maxsize=64)
def is_ours(host: str) -> bool:
    domain, _ = split_domain_port(host)
    return bool(domain) and validate_host(domain, settings.ALLOWED_HOSTS)
