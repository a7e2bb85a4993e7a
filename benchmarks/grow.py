"""The shipped routine with as many guides as one likes."""

from itertools import cycle, islice, product
from string import ascii_lowercase

from msgspec.structs import replace

from guide.document import Guide
from guide.step_codes import MOST_LETTERS
from publishing.document import Document

FIRST = ["".join(letters) for letters in product(ascii_lowercase, repeat=MOST_LETTERS)]
"""What addresses may begin with, so that every guide has codes of its own."""


def grown(document: Document, guides: int, steps: int = 10) -> Document:
    """A document that can be published, with that many guides in all; those added have that many steps."""
    shipped = document.routine.guides
    added = enumerate(islice(cycle(shipped), max(guides - len(shipped), 0)))
    copies = [copied(guide, n, steps) for n, guide in added]
    title = f"{document.routine.title}, {guides} guider"
    return replace(document, routine=replace(document.routine, title=title, guides=(*shipped, *copies)))


def copied(guide: Guide, n: int, steps: int) -> Guide:
    repeated = enumerate(islice(cycle(guide.steps), steps))
    renamed = [
        replace(step, ref=f"{step.ref}-{k}") if k >= len(guide.steps) else step for k, step in repeated
    ]
    return replace(guide, ref=f"{FIRST[n]}-{guide.ref}", title=f"{guide.title} ({n})", steps=tuple(renamed))
