"""What readers may have an opinion of: a guide, a step, an outcome."""

from typing import Literal, cast, get_args

from msgspec import Struct

from guide.step_codes import step_code
from routine.document import Document

TargetKind = Literal["guide", "step", "outcome"]


class Target(Struct, frozen=True):
    """`ref` names it among its kind; a step's is `guide.step`. `path` is where readers find it."""

    kind: TargetKind
    ref: str
    title: str
    path: str

    @property
    def key(self) -> str:
        return f"{self.kind}:{self.ref}"


def find(document: Document, kind: TargetKind, ref: str) -> Target | None:
    """The guide, step or outcome of that name in an edition, where it has one."""
    if kind == "outcome":
        outcome = document.questionnaire.outcome(ref)
        return Target(kind, ref, outcome.title, "/ska-jag-kryptera/") if outcome else None
    name, _, step_ref = ref.partition(".")
    guide = document.routine.guide(name)
    if guide is None:
        return None
    if kind == "guide":
        return Target(kind, ref, guide.title, f"/guider/{name}/")
    step = guide.step(step_ref)
    if step is None:
        return None
    code = step_code(document.routine, guide, guide.steps.index(step) + 1)
    return Target(kind, ref, f"{code} {step.title}", f"/guider/{name}/#{step_ref}")


def find_key(document: Document, key: str) -> Target | None:
    """What the key names, where the edition still has it."""
    kind, _, ref = key.partition(":")
    return find(document, cast(TargetKind, kind), ref) if kind in get_args(TargetKind) else None
