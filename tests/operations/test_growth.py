"""A page costs the same, however much else there is to read."""

import pytest
from django.test import Client
from django.utils import timezone
from msgspec.structs import replace

from benchmarks.grow import grown
from publishing.current import current_edition
from publishing.models import Edition
from routine.check import check
from routine.document import chained_sha256, encode
from search.indexes import index_of
from tests.counted import calls

FEW, MANY = 4, 100
MORE = 1.2
"""As much more may a page cost, in calls and in bytes, that does not list the guides."""
ANSWERS = "/ska-jag-kryptera/?arende=skicka&vem=anstalld&innehall=kansliga&adress=en-person"
UNLISTED = (
    *(
        "/",
        "/guider/webb/",
        "/guider/webb/kort/",
        "/rutin/",
        "/support/",
        "/support/helpdesk/webb/",
        "/kansligt/",
    ),
    *("/mottagare/", "/mottagare/en/", "/det-blev-fel/", "/om-webbplatsen/", "/tillganglighet/", "/utgavor/"),
    *(
        "/ska-jag-kryptera/",
        "/ska-jag-kryptera/exempel/",
        "/ska-jag-kryptera/allt/",
        ANSWERS,
        "/support/kod/",
    ),
    *("/finns-inte/", "/guider/finns-inte/"),
)
PAGES = ("/", "/guider/", "/guider/webb/", "/rutin/", "/support/", "/ska-jag-kryptera/", "/sok/?q=kod")


@pytest.fixture
def large(edition, content):
    """Edition 2, with a hundred guides of ten steps."""
    text = encode(grown(content.document, 100))
    return Edition.objects.create(
        number=2,
        document=text,
        sha256=chained_sha256(text, edition.sha256),
        published_at=timezone.now(),
        significance=Edition.Significance.CHANGE,
    )


def test_what_it_is_measured_with_could_be_published(content):
    assert check(grown(content.document, 100)) == []


@pytest.mark.parametrize("page", PAGES)
def test_a_known_edition_is_read_without_a_query(large, client, page, django_assert_num_queries, monkeypatch):
    monkeypatch.setattr("serving.watching.CHECK_SECONDS", float("inf"))  # looking for a newer one is apart
    index_of(current_edition.get())
    assert current_edition.get().number == 2
    with django_assert_num_queries(0):
        assert client.get(page).status_code == 200


@pytest.fixture
def shown(edition, content, monkeypatch):
    """Asks for a page of an edition that stands for all: with so many guides."""

    def show(guides: int):
        document = grown(content.document, guides)
        title = content.document.routine.title
        view = replace(
            current_edition.get(), document=replace(document, routine=replace(document.routine, title=title))
        )
        monkeypatch.setattr(current_edition, "get", lambda: view)
        return Client()

    return show


@pytest.mark.parametrize("path", UNLISTED)
def test_what_does_not_list_the_guides_costs_no_more_with_a_hundred_of_them(shown, path):
    few, many = (cost(shown(guides), path) for guides in (FEW, MANY))
    assert many[0] < MORE * few[0], "calls"
    assert many[1] < MORE * few[1], "bytes"


def cost(client: Client, path: str) -> tuple[int, int]:
    """Functions called for the page, once what is made once an edition has been made, and its bytes."""
    size = len(client.get(path).content)
    return calls(lambda: client.get(path)), size


def test_an_old_edition_costs_the_same_small_and_large(large, client, django_assert_max_num_queries):
    current_edition.get()
    with django_assert_max_num_queries(2):
        assert client.get("/utgavor/1/guider/").status_code == 200
