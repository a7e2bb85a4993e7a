"""What pages count as is kept in memory, and written down now and then."""

import pytest

from feedback.counting import buffer
from feedback.counting.buffer import waiting, write_down
from feedback.counting.events import Counted
from feedback.models import Tally

SEEN, PAGE = Counted(7, "guide", "webb"), "7 guide webb"


@pytest.fixture(autouse=True)
def nothing_waits():
    waiting.take()
    yield
    waiting.take()


@pytest.mark.django_db
def test_what_is_counted_is_added_to_the_day():
    for times in (2, 3):
        waiting.add(PAGE, times)
        write_down()
    assert list(Tally.objects.values_list("edition", "kind", "ref", "count")) == [(7, "guide", "webb", 5)]


@pytest.mark.django_db
def test_nothing_is_written_where_nothing_was_counted(django_assert_num_queries):
    with django_assert_num_queries(0):
        write_down()


def test_what_cannot_be_written_waits(monkeypatch):
    """Without a database, that is: this test has none."""
    from django.db import OperationalError

    def gone(**_):
        raise OperationalError

    monkeypatch.setattr(buffer.transaction, "atomic", gone)
    waiting.add(PAGE)
    write_down()
    assert waiting.take() == {SEEN: 1}
