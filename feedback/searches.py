"""Counts searches, and tells of words that many have looked for in vain."""

from feedback.counting.buffer import waiting
from feedback.counting.events import Counted, write
from feedback.missed_searches import missed


def count_search(edition: int, sought_in_vain: str | None) -> None:
    """`sought_in_vain` is what was written, where nothing was found."""
    counted = [Counted(edition, "search")]
    if sought_in_vain is not None:
        counted.append(Counted(edition, "no_hit"))
        if times := missed.hear(sought_in_vain):
            waiting.add(write([Counted(edition, "term", sought_in_vain)]), times)
    waiting.add(write(counted))
