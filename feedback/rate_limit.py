"""How much a process takes in before it says no, whoever it comes from: no address is looked at."""

import time
from collections.abc import Callable
from threading import Lock


def opened(most: int, hour: int) -> int:
    """How many of a day's `most` may have come in during that hour, 0–23, or before it.

    Whoever sends a whole day's at once uses up those of an hour, and leaves the rest to others.
    """
    return max(most // 4, most * (hour + 1) // 24)


class Bucket:
    """Lets `most` through at once, and then as many as `per_second` fills up again."""

    def __init__(self, most: float, per_second: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.most, self.per_second, self.clock = most, per_second, clock
        self.lock = Lock()
        self.fill()

    def fill(self) -> None:
        self.left, self.at = self.most, self.clock()

    def take(self) -> bool:
        """Whether there is room for one more."""
        with self.lock:
            now = self.clock()
            self.left = min(self.most, self.left + (now - self.at) * self.per_second)
            self.at = now
            if self.left < 1:
                return False
            self.left -= 1
            return True
