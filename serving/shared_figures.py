"""Where the workers of one server keep their figures, so that each of them can tell those of all.

Imported before any figure is made. Without a server of several workers, figures stay in the process.
"""

import fcntl
import os
from itertools import count
from pathlib import Path
from typing import IO

from prometheus_client import values

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""Named by the server, in the environment of its workers."""

_held: list[IO[bytes]] = []
"""Open for as long as the process lives."""


def take_place(folder: Path) -> int:
    """The first place that no living worker has: the system frees it when its worker dies.

    Whoever takes it over counts on where the dead one ended: no figure goes back, and no file is left behind.
    """
    for place in count():
        file = (folder / f"{place}.lock").open("wb")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
        else:
            _held.append(file)
            return place
    raise AssertionError  # there is always another place


def share() -> None:
    if folder := os.environ.get(FOLDER):
        place = take_place(Path(folder))
        values.ValueClass = values.MultiProcessValue(lambda: place)  # type: ignore[no-untyped-call]
