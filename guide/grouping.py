"""Guides by where one works: how pages show them when they are too many to be seen at a glance."""

from collections.abc import Iterable

from editing.refs import slug
from editing.structs import Frozen
from guide.document import Environment, Guide, Routine

FEW = 8
"""As many guides as a page shows one by one."""
OTHERS = "Andra guider"


class Group(Frozen, frozen=True):
    """The guides for one environment, or for the same people, in the routine's order."""

    name: str
    icon: str
    guides: tuple[Guide, ...]

    @property
    def ref(self) -> str:
        """What it is linked to by on its page."""
        return slug(self.name)


class Choice(Frozen, frozen=True):
    """An environment, and the guide for it; None where the reader has several to choose from.

    `group` is what these are listed under. One that `borrows` has the guides of another.
    """

    environment: Environment
    address: str
    guide: Guide | None
    group: str
    borrows: bool


def icon_of(routine: Routine, guide: Guide) -> str:
    environment = routine.environment(guide.environment)
    return "recipient" if guide.for_recipients else environment.icon if environment else "any"


def for_whom(routine: Routine, guide: Guide) -> str:
    """What the guide is for, in words; empty where it does not say."""
    environment = routine.environment(guide.environment)
    return environment.label if environment else guide.for_whom


def groups(routine: Routine, guides: Iterable[Guide]) -> list[Group]:
    """In the order in which the guides name first what they are for."""
    found: dict[str, list[Guide]] = {}
    for guide in guides:
        found.setdefault(for_whom(routine, guide) or OTHERS, []).append(guide)
    return [
        Group(name=name, icon=icon_of(routine, group[0]), guides=tuple(group))
        for name, group in found.items()
    ]


def choices(routine: Routine, guide: Guide) -> list[Choice]:
    """Every environment to write in, for whoever reads a guide for one of them; else none.

    The guide that is read stands for its own.
    """
    if routine.environment(guide.environment) is None:
        return []
    return [_choice(routine, guide, each) for each in routine.written_in]


def _choice(routine: Routine, guide: Guide, environment: Environment) -> Choice:
    guides = routine.guides_in(environment)
    borrows = guides[0].environment != environment.ref
    shown = guide if guide in guides and not borrows else guides[0] if len(guides) == 1 else None
    return Choice(
        environment=environment,
        address=shown.ref if shown and not borrows else environment.ref,
        guide=shown,
        group=slug(for_whom(routine, guides[0])),
        borrows=borrows,
    )
