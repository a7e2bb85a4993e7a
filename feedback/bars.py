"""Counts as lines of a table with a bar drawn to each."""

from collections.abc import Iterable

from msgspec import Struct

from feedback.few import FEW, in_words


class Line(Struct, frozen=True):
    """`width` is for SVG; empty where there are too few to be told, or none."""

    title: str
    url: str
    words: tuple[str, ...]
    width: str


def line(title: str, url: str, count: int, most: int, *more: str) -> Line:
    width = f"{100 * count / most:.1f}%" if count >= FEW else ""
    return Line(title, url, (in_words(count), *more), width)


def lines(counts: Iterable[tuple[str, str, int]]) -> list[Line]:
    """Title, address and count of each, the most first."""
    ordered = sorted(counts, key=lambda each: -each[2])
    most = max((count for _, _, count in ordered), default=0)
    return [line(title, url, count, most) for title, url, count in ordered]
