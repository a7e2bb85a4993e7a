"""What an e-mail address looks like: a person's, a shared mailbox's or a support's. A guess, never more.

The words to know it by are content; only the given names are a file, since nobody has to decide on them.
`static/js/recipient.js` holds the same rules and gets the same words; one table of cases tests both.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from operator import or_
from pathlib import Path

from decisions.document import Option, Question
from decisions.labels import AddressKind
from editing.structs import Frozen

MAX_LENGTH = 254
ADDRESS = re.compile(r"([^\s@<>,;:\"()\[\]]+)@([a-z0-9.-]+\.[a-z]{2,})")
PERSON = re.compile(r"[a-z]+([._-][a-z]+)*[0-9]{0,4}")
DOMAIN = re.compile(r"[a-z0-9.-]+\.[a-z]{2,}")
NUMBER = re.compile(r"[0-9._-]+")
WORD = re.compile(r"\*?[a-z]{2,}\*?")
BRACKETS = str.maketrans("([)]", "<<>>")
LETTERS = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "\N{NO-BREAK SPACE}": " "})
AROUND = " \t\r\n;,.'\""
"""What stands around an address where it is copied from Outlook or from a sentence."""
ASKED: tuple[AddressKind, ...] = ("person", "shared", "system")
"""A question with an answer for each of these asks who reads an address."""


def is_asked_for(question: Question) -> bool:
    return all(question.option_for(kind) for kind in ASKED)


def answer_to(question: Question, verdict: str) -> Option | None:
    """The option that fits what is said of an address; None where the reader has to find out first."""
    kind = verdict.removesuffix("-maybe")
    return question.option_for("system" if kind == "support" else kind)


class Known(Frozen, frozen=True, kw_only=True):
    """What there is to know an address by, all in the letters a–z. A `*` stands for any letters."""

    system: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    """Units and households: whoever reads such an address does not read it alone."""
    place: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    """Domains where private persons have their e-mail."""
    own: tuple[str, ...] = ()
    """The organisation's own domains."""
    support: tuple[str, ...] = ()
    """Addresses of the site's own support: of them it is known for certain."""


def known(words: Mapping[str, Iterable[str]], own: Iterable[str], support: Iterable[str]) -> Known:
    """`words` by their kind, as the owner has written them; what could be part of no address is left out.
    `own` are the organisation's domains where the words tell of none.
    """
    lists = {
        kind: tuple(fold(word) for word in words.get(kind, ()) if can_be_known_by(kind, word))
        for kind in ("system", "shared", "household", "place", "private", "own")
    }
    lists["shared"] += lists.pop("household")
    lists["own"] = lists["own"] or tuple(own)
    return Known(**lists, support=tuple(map(fold, support)))


def can_be_known_by(kind: str, word: str) -> bool:
    """Whether an address can have the word in it: a domain, or letters with `*` for any others."""
    return (DOMAIN if kind in ("private", "own") else WORD).fullmatch(fold(word)) is not None


def judge(text: str, by: Known) -> tuple[str, ...]:
    """Keys of what there is to say: of the kind of address, and of one of our own.

    `-maybe` after a kind says that it is a mere guess.
    """
    found = ADDRESS.fullmatch(_address_in(fold(text))) if len(text) <= MAX_LENGTH else None
    if found is None:
        return ("invalid",)
    name, domain = found.groups()
    own = any(f".{domain}".endswith(f".{each}") for each in by.own)
    verdict = "support" if found[0] in by.support else _verdict(name.partition("+")[0], domain, by)
    return (verdict, "own") if own else (verdict,)


def _verdict(name: str, domain: str, by: Known) -> str:
    """Words of a support or of a unit tell more than what may be a name; a place tells nothing by itself."""
    words = re.findall(r"[a-z]+", name)
    placed = [_is_among(word, by.place) for word in words]
    for kind, listed in (("system", by.system), ("shared", by.shared)):
        among = [_is_among(word, listed) for word in words]
        if any(among):
            return kind if all(map(or_, among, placed)) else f"{kind}-maybe"
    if name == domain.partition(".")[0]:
        return "shared"
    if domain in by.private:
        return "private"
    if NUMBER.fullmatch(name):
        return "system-maybe"
    return "person" if by.shared and not any(placed) and _is_named(name) else "unclear"


def _is_named(name: str) -> bool:
    """Whether a given name or an initial comes first, and something more than initials after it."""
    first, *rest = re.split(r"[._-]", name.rstrip("0123456789"))
    if not PERSON.fullmatch(name) or not rest:
        return False
    return first in NAMES or (len(first) == 1 and any(len(part) > 1 for part in rest))


def _is_among(word: str, listed: Iterable[str]) -> bool:
    """Whether the word is one of those listed; of what could be no word nothing is found."""
    patterns = "|".join(each.replace("*", "[a-z]*") for each in listed)
    return re.fullmatch(patterns, word) is not None


def fold(text: str) -> str:
    """In lower case and without accents: å is a, é is e."""
    letters = unicodedata.normalize("NFD", text.strip().lower().translate(LETTERS))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _address_in(text: str) -> str:
    """The address alone, where it stands as in Outlook: Anna Andersson <anna.andersson@…>. Empty where there
    are two.
    """
    before, bracket, rest = text.strip(AROUND).translate(BRACKETS).rpartition("<")
    address = (rest.removesuffix(">") if bracket else rest).removeprefix("mailto:").strip(AROUND)
    return address if "@" not in before or before.strip(AROUND) == address else ""


GIVEN_NAMES = "data/given-names.txt"
"""The given names that are common in Sweden: a static file, which the script in the browser reads too."""
NAMES = frozenset(map(fold, (Path(__file__).parents[1] / "static" / GIVEN_NAMES).read_text("utf-8").split()))
