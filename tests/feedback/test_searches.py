"""Searches are counted; what was searched for is not, but for words that many look for in vain."""

import pytest

from feedback import searches
from feedback.counting.buffer import waiting
from feedback.counting.events import Counted
from feedback.missed_searches import APART, Missed

SEARCH, NO_HIT = Counted(1, "search"), Counted(1, "no_hit")
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_counted():
    waiting.take()
    yield
    waiting.take()


def test_a_search_is_counted_without_its_words(reader):
    reader.get("/sok/?q=engångskod")
    reader.get("/sok/?q=zzzzqqqq")
    assert waiting.take() == {SEARCH: 2, NO_HIT: 1}


def test_an_empty_search_and_one_in_an_old_edition_are_not(reader):
    reader.get("/sok/")
    reader.get("/utkast/sok/?q=zzzzqqqq")
    assert not waiting.take()


def test_the_fifth_search_for_a_word_tells_it(reader, monkeypatch):
    now = [0.0]
    monkeypatch.setattr(searches, "missed", Missed(lambda: now[0]))
    for _ in range(5):
        reader.get("/sok/?q=zzzzqqqq")
        now[0] += APART
    assert waiting.take() == {SEARCH: 5, NO_HIT: 5, Counted(1, "term", "zzzzqqqq"): 5}
