"""How a change is announced, by what it happened to."""

from editing.described import Kind, kind_in, structs_in
from routine.document import Document

PICTURE = Kind("picture", "Bild")
"""Compared as each step shows it."""


def _headings(kind: Kind) -> dict[str, str]:
    new, gone, moved = ("Nytt", "Borttaget", "Flyttat") if kind.neuter else ("Ny", "Borttagen", "Flyttad")
    named = f"{kind.noun[0].lower()}{kind.noun[1:]}"
    return {
        "within": kind.noun,
        "changed": kind.noun,
        "added": f"{new} {named}",
        "removed": f"{gone} {named}",
        "moved": moved,
    }


KINDS = map(kind_in, structs_in(Document))
HEADINGS = {kind.name: _headings(kind) for kind in (*KINDS, PICTURE) if kind and kind.noun}
