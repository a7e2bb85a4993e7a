"""What a newer shipped text has for a site, part by part, and the draft with some of it."""

import hashlib
from collections.abc import Iterable
from typing import Literal

import msgspec

from editing.structs import Frozen
from routine.document import Document
from routine.parts.needs import Unmet, dangling, with_what_is_needed
from routine.parts.order import arranged
from routine.parts.parts import (
    Key,
    Part,
    Parts,
    assembled,
    beginning,
    images_of,
    parts_of,
)
from transfer.shipped.facts import with_facts_of, without_facts
from transfer.shipped.merging import Merged, Side, merge

Status = Literal["new", "changed", "both", "removed_here", "gone"]
"""New; changed, and as it was here; changed on both sides; changed, but removed here; no longer shipped."""


class Offer(Frozen, frozen=True):
    """A part that the shipped text has otherwise than it was, and than the draft has it now."""

    key: Key
    status: Status
    clashes: bool
    """Both have changed the same thing: somebody must say whose words stand."""
    token: str
    """Stands for the part in forms, as all three texts had it."""


class Texts(Frozen, frozen=True):
    """The shipped text that the site knows, the draft made of it, and the text that is shipped now.

    All in canonical form. What the site knows may be of several versions: each part as it was decided on.
    """

    known: Document
    draft: Document
    shipped: Document

    def offers(self) -> list[Offer]:
        """In the order of the shipped text, with what it no longer has last."""
        base, ours, theirs = self._parts()
        found = []
        for key in {**theirs, **base}:
            sides = base.get(key), ours.get(key), theirs.get(key)
            merged = _merged(*sides, prefer="ours")
            if status := _status(*sides, merged):
                found.append(Offer(key=key, status=status, clashes=merged.clashes, token=_token(key, sides)))
        return found

    def draft_with(self, chosen: dict[Key, Side]) -> Document:
        """The draft with the chosen parts. Where both sides have changed something, the named one stands.

        Raises Unmet where a part leads to what would not be there.
        """
        base, ours, theirs = self._parts()
        taken = {
            key: _merged(base.get(key), ours.get(key), theirs.get(key), prefer=side).value
            for key, side in chosen.items()
        }
        parts = {key: part for key, part in {**ours, **taken}.items() if part}
        if unmet := {*dangling(parts)} - {*dangling(ours)}:
            raise Unmet(unmet)
        return self._assembled(parts, self.draft)

    def also_needed(self, chosen: dict[Key, Side]) -> list[Key]:
        """The offers that must be taken too for the chosen ones to lead somewhere. Raises Unmet."""
        offered = {offer.key for offer in self.offers()}

        def make(keys: Iterable[Key]) -> Document:
            return self.draft_with({key: chosen.get(key, "ours") for key in keys})

        return with_what_is_needed(chosen, offered, make)

    def known_after(self, decided: Iterable[Key]) -> Document:
        """What the site knows once it has taken a stand on the parts."""
        base, _, theirs = self._parts()
        now = {key: theirs.get(key) for key in decided}
        parts = {key: part for key, part in {**base, **now}.items() if part}
        return self._assembled(parts, self.known)

    def _assembled(self, parts: Parts, document: Document) -> Document:
        """With what the site says of its own as `document` has it, and in the order of the shipped text
        unless `document` has another than what is known.
        """
        sides = [list(parts_of(each)) for each in (self.known, document, self.shipped)]

        def arrange(start: Key) -> list[Key]:
            return arranged(*(beginning(start, side) for side in sides), kept=parts)

        return with_facts_of(document, assembled(parts, images_of(document, parts), arrange))

    def _parts(self) -> tuple[Parts, ...]:
        return tuple(parts_of(without_facts(each)) for each in (self.known, self.draft, self.shipped))


def _status(base: Part | None, ours: Part | None, theirs: Part | None, merged: Merged) -> Status | None:
    """Changed on both sides is only what keeps something of ours: upgrades fill in what is shipped."""
    if theirs in (base, ours):
        return None
    if theirs is None:
        return "gone"
    if ours is None:
        return "removed_here" if base else "new"
    return "changed" if merged.value == theirs and not merged.clashes else "both"


def _merged(base: Part | None, ours: Part | None, theirs: Part | None, *, prefer: Side) -> Merged:
    """Of a part that one side lacks, whoever asks for it gets what is shipped."""
    if ours is None or theirs is None:
        return Merged(value=theirs, clashes=theirs is None and ours != base)
    return merge(base or Part(value=None), ours, theirs, prefer)


def _token(key: Key, sides: tuple[Part | None, ...]) -> str:
    return f"{'.'.join(key)}-{hashlib.sha256(msgspec.json.encode(sides, order='sorted')).hexdigest()[:12]}"
