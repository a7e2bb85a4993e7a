"""The offers in words: what each part is called, and what differs."""

from editing.structs import Frozen
from routine.changes.difference import Change, compare_nodes
from routine.parts.naming import nodes
from routine.parts.parts import Key
from transfer.shipped.offers import Offer, Texts


class Shown(Frozen, frozen=True):
    """An offer as an editor sees it: `news` is new in the shipped text, `own` is what was changed here."""

    offer: Offer
    title: str
    kind: str
    news: Change | None
    own: Change | None


Groups = dict[str, list[Shown]]
"""Offers by the heading that readers and editors know them under."""


def shown(texts: Texts) -> Groups:
    known, draft, shipped = (nodes(each) for each in (texts.known, texts.draft, texts.shipped))
    groups: Groups = {}
    for offer in texts.offers():
        heading, node = shipped.get(offer.key) or known[offer.key]
        before, ours, theirs = (
            side[offer.key][1] if offer.key in side else None for side in (known, draft, shipped)
        )
        edited = offer.status in ("both", "removed_here") or offer.clashes
        groups.setdefault(heading, []).append(
            Shown(
                offer=offer,
                title=node.title,
                kind=node.kind,
                news=compare_nodes(before or (ours if offer.status != "new" else None), theirs),
                own=compare_nodes(before, ours) if edited and before else None,
            )
        )
    return groups


def titles(texts: Texts) -> dict[Key, str]:
    """What every part of the three texts is called."""
    found: dict[Key, str] = {}
    for document in (texts.shipped, texts.draft, texts.known):
        found = {key: node.title for key, (_, node) in nodes(document).items()} | found
    return found
