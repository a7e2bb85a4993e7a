"""The pages that most readers come to, asked for before they do."""

from collections.abc import Iterator
from wsgiref.types import WSGIEnvironment

from django.db import connections

from decisions.document import Answers
from decisions.engine.scenarios import cases
from decisions.query import write
from publishing.current import current_edition
from routine.document import Document
from serving.own_request import environ_of
from serving.page_cache import PageCache

PAGES = (
    "/",
    "/guider/",
    "/rutin/",
    "/support/",
    "/ska-jag-kryptera/",
    "/ska-jag-kryptera/exempel/",
    "/utgavor/",
)


def begin(cache: PageCache) -> None:
    """Has the cache filled as its process starts, before anybody asks for a page."""
    try:
        cache.find(cache.current(), "")
    finally:
        connections.close_all()


def fill(cache: PageCache) -> None:
    """Makes the pages."""
    for environ in requests():
        cache.prepare(environ)


def addresses(document: Document, number: int | None) -> Iterator[tuple[str, str]]:
    """Path and query of the pages to have ready, with the first answers and every scenario's outcome.

    Spelt as the site's own links have them, which carry the edition's number.
    """
    questionnaire = document.questionnaire
    yield from ((path, "") for path in PAGES)
    yield from ((f"/guider/{guide.ref}/", "") for guide in document.routine.guides)
    yield from ((f"/guider/{each.ref}/", "") for each in document.routine.environments)
    for question in questionnaire.questions[:1]:
        first: list[Answers] = [{question.ref: (option.ref,)} for option in question.options]
        yield from (("/ska-jag-kryptera/", write(answers, edition=number)) for answers in first)
    yield from (("/ska-jag-kryptera/", case.query) for case in cases(questionnaire, number))


def requests() -> Iterator[WSGIEnvironment]:
    """The requests for those pages of the current edition, as this site's own server would get them."""
    shown = current_edition.get()
    yield from (environ_of(path, query) for path, query in addresses(shown.document, shown.number))
