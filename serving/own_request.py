"""Requests that the site makes of itself, as its own server would get them."""

from urllib.parse import urlsplit
from wsgiref.types import WSGIEnvironment
from wsgiref.util import setup_testing_defaults

from django.conf import settings


def environ_of(path: str, query: str = "") -> WSGIEnvironment:
    """A GET of the path, at the address and with the scheme that people use."""
    site = urlsplit(settings.SITE_URL)
    environ: WSGIEnvironment = {
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "HTTP_HOST": site.netloc,
        "wsgi.url_scheme": site.scheme,
    }
    if settings.BEHIND_PROXY:
        environ["HTTP_X_FORWARDED_PROTO"] = site.scheme
    setup_testing_defaults(environ)
    return environ
