"""A page costs the database the same, however much there is to read."""

import pytest
from django.utils import timezone

from benchmarks.grow import grown
from publishing.current import current_edition
from publishing.models import Edition
from routine.check import check
from routine.document import chained_sha256, encode
from search.indexes import index_of

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
def test_a_known_edition_is_read_without_a_query(large, client, page, django_assert_num_queries):
    index_of(current_edition.get())
    assert current_edition.get().number == 2
    with django_assert_num_queries(0):
        assert client.get(page).status_code == 200


def test_an_old_edition_costs_the_same_small_and_large(large, client, django_assert_max_num_queries):
    current_edition.get()
    with django_assert_max_num_queries(2):
        assert client.get("/utgavor/1/guider/").status_code == 200
