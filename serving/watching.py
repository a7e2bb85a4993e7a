"""What every page needs to know of the database, kept in the process and looked for again twice a second."""

import time
from threading import Lock

CHECK_SECONDS = 0.5
"""How often a process looks. Readers are promised what is new within a second."""
NEVER = float("-inf")


class Watched:
    """One thread looks at a time. The others go on with what is known, so that no reader waits for a database
    that does not answer.
    """

    def __init__(self) -> None:
        self._looking = Lock()
        self.forget()

    def forget(self) -> None:
        """Makes the next look one in the database, as in a new process."""
        self._looked_at = NEVER

    def look_again(self) -> None:
        """For whoever has just changed it. Other processes go on with what they know until they look."""
        with self._looking:
            self._look_now()

    def _keep_up(self, *, wait: bool) -> None:
        """Looks where it is time to. Only a thread that must `wait` does so while another one looks."""
        if time.monotonic() - self._looked_at >= CHECK_SECONDS and self._looking.acquire(blocking=wait):
            try:
                self._look_now()
            finally:
                self._looking.release()

    def _look_now(self) -> None:
        self._look()
        self._looked_at = time.monotonic()

    def _look(self) -> None:
        raise NotImplementedError
