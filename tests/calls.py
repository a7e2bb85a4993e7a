"""What something costs, counted in function calls: the same on every machine, however busy it is.

docs/performance.md says what a thousand of them take.
"""

import sys
from collections.abc import Callable
from types import FrameType


def calls(do: Callable[[], object]) -> int:
    """How many functions are called, of Python's own and of C, when it is done the second time.

    The first time, templates are parsed, and much else is kept that is kept in a server that runs.
    """
    made = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    do()
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        do()
    finally:
        sys.setprofile(before)
    return made
