"""Few are never told exactly."""

import pytest

from feedback.bars import lines
from feedback.few import in_words, share


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "inga"), (1, "färre än 5"), (4, "färre än 5"), (5, "5"), (1234, "1\u00a0234")],
)
def test_a_number_in_words(count, words):
    assert in_words(count) == words


@pytest.mark.parametrize(
    ("part", "whole", "said"), [(10, 40, "25\u00a0%"), (4, 40, ""), (0, 0, ""), (9, 8, "100\u00a0%")]
)
def test_a_share_is_told_of_enough_only(part, whole, said):
    assert share(part, whole) == said


def test_no_bar_is_drawn_for_few():
    counts = [("Många", "", 10), ("Hälften", "", 5), ("Få", "", 4), ("Inga", "", 0)]
    assert [line.width for line in lines(counts)] == ["100.0%", "50.0%", "", ""]
