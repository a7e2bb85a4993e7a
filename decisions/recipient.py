"""What an e-mail address looks like: a person's, a shared mailbox's or a support's. A guess, never more.

`static/js/recipient.js` holds the same rules, with the words from here; one table of cases tests both.
"""

import re
import unicodedata
from typing import Literal

from decisions.document import AddressKind, Option, Question
from editing.frozen import Frozen

Kind = Literal["person", "shared", "system", "support", "unclear", "invalid"]
MAX_LENGTH = 254
ADDRESS = re.compile(r"([^\s@<>,;]+)@([a-z0-9.-]+\.[a-z]{2,})")
PERSON = re.compile(r"[a-z]+([._-][a-z]+){1,3}[0-9]{0,4}")

SYSTEM = "support helpdesk servicedesk kundtjanst kundservice felanmalan arende ticket noreply reply"
SHARED = (
    "info post mail epost hr lon it team alla adm vd grupp admin office press rektor kontakt kommun registra "
    "diari arkiv kansli reception vaxel expedition kundcenter medborgar forvaltning myndighet namnd styrelse "
    "enhet avdelning tjansten service skolan forskol elevhals jour bibliotek ekonomi faktura bokning anmalan "
    "upphandling personal omsorg hemtjanst bygglov overformyndar nyhetsbrev foren"
)
"""Words of a shared mailbox. One of five letters or more is looked for inside a word, a shorter one is it."""

PRIVATE = "gmail.com hotmail.com hotmail.se outlook.com live.se live.com yahoo.com yahoo.se icloud.com me.com"
"""Where private persons have their e-mail."""


KNOWN = {"system": SYSTEM, "shared": SHARED, "private": PRIVATE}
ASKED: tuple[AddressKind, ...] = ("person", "shared", "system")
"""A question with an answer for each of these asks who reads an address."""


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
    """The option that fits what is said of an address."""
    kind = verdict.removesuffix("-maybe")
    return question.option_for("system" if kind == "support" else kind)


def judge(text: str, own_domains: list[str], support: tuple[str, ...] = ()) -> Judged:
    """`support` are the addresses of the site's own support: of them it is known for certain."""
    match = ADDRESS.fullmatch(_address_in(_fold(text))) if len(text) <= MAX_LENGTH else None
    if match is None:
        return Judged(kind="invalid")
    own = any(f".{match[2]}".endswith(f".{domain}") for domain in own_domains)
    if match[0] in map(_fold, support):
        return Judged(kind="support", sure=True, own=own)
    kind, sure = _look_at(match[1], match[2])
    return Judged(kind=kind, sure=sure, own=own)


def _look_at(name: str, domain: str) -> tuple[Kind, bool]:
    words = re.findall(r"[a-z]+", name)
    systems = [_among(SYSTEM, word) for word in words]
    shared = [_among(SHARED, word) or name == domain.split(".")[0] for word in words]
    if any(systems) or not words:
        return "system", all(systems) and bool(words)
    if any(shared):
        return "shared", all(shared)
    if PERSON.fullmatch(name):
        return "person", True
    return ("person", False) if domain in PRIVATE.split() else ("unclear", False)


def _among(known: str, word: str) -> bool:
    return any(each in word if len(each) > 4 else each == word for each in known.split())


def _fold(text: str) -> str:
    """In lower case and without accents: å is a, é is e."""
    letters = unicodedata.normalize("NFD", text.strip().lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _address_in(text: str) -> str:
    """The address alone, where it stands as in Outlook: Anna Andersson <anna.andersson@…>."""
    found = re.search(r"<([^<>]*)>$", text)
    return found[1].strip() if found else text
