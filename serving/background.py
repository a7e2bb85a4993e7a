"""Work that a process does now and then beside its requests."""

import time
from collections.abc import Callable
from threading import Thread, main_thread

TICK_SECONDS = 0.2
"""How soon the thread notices that its process ends."""


def repeat(work: Callable[[], object], *, seconds: float, name: str) -> None:
    """Does `work` every so many seconds in a thread of its own, and once more when the process ends."""
    Thread(target=_keep_doing, args=[work, seconds], name=name).start()


def _keep_doing(work: Callable[[], object], seconds: float) -> None:
    done_at = time.monotonic()
    while main_thread().is_alive():
        time.sleep(TICK_SECONDS)
        if time.monotonic() - done_at >= seconds:
            work()
            done_at = time.monotonic()
    work()
