"""What a page costs that nobody has asked for yet, through the page cache; docs/performance.md says in ms."""

from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlencode

import pytest
from django.core.wsgi import get_wsgi_application

from decisions.engine.scenarios import cases
from publishing.current import current_edition, current_mark
from serving.own_request import environ_of
from serving.page_cache import PageCache
from tests.calls import calls

ASK = "/ska-jag-kryptera/"
SEARCHES = (
    "hur vet jag att mottagaren kan läsa det krypterade meddelandet med engångskod i sin telefon",
    "mottagaren får ingen engångskod till sin telefon när hon öppnar meddelandet på jobbet",
    "kan jag skicka läkarintyg och journaler till försäkringskassan med krypterad e-post från mobilen",
)
Dearest = Callable[[Iterable[tuple[str, str]]], int]


@pytest.fixture
def dearest(edition: object) -> Dearest:
    """The most calls that one of the pages takes to be made for a browser, where others like it have been."""
    store = PageCache(get_wsgi_application(), current_mark)

    def ask(path: str, query: str) -> None:
        store.pages.clear()
        browser: dict[str, Any] = environ_of(path, query) | {"HTTP_ACCEPT_ENCODING": "gzip, deflate, br"}
        assert b"".join(store(browser, _expect_a_page))

    return lambda pages: max(calls(lambda page=page: ask(*page)) for page in pages)  # type: ignore[misc]


def _expect_a_page(status: str, headers: object, exc_info: object = None) -> Any:
    assert status == "200 OK"


def everyday() -> list[tuple[str, str]]:
    """Each question that comes on the way to an everyday case, open."""
    every = cases(current_edition.get().questionnaire, 1)
    opened = {question: f"{case.query}&andra={question}" for case in every for question in case.answers}
    return [(ASK, query) for query in opened.values()]


def test_a_question(dearest: Dearest) -> None:
    assert 8_000 < dearest([(ASK, ""), *everyday()]) < 13_000


def test_an_outcome(dearest: Dearest) -> None:
    outcomes = [(ASK, case.query) for case in cases(current_edition.get().questionnaire, 1)]
    assert 15_000 < dearest(outcomes) < 22_000


def test_a_guide_whose_steps_have_been_shown(dearest: Dearest) -> None:
    guides = current_edition.get().routine.guides
    assert 5_000 < dearest((f"/guider/{guide.ref}/", "") for guide in guides) < 10_500


def test_a_long_search(dearest: Dearest) -> None:
    assert 10_000 < dearest(("/sok/", urlencode({"q": text})) for text in SEARCHES) < 16_500
