"""What the fields of a document, and the codes in them, are called in Swedish."""

from collections.abc import Mapping
from typing import Any

from decisions.document import (
    Advice,
    Option,
    Outcome,
    Question,
    Questionnaire,
    ReadyText,
    Rule,
    Scenario,
)
from decisions.labels import (
    ADDRESS_KINDS,
    ADVICE_KINDS,
    CHANNELS,
    CONTACT_ROLES,
    DEMANDS,
    LANGUAGES,
    PLACES,
    QUESTION_KINDS,
    VERDICTS,
)
from editing.structs import Frozen
from guide.document import Client, Guide, Illustration, Image, Routine, Section, Step
from guide.labels import ENVIRONMENTS, PAGES, SECTIONS, STATUSES
from guide.pages.document import PageText, Statement, Thing, Translation

LABELS: dict[type[Frozen], dict[str, str]] = {
    Routine: {
        "title": "Titel",
        "lead": "Ingress",
        "owner": "Ägare",
        "source_version": "Rutinens version",
        "reviewed_on": "Granskad",
        "review_by": "Granskas senast",
    },
    Section: {"title": "Rubrik", "kind": "Slag", "body": "Text", "remarks": "Rutor"},
    Guide: {
        "title": "Titel",
        "environment": "Miljö",
        "intro": "Inledning",
        "summary": "I korthet",
        "beyond": "Utöver rutinen",
        "remarks": "Rutor",
        "owner": "Ägare",
        "reviewed_on": "Granskad",
        "review_by": "Granskas senast",
    },
    Step: {
        "title": "Rubrik",
        "environment": "Miljö",
        "body": "Text",
        "otherwise": "Om skärmen ser annorlunda ut",
        "remarks": "Rutor",
    },
    Illustration: {"alt": "Beskrivning", "caption": "Bildtext", "callouts": "Markeringar"},
    Client: {
        "name": "Namn",
        "sign": "Känns igen på",
        "guide": "Guide",
        "advice": "Gör så här",
        "image": "Bild",
        "alt": "Beskrivning av bilden",
    },
    Image: {"client": "Visar", "captured_on": "Bilden är från"},
    Thing: {
        "name": "Namn",
        "body": "Förklaring",
        "sensitive": "Känslig personuppgift",
        "secrecy": "Kan omfattas av sekretess",
        "extra": "Extra skyddsvärd personuppgift",
        "stop": "Skicka inte",
        "source": "Källa",
        "words": "Andra ord",
    },
    PageText: {
        "page": "Sida",
        "language": "Språk",
        "title": "Rubrik",
        "body": "Text",
        "source": "Källa",
        "image": "Bild",
        "alt": "Beskrivning av bilden",
        "stop": "Stopp",
        "message": "Färdigt meddelande",
    },
    Translation: {
        "name": "Namn",
        "in_swedish": "Namn på svenska",
        "tag": "Språkkod",
        "right_to_left": "Från höger till vänster",
        "title": "Rubrik",
        "body": "Text",
        "needs_check": "Behöver granskas",
        "checked_by": "Granskad av",
        "checked_on": "Granskad den",
    },
    Statement: {
        "actor": "Offentlig aktör",
        "status": "Bedömning",
        "assessed_on": "Bedömd",
        "updated_on": "Uppdaterad",
        "method": "Så har webbplatsen granskats",
        "faults": "Kända brister",
        "burden": "Oskäligt betungande anpassning",
        "exempt": "Innehåll som inte omfattas",
        "supervisor": "Tillsynsmyndighet",
        "supervisor_url": "Adress för anmälan",
    },
    Questionnaire: {"title": "Titel", "intro": "Inledning"},
    Question: {
        "text": "Fråga",
        "kind": "Antal svar",
        "hint": "Ledtråd",
        "help": "Hjälp",
        "source": "Källa",
        "place": "Ställs",
        "default": "Svar från början",
    },
    Option: {
        "label": "Svar",
        "hint": "Ledtråd",
        "question": "Leder till",
        "outcome": "Leder till",
        "exclusive": "Utesluter de andra svaren",
        "unsure": "Betyder ”vet inte”",
        "sensitivity": "Känslighet",
        "danger": "Någon kan vara i fara",
        "address": "Adresskollen föreslår det för",
        "button": "Knapp",
    },
    Outcome: {
        "title": "Besked",
        "verdict": "Slag",
        "urgent": "Om det är bråttom",
        "body": "Förklaring",
        "invites": "Bjuder in till e-post",
        "contacts": "Visar kontakter",
        "support": "Visar supporten",
        "source": "Källa",
        "beyond": "Utöver rutinen",
        "in_english": "På engelska",
    },
    Advice: {
        "title": "Rubrik",
        "kind": "Plats",
        "body": "Text",
        "guide": "Visar till guiden",
        "step": "Visar till steget",
        "source": "Källa",
        "beyond": "Utöver rutinen",
        "when": "Visas för den som svarat",
        "outcomes": "Visas vid beskeden",
        "ready_texts": "Färdiga texter",
    },
    Rule: {
        "name": "Regel",
        "when": "Gäller den som svarat",
        "must": "Får svaret",
        "verdicts": "Besked",
    },
    ReadyText: {"channel": "Får användas", "language": "Språk", "body": "Text"},
    Scenario: {"name": "Namn", "answers": "Svar", "outcome": "Leder till"},
}
"""The fields that are told as text. What has a ref is told as a thing of its own, with its own fields."""

CODES: dict[tuple[type[Frozen], str], Mapping[Any, str]] = {
    (Section, "kind"): SECTIONS,
    (Guide, "environment"): ENVIRONMENTS,
    (Step, "environment"): ENVIRONMENTS,
    (PageText, "page"): PAGES,
    (PageText, "language"): LANGUAGES,
    (Statement, "status"): STATUSES,
    (Question, "kind"): QUESTION_KINDS,
    (Question, "place"): PLACES,
    (Option, "address"): ADDRESS_KINDS,
    (Outcome, "verdict"): VERDICTS,
    (Outcome, "contacts"): CONTACT_ROLES,
    (Advice, "kind"): ADVICE_KINDS,
    (ReadyText, "channel"): CHANNELS,
    (ReadyText, "language"): LANGUAGES,
    (Rule, "must"): DEMANDS,
}


def _headings(noun: str, new: str, gone: str, moved: str) -> dict[str, str]:
    named = f"{noun[0].lower()}{noun[1:]}"
    return {
        "within": noun,
        "changed": noun,
        "added": f"{new} {named}",
        "removed": f"{gone} {named}",
        "moved": moved,
    }


COMMON = ("Ny", "Borttagen", "Flyttad")
NEUTER = ("Nytt", "Borttaget", "Flyttat")
HEADINGS = {
    "section": _headings("Avsnitt", *NEUTER),
    "guide": _headings("Guide", *COMMON),
    "step": _headings("Steg", *NEUTER),
    "picture": _headings("Bild", *COMMON),
    "question": _headings("Fråga", *COMMON),
    "option": _headings("Svar", *NEUTER),
    "outcome": _headings("Besked", *NEUTER),
    "advice": _headings("Råd", *NEUTER),
    "scenario": _headings("Fall", *NEUTER),
    "rule": _headings("Regel", *COMMON),
    "client": _headings("Program", *NEUTER),
    "thing": _headings("Vardagsuppgift", *COMMON),
    "text": _headings("Text på en sida", *COMMON),
    "translation": _headings("Översättning", *COMMON),
}
"""How a change is announced, by what it happened to."""

MARKDOWN: dict[type[Frozen], tuple[str, ...]] = {
    Section: ("body",),
    Guide: ("intro", "summary"),
    Step: ("body", "otherwise"),
    Client: ("sign", "advice"),
    PageText: ("body",),
    Translation: ("body",),
    Statement: ("method", "burden", "exempt"),
    Questionnaire: ("intro",),
    Question: ("help",),
    Outcome: ("body", "urgent", "in_english"),
    Advice: ("body",),
}
"""What readers see rendered, and so without the pieces that are no text to Markdown."""
