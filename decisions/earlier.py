"""What was made by earlier versions or under an older edition, brought up to what is read now."""

from typing import Any

ADDRESSES = {"en-person": "person", "gemensam": "shared", "arendesystem": "system", "vet-inte": "unclear"}
"""The answers that the address check knew by their names, before that became a field of them."""
ASKED_BY_NAME = {"en-person", "gemensam", "arendesystem"}
PLACES = {
    "vem": ("choice", "anstalld"),
    "adress": ("shared", ""),
    "konversation": ("outcome", "jag"),
    "mottagare": ("outcome", "vet-inte"),
    "skydd": ("outcome", "vet-inte"),
    "outlook": ("steps", "vet-inte"),
}
"""Place and default of the shipped questions that each had a page of their own."""
SWITCHES = {ref for ref, (place, _) in PLACES.items() if place in ("outcome", "steps")}
BUTTONS = {("skydd", "kryptera"): "Kryptera", ("skydd", "vidarebefordra-inte"): "Vidarebefordra inte"}


VERDICT_KINDS = (
    {"ref": "encrypt", "name": "Kryptera", "colour": "violet"},
    {"ref": "no_need", "name": "Behöver inte krypteras", "colour": "green"},
    {"ref": "not_by_email", "name": "Skicka inte med e-post", "colour": "red"},
    {"ref": "ask", "name": "Vänta och fråga", "colour": "yellow"},
    {"ref": "outside", "name": "Utanför rutinen", "colour": "grey"},
    {"ref": "help", "name": "Hjälp med något annat", "colour": "pale"},
)
"""What verdicts were called when the code itself had the words. Each had an icon of its own name."""


def verdict_kinds() -> list[dict[str, Any]]:
    """Those words, as a routine has them now."""
    return [{**kind, "verdict": kind["ref"], "icon": kind["ref"]} for kind in VERDICT_KINDS]


def with_verdict_kinds(questionnaire: dict[str, Any]) -> dict[str, Any]:
    """The questionnaire as written, with the words of its time. A part, which has no title, gets none."""
    if "verdict_kinds" in questionnaire or not questionnaire.get("title"):
        return questionnaire
    return questionnaire | {"verdict_kinds": verdict_kinds()}


def with_addresses(questionnaire: dict[str, Any]) -> dict[str, Any]:
    """The questionnaire as written, with the answers that the address check of its time suggested."""
    questions = [_with_addresses(question) for question in questionnaire.get("questions", ())]
    return questionnaire | {"questions": questions}


def _with_addresses(question: dict[str, Any]) -> dict[str, Any]:
    options = question.get("options", ())
    is_new = any("address" in option for option in options)
    if is_new or not {option["ref"] for option in options} >= ASKED_BY_NAME:
        return question
    return question | {
        "options": [option | {"address": ADDRESSES.get(option["ref"], "")} for option in options]
    }
