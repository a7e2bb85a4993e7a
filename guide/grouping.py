"""Guides by where one works: how pages show them when they are too many to be seen at a glance."""

from collections.abc import Iterable

from editing.structs import Frozen
from guide.document import Guide, Routine
from guide.labels import ENVIRONMENTS, Environment

FEW = 8
"""As many guides as a page shows one by one."""
OUTLOOKS: tuple[Environment, ...] = ("web", "desktop")


class Group(Frozen, frozen=True):
    """The guides for one environment, in the routine's order."""

    environment: Environment
    guides: tuple[Guide, ...]

    @property
    def name(self) -> str:
        return ENVIRONMENTS[self.environment]


class Outlook(Frozen, frozen=True):
    """One of the two Outlook, and the guide for it; None where the reader has several to choose from."""

    environment: Environment
    guide: Guide | None

    @property
    def name(self) -> str:
        return ENVIRONMENTS[self.environment]


def groups(guides: Iterable[Guide]) -> list[Group]:
    """The environments in the order in which the guides name them first."""
    found: dict[Environment, list[Guide]] = {}
    for guide in guides:
        found.setdefault(guide.environment, []).append(guide)
    return [Group(environment=each, guides=tuple(group)) for each, group in found.items()]


def outlooks(routine: Routine, guide: Guide) -> list[Outlook]:
    """Both Outlook for whoever reads a guide for one of them, which stands for its own; else none."""
    if guide.environment not in OUTLOOKS:
        return []
    return [
        Outlook(environment=group.environment, guide=_in(group, guide))
        for group in groups(routine.guides)
        if group.environment in OUTLOOKS
    ]


def _in(group: Group, guide: Guide) -> Guide | None:
    if group.environment == guide.environment:
        return guide
    return group.guides[0] if len(group.guides) == 1 else None
