"""Files that earlier versions exported, brought up to what is read now: as their editions are when shown."""

from collections.abc import Sequence

from msgspec import convert, to_builtins

from decisions.document import VerdictKind
from decisions.earlier import verdict_kinds
from editing.structs import Frozen
from guide.document import Routine
from guide.earlier import with_clients, with_environments, with_which


class Client(Frozen, frozen=True):
    """A program as it was written before it was an environment."""

    ref: str
    name: str
    sign: str
    guide: str = ""
    advice: str = ""
    image: str = ""
    alt: str = ""


def kinds_of_its_time() -> tuple[VerdictKind, ...]:
    """What verdicts were called when no file said it."""
    return convert(verdict_kinds(), tuple[VerdictKind, ...])


def with_its_programs(routine: Routine, clients: Sequence[Client] | None) -> Routine:
    """The routine with environments for its programs, and for what its guides say that they are for.

    `clients` is None where it is from before there was a file of them.
    """
    written = to_builtins(routine)
    del written["environments"], written["which"]
    if clients is not None:
        written["clients"] = to_builtins(clients)
    return convert(with_which(with_environments(with_clients(written))), Routine)
