"""What an e-mail address looks like: a person's, a shared mailbox's or a support's. A guess, never more.

`static/js/recipient.js` holds the same rules, with the words from the page; one table of cases tests both.
"""

import re
import unicodedata
from pathlib import Path
from typing import Literal

from decisions.document import AddressKind, Option, Question
from editing.frozen import Frozen

Kind = Literal["person", "private", "shared", "system", "support", "unclear", "invalid"]
MAX_LENGTH = 254
ADDRESS = re.compile(r"([^\s@<>,;]+)@([a-z0-9.-]+\.[a-z]{2,})")
PERSON = re.compile(r"[a-z]+([._-][a-z]+){1,3}[0-9]{0,4}")
ASKED: tuple[AddressKind, ...] = ("person", "shared", "system")
"""A question with an answer for each of these asks who reads an address."""
GIVEN_NAMES = frozenset((Path(__file__).parent / "given_names.txt").read_text(encoding="utf-8").split())
"""Given names that are common in Sweden (after Statistics Sweden's lists), folded as addresses are."""


class Words(Frozen, frozen=True, kw_only=True):
    """The words that the owner knows addresses by. One of five letters or more is looked for inside a word, a
    shorter one is it. Without any words nobody can be told from a unit.
    """

    system: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    household: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    """Domains where private persons have their e-mail. In a household several may read the same."""


NO_WORDS = Words()


class Judged(Frozen, frozen=True):
    """What the address is likely to be, whether that is fairly sure, and whether it is one of our own."""

    kind: Kind
    sure: bool = False
    own: bool = False

    @property
    def verdicts(self) -> tuple[str, ...]:
        """Keys of what there is to say: of the kind, and of an address of our own."""
        can_be_sure = self.kind in ("person", "shared", "system")
        kind = self.kind if self.sure or not can_be_sure else f"{self.kind}-maybe"
        return (kind, "own") if self.own else (kind,)


def is_asked_for(question: Question) -> bool:
    return all(question.option_for(kind) for kind in ASKED)


def answer_to(question: Question, verdict: str) -> Option | None:
    """The option that fits what is said of an address; None where the reader has to find out first."""
    kind = verdict.removesuffix("-maybe")
    return question.option_for("system" if kind == "support" else kind)


def judge(
    text: str, own_domains: list[str], support: tuple[str, ...] = (), words: Words = NO_WORDS
) -> Judged:
    """`support` are the addresses of the site's own support: of them it is known for certain."""
    match = ADDRESS.fullmatch(_address_in(folded(text))) if len(text) <= MAX_LENGTH else None
    if match is None:
        return Judged(kind="invalid")
    own = any(f".{match[2]}".endswith(f".{domain}") for domain in own_domains)
    if match[0] in map(folded, support):
        return Judged(kind="support", sure=True, own=own)
    kind, sure = _look_at(match[1], match[2], words)
    return Judged(kind=kind, sure=sure, own=own)


def _look_at(name: str, domain: str, words: Words) -> tuple[Kind, bool]:
    parts = re.findall(r"[a-z]+", name)
    systems = [_among(words.system, part) for part in parts]
    shared = [
        _among(words.shared, part) or _among(words.household, part) or name == domain.split(".")[0]
        for part in parts
    ]
    if any(systems) or not parts:
        return "system", all(systems) and bool(parts)
    if any(shared):
        return "shared", all(shared)
    if domain in words.private:
        return "private", False
    is_named = bool(PERSON.fullmatch(name)) and (parts[0] in GIVEN_NAMES or len(parts[0]) == 1)
    if is_named and words.shared and not any(_among(words.place, part) for part in parts):
        return "person", True
    return "unclear", False


def _among(known: tuple[str, ...], part: str) -> bool:
    return any(each in part if len(each) > 4 else each == part for each in known)


def folded(text: str) -> str:
    """In lower case and without accents: å is a, é is e."""
    letters = unicodedata.normalize("NFD", text.strip().lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _address_in(text: str) -> str:
    """The address alone, where it stands as in Outlook: Anna Andersson <anna.andersson@…>."""
    found = re.search(r"<([^<>]*)>$", text := text.rstrip(" ;,."))
    return found[1].strip() if found else text
