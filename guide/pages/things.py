"""The everyday things, chosen by reason and put in Swedish order."""

from collections.abc import Callable, Iterable
from itertools import groupby

from guide.pages.document import Thing

CHOICES = {
    "kansliga": "Känsliga personuppgifter",
    "sekretess": "Sekretess",
    "skyddsvarda": "Extra skyddsvärda",
    "inget": "Oftast ingen anledning",
    "stopp": "Stopp",
}
"""What a reader may choose to see, by its name in the address."""
HOLDS: dict[str, Callable[[Thing], bool]] = {
    "kansliga": lambda thing: thing.sensitive,
    "sekretess": lambda thing: thing.secrecy,
    "skyddsvarda": lambda thing: thing.extra,
    "inget": lambda thing: not thing.reasons and not thing.stop,
    "stopp": lambda thing: thing.stop,
}
AFTER_Z = str.maketrans("åäöé", "{|}e")


def chosen(things: Iterable[Thing], choice: str) -> tuple[Thing, ...]:
    """Those of one kind; all where none is chosen. `choice` is empty or one of CHOICES."""
    return tuple(thing for thing in things if not choice or HOLDS[choice](thing))


def by_letter(things: Iterable[Thing]) -> list[tuple[str, list[Thing]]]:
    """In alphabetical order, å, ä and ö last, under the letters that they begin with."""
    ordered = sorted(things, key=lambda thing: thing.name.lower().translate(AFTER_Z))
    return [(letter, list(group)) for letter, group in groupby(ordered, lambda thing: thing.name[:1].upper())]
