"""Which pages a change concerns.

A page is named by its address, but the questions share one: there "question vem" is the page of that
question, "outcome kryptera" of that outcome, and the address itself is where the questions begin.
"""

from collections.abc import Iterable, Iterator

from routine.changes.difference import Change

GUIDES = "/guider/"


def pages_concerned(changes: Iterable[Change]) -> frozenset[str]:
    return frozenset(page for change in changes for page in _pages(change))


def _pages(change: Change) -> Iterator[str]:
    if change.status != "within" or change.moved:
        yield from change.pages
    if change.kind == "guide" and (change.status in ("added", "removed") or change.moved):
        yield GUIDES
    for inner in change.changes:
        yield from _pages(inner)
