"""Short codes for steps, to be said over the phone: W3 is the third step of the guide `webb`.

Of guides that begin alike the first has one letter and the next as many as it takes: `webb` W, `word` WO.
"""

import re
from functools import lru_cache

from editing.addresses import code as bare
from guide.document import Guide, Routine, Step

MOST_LETTERS = 3
AS_DIGITS = str.maketrans("IO", "10")
CODE = re.compile(rf"([a-zA-Z]{{1,{MOST_LETTERS}}})([1-9][0-9]?)")


def step_code(routine: Routine, guide: Guide, number: int) -> str:
    """`number` counts from 1. Every guide has letters of its own; the checker sees to that."""
    return f"{letters(routine)[guide.ref].upper()}{number}"


def find_step(routine: Routine, code: str) -> tuple[Guide, Step] | None:
    """The step that a code names, however it was typed; None where there is none."""
    match = CODE.fullmatch(bare(code))
    if match is None:
        return None
    own = letters(routine)
    for guide in routine.guides:
        if own[guide.ref] == match[1].lower() and int(match[2]) <= len(guide.steps):
            return guide, guide.steps[int(match[2]) - 1]
    return None


def read_step_code(routine: Routine, heard: str) -> str | None:
    """The code of the step that was meant, also where an I or an O stands for 1 or 0."""
    text = "".join(filter(str.isalnum, heard)).upper()
    codes = [text[:count] + text[count:].translate(AS_DIGITS) for count in range(MOST_LETTERS, 0, -1)]
    return next((code for code in (text, *codes) if find_step(routine, code)), None)


def letters(routine: Routine) -> dict[str, str]:
    """The letters of every guide's codes, by its ref; none where all that it can have are another's."""
    return _letters(tuple(guide.ref for guide in routine.guides))


@lru_cache(maxsize=16)
def _letters(refs: tuple[str, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    taken: set[str] = set()
    for ref in refs:
        own = re.sub("[^a-z]", "", ref)[:MOST_LETTERS]
        free = (own[:length] for length in range(1, len(own) + 1) if own[:length] not in taken)
        found[ref] = next(free, "")
        taken.add(found[ref])
    return found
