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
