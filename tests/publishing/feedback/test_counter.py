"""Pages are counted in front of the page store, and written down now and then."""

import pytest

from publishing.feedback import counter
from publishing.feedback.counter import Counting, waiting, write_down
from publishing.feedback.counts import HEADER, Counted
from publishing.models import Tally

SEEN, PAGE = Counted(7, "guide", "webb"), "7 guide webb"


@pytest.fixture(autouse=True)
def counting(monkeypatch):
    monkeypatch.setattr(counter, "repeat", lambda *_, **__: None)
    waiting.take()

    def app(environ, start_response):
        start_response("200 OK", [("X-Other", "stays"), (HEADER, PAGE)])
        return [b"page"]

    yield Counting(app)
    waiting.take()


def ask(app, method="GET"):
    answer = []
    body = app({"REQUEST_METHOD": method}, lambda status, headers, *rest: answer.extend([status, headers]))
    return answer[1], b"".join(body)


def test_a_page_is_counted_and_its_mark_stays_inside(counting):
    assert ask(counting) == ([("X-Other", "stays")], b"page")
    assert waiting.take() == {SEEN: 1}


def test_only_the_headers_are_asked_for_and_nothing_is_counted(counting):
    assert ask(counting, "HEAD")[0] == [("X-Other", "stays")]
    assert not waiting.take()


@pytest.mark.django_db
def test_what_is_counted_is_added_to_the_day(counting):
    for times in (2, 3):
        waiting.add(PAGE, times)
        write_down()
    assert list(Tally.objects.values_list("edition", "kind", "ref", "count")) == [(7, "guide", "webb", 5)]


@pytest.mark.django_db
def test_nothing_is_written_where_nothing_was_counted(counting, django_assert_num_queries):
    with django_assert_num_queries(0):
        write_down()


def test_what_cannot_be_written_waits(counting, monkeypatch):
    """Without a database, that is: this test has none."""
    from django.db import OperationalError

    def gone(**_):
        raise OperationalError

    monkeypatch.setattr(counter.transaction, "atomic", gone)
    waiting.add(PAGE)
    write_down()
    assert waiting.take() == {SEEN: 1}
