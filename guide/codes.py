"""Short codes for steps, to be said over the phone: W3 is the third step of the guide `webb`."""

import re

from guide.document import Guide, Routine, Step

CODE = re.compile(r"([a-z])([1-9][0-9]?)", re.IGNORECASE)


def step_code(guide: Guide, number: int) -> str:
    """`number` counts from 1. No two guides begin with the same letter; the checker sees to that."""
    return f"{guide.ref[0].upper()}{number}"


def find_step(routine: Routine, code: str) -> tuple[Guide, Step] | None:
    """The step that a code names, however it was typed; None where there is none."""
    match = CODE.fullmatch(code.strip())
    if match is None:
        return None
    for guide in routine.guides:
        if guide.ref.startswith(match[1].lower()) and int(match[2]) <= len(guide.steps):
            return guide, guide.steps[int(match[2]) - 1]
    return None
