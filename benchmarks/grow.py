"""The shipped routine with as many guides as one likes."""

from itertools import cycle, islice

from msgspec.structs import replace

from editing.problems import Problem
from guide.document import Guide
from publishing.check import check
from publishing.document import Document

CODES = "samma kod"


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
    return replace(guide, ref=f"{guide.ref}-{n}", title=f"{guide.title} ({n})", steps=tuple(renamed))


def problems(document: Document) -> list[Problem]:
    """What stops publishing, but for the rule that no two guides begin with the same letter."""
    return [problem for problem in check(document) if CODES not in problem.message]
