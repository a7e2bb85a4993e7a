"""The everyday things, chosen by reason and put in Swedish order."""

from collections.abc import Callable, Iterable
from itertools import groupby
from unicodedata import normalize

from editing.text import compared
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
AFTER_Z = str.maketrans("åäö", "{|}")


def chosen(things: Iterable[Thing], choice: str) -> tuple[Thing, ...]:
    """Those of one kind; all where none is chosen. `choice` is empty or one of CHOICES."""
    return tuple(thing for thing in things if not choice or HOLDS[choice](thing))


def by_letter(things: Iterable[Thing]) -> list[tuple[str, list[Thing]]]:
    """In alphabetical order, å, ä and ö last, under the letters that they begin with."""
    ordered = sorted(things, key=lambda thing: place(thing.name))
    return [(letter, list(group)) for letter, group in groupby(ordered, lambda thing: first(thing.name))]


def place(name: str) -> str:
    """What puts the name in Swedish order, however its letters are spelt: é stands under e."""
    return "".join(map(_letter, compared(name))).translate(AFTER_Z)


def first(name: str) -> str:
    return _letter(compared(name)[:1]).upper()


def _letter(letter: str) -> str:
    return letter if letter in "åäö" else normalize("NFD", letter)[:1]
