"""Documents of earlier versions, brought up to what this one reads. What is published is never rewritten."""

import re
from collections.abc import Iterator
from typing import Any

CLIENTS = (
    {
        "ref": "outlook-webben",
        "name": "Outlook på webben",
        "sign": "Öppnas i Edge, Chrome eller en annan webbläsare. Överst finns ett adressfält.",
        "guide": "webb",
        "image": "vilken-webb",
        "alt": "En webbläsare med flikar och adressfält överst, och e-posten inuti.",
    },
    {
        "ref": "outlook-klassiska",
        "name": "Klassiska Outlook för Windows",
        "sign": "Ett program som du startar från skrivbordet eller startmenyn. Det har inget adressfält.",
        "guide": "dator",
        "image": "vilken-dator",
        "alt": "Ett eget fönster med flikarna Arkiv och Start överst, utan adressfält.",
    },
)
"""What the page of guides itself said before the choice became content."""

STOP = ("things", "stopp")
"""The page and the name of the text that the template itself knew for a stop."""


BEYOND = "**Utöver rutinen:**"
SOURCE = re.compile(r"\s*\*Källa:\s+(.+?)\*\s*", re.DOTALL)
PARAGRAPHS = re.compile(r"\n{2,}")
"""How the help for another screen marked what the routine does not say, and where that came from."""


def with_variations(routine: dict[str, Any]) -> dict[str, Any]:
    """The routine as written, with what its steps marked in their text as beyond the routine told as such."""
    guides = [guide | {"steps": list(map(_step, guide["steps"]))} for guide in routine.get("guides", ())]
    return routine | {"guides": guides}


def _step(step: dict[str, Any]) -> dict[str, Any]:
    if "variations" in step:
        return step
    said, beyond = variations_in(step.get("otherwise", ""))
    return step | {"otherwise": said, "variations": beyond}


def variations_in(otherwise: str) -> tuple[str, list[dict[str, str]]]:
    """The text without its paragraphs that are beyond the routine, and what those say, source by source."""
    paragraphs = PARAGRAPHS.split(otherwise)
    said = (paragraph for paragraph in paragraphs if not paragraph.startswith(BEYOND))
    marked = (paragraph for paragraph in paragraphs if paragraph.startswith(BEYOND))
    return "\n\n".join(said), [found for paragraph in marked for found in _sourced(paragraph)]


def _sourced(paragraph: str) -> Iterator[dict[str, str]]:
    *pieces, rest = SOURCE.split(paragraph.removeprefix(BEYOND))
    for body, source in zip(pieces[::2], pieces[1::2], strict=True):
        yield {"body": body.strip(), "source": " ".join(source.split()).removesuffix(".")}
    if rest.strip():
        yield {"body": rest.strip(), "source": ""}


def with_clients(routine: dict[str, Any]) -> dict[str, Any]:
    """The routine as written, with the choice that its page had where it has these pictures and guides."""
    if "clients" in routine:
        return routine
    images = {image["ref"] for image in routine.get("images", ())}
    guides = {guide["ref"] for guide in routine.get("guides", ())}
    fits = all(client["image"] in images and client["guide"] in guides for client in CLIENTS)
    return routine | {"clients": list(CLIENTS)} if fits else routine


def with_stops(routine: dict[str, Any]) -> dict[str, Any]:
    """The routine as written, with the text that its page of everyday things showed as a stop."""
    texts = [
        text if "stop" in text else text | {"stop": (text["page"], text["ref"]) == STOP}
        for text in routine.get("texts", ())
    ]
    return routine | {"texts": texts}
