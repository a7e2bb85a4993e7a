"""What is searched for in vain is told only of words that point out nobody, and that many have asked for."""

import pytest

from feedback.missed_searches import APART, MOST_WORDS, Missed, may_be_kept


@pytest.mark.parametrize("word", ["semester", "vpn", "blankett", "åldersgräns", "kursen"])
def test_an_ordinary_word_may_be_kept(word):
    assert may_be_kept(word)


@pytest.mark.parametrize(
    "text",
    [
        *("lisa", "lisas", "svensson", "anderssons", "lindqvist", "holmström", "muhammed2", "Blankett"),
        *("lisa svensson", "800101", "lisa@sotenas.se", "sjuk igen", "o'brien", "x", "ab", "w3", ""),
        "ettmycketlångtordsomkanvaralltmöjligt",
    ],
)
def test_a_name_a_number_or_a_sentence_may_not(text):
    assert not may_be_kept(text)


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def test_a_word_is_told_when_asked_for_five_times_and_for_each_time_after():
    clock = Clock()
    missed = Missed(clock)
    told = []
    for _ in range(7):
        told.append(missed.hear("semester"))
        clock.now += APART
    assert told == [0, 0, 0, 0, 5, 1, 1]


def test_trying_again_at_once_is_the_same_search():
    missed = Missed(Clock())
    assert [missed.hear("semester") for _ in range(10)] == [0] * 10


def test_memory_is_bounded():
    missed = Missed(Clock())
    for n in range(MOST_WORDS + 50):
        missed.hear("ord" + "".join(chr(ord("a") + int(digit)) for digit in str(n)))
    assert len(missed.waiting) == MOST_WORDS
