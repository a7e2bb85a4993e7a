"""Few are never told exactly."""

import pytest

from publishing.feedback.few import in_words, share


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
