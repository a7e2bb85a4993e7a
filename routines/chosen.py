"""Which routine is worked with. A site has one from the start, and that one is meant where nobody chooses."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

FIRST = 1
"""The key of the routine that every site has from the start."""
_chosen: ContextVar[int] = ContextVar("chosen", default=FIRST)


def chosen() -> int:
    """The key of the routine whose rows are read, written and made here and now."""
    return _chosen.get()


@contextmanager
def choosing(routine: int) -> Iterator[None]:
    """Works with that routine within; with the one before it afterwards."""
    before = _chosen.set(routine)
    try:
        yield
    finally:
        _chosen.reset(before)
