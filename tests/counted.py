"""What something costs, as many on any machine: the functions that are called meanwhile."""

import sys
from collections.abc import Callable
from typing import Any


def calls(of: Callable[[], Any]) -> int:
    count = 0

    def note(frame: Any, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        of()
    finally:
        sys.setprofile(before)
    return count
