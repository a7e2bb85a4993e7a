"""What templates ask of the offers of a newer shipped text."""

from typing import Any

from django import template

from routine.document import Document, decode
from transfer.shipped.offers import Offer, Status
from transfer.shipped.renewal import compared

register = template.Library()
STATUSES: dict[Status, tuple[str, str]] = {
    "new": ("Ny", "Finns inte hos er."),
    "changed": ("Ändrad", "Ni har inte rört den. Den byts mot den nya."),
    "both": ("Ändrad hos er", "Både ni och den nya texten har ändrat. Det ni har skrivit står kvar."),
    "removed_here": (
        "Borttagen hos er",
        "Ni har tagit bort den. Kryssa bara i den om ni vill ha tillbaka den.",
    ),
    "gone": ("Utgår", "Följer inte längre med. Kryssa bara i den om den ska bort hos er också."),
}
"""What each state of an offer is called, and what it means for whoever ticks it."""


@register.filter
def status_name(offer: Offer) -> str:
    return STATUSES[offer.status][0]


@register.filter
def meanings(offers: list[Offer]) -> list[tuple[str, str, str]]:
    """Code, name and meaning of the states that there are."""
    present = {offer.status for offer in offers}
    return [(code, *words) for code, words in STATUSES.items() if code in present]


@register.filter
def get(chosen: dict[str, str], token: str) -> str:
    return chosen.get(token, "")


@register.inclusion_tag("admin/transfer/_newer_text.html", takes_context=True)
def newer_text(context: dict[str, Any], draft: Document, remembered: str | None) -> dict[str, Any]:
    """That there is something to take a stand on, for the editors' first page."""
    known = decode(remembered) if remembered else None
    return {"perms": context["perms"], "count": len(compared(known, draft).offers())}
