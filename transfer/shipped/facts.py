"""What a site says of itself (who owns a part, when it was reviewed), which no shipped text has a say in."""

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from guide.document import Guide, Routine
from routine.document import Document

BLANK: dict[str, Any] = {"owner": "", "reviewed_on": None, "review_by": None}
DECISION: dict[str, Any] = {"reference": "", "decided_by": "", "decided_on": None, "valid_until": None}
"""Of the routine alone."""


def without_facts(document: Document) -> Document:
    guides = tuple(replace(guide, **BLANK) for guide in document.routine.guides)
    return replace(document, routine=replace(document.routine, guides=guides, **BLANK, **DECISION))


def with_facts_of(site: Document, document: Document) -> Document:
    """The document with what `site` says of the parts that it has."""
    own = {guide.ref: _facts(guide) for guide in site.routine.guides}
    guides = tuple(replace(guide, **own.get(guide.ref, BLANK)) for guide in document.routine.guides)
    facts = _facts(site.routine, BLANK | DECISION)
    return replace(document, routine=replace(document.routine, guides=guides, **facts))


def _facts(struct: Guide | Routine, names: Iterable[str] = BLANK) -> dict[str, Any]:
    return {name: getattr(struct, name) for name in names}
