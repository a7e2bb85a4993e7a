"""The pages that most readers come to, asked for before they do."""

from collections.abc import Iterator
from urllib.parse import urlsplit
from wsgiref.types import WSGIEnvironment
from wsgiref.util import setup_testing_defaults

from django.conf import settings
from django.db import connections

from decisions.address import write
from decisions.walk import replay
from publishing.document import Document
from publishing.page_store import PageStore, call, close
from publishing.shown import current_edition

PAGES = ("/", "/guider/", "/rutin/", "/support/", "/ska-jag-kryptera/", "/utgavor/")


def fill(store: PageStore) -> None:
    """Makes the pages. Runs in a thread of its own, and leaves no database connection behind it."""
    try:
        for environ in requests():
            close(call(store, environ)[2])
    finally:
        connections.close_all()


def addresses(document: Document) -> Iterator[tuple[str, str]]:
    """Path and query of the pages to have ready, with the first answers and every scenario's outcome."""
    questionnaire = document.questionnaire
    yield from ((path, "") for path in PAGES)
    yield from ((f"/guider/{guide.ref}/", "") for guide in document.routine.guides)
    for question in questionnaire.questions[:1]:
        yield from (("/ska-jag-kryptera/", f"{question.ref}={option.ref}") for option in question.options)
    for scenario in questionnaire.scenarios:
        yield "/ska-jag-kryptera/", write(replay(questionnaire, scenario.answers).answers)


def requests() -> Iterator[WSGIEnvironment]:
    """The requests for those pages of the current edition, as this site's own server would get them."""
    site = urlsplit(settings.SITE_URL)
    for path, query in addresses(current_edition.get().document):
        environ: WSGIEnvironment = {
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "HTTP_HOST": site.netloc,
            "wsgi.url_scheme": site.scheme,
        }
        if settings.SECURE_PROXY_SSL_HEADER:
            environ["HTTP_X_FORWARDED_PROTO"] = site.scheme
        setup_testing_defaults(environ)
        yield environ
