"""Documents of earlier versions, brought up to what this one reads. What is published is never rewritten."""

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
