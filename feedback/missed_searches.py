"""Words that readers search for and do not find, told to the owner only where they point out nobody.

A word is kept in the memory of the process, and lost with it, until it has been asked for five times with
some minutes between. Only then is it told. What could be a name, a number, an address or a sentence is
never kept at all.
"""

import re
import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from feedback.few import FEW
from feedback.swedish_names import could_be_name

WORD = re.compile(r"[a-zåäöé]{3,24}")
APART = 10 * 60
"""Seconds between two searches that count as two: the same person tries again sooner."""
MOST_WORDS = 500


def may_be_kept(text: str) -> bool:
    """One word in small letters that is no name. Whoever writes a name begins it with a capital."""
    return bool(WORD.fullmatch(text)) and not could_be_name(text)


class Missed:
    """The words waiting to have been asked for often enough; those asked for longest ago are forgotten."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.lock = Lock()
        self.waiting: OrderedDict[str, tuple[int, float]] = OrderedDict()

    def hear(self, text: str) -> int:
        """How many more times the word is known to have been asked for, now that it may be told: 0 mostly."""
        if not may_be_kept(text):
            return 0
        with self.lock:
            times, last = self.waiting.pop(text, (0, float("-inf")))
            now = self.clock()
            is_new = now - last >= APART
            self.waiting[text] = (times + is_new, now if is_new else last)
            if len(self.waiting) > MOST_WORDS:
                self.waiting.popitem(last=False)
            if not is_new or times + 1 < FEW:
                return 0
            return FEW if times + 1 == FEW else 1


missed = Missed()
