"""Documents of earlier versions, brought up to what this one reads. What is published is never rewritten."""

import re
from collections.abc import Sequence
from typing import Any

from editing.refs import free_ref

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

WHICH = "Vilken Outlook har du?"


def with_which(routine: dict[str, Any]) -> dict[str, Any]:
    """The routine as written, with the question that its pages asked."""
    return routine if "which" in routine or not routine.get("title") else routine | {"which": WHICH}


STOP = ("things", "stopp")
"""The page and the name of the text that the template itself knew for a stop."""


LINE = re.compile(r"^\s*(?:(?:\d+\.|-)\s(?P<action>.*)|(?P<heading>\*\*[^*]+\?\*\*)\s*$)", re.MULTILINE)
"""An action in a list, or a heading that asks: what followed it was for some only, and so was what asked."""
OTHER_NAMES = re.compile(r"\bheta\b([^.)]*)")
BRACKETS = re.compile(r"\(.*?\)")
BOLD = re.compile(r"\*\*(.+?)\*\*")

BEYOND = "**Utöver rutinen:**"
SOURCE = re.compile(r"\s*\*Källa:\s+([^*]+)\*\s*$")
PARAGRAPHS = re.compile(r"\n{2,}")
"""How the help for another screen marked what the routine does not say, and where that came from."""


def with_told_steps(routine: dict[str, Any]) -> dict[str, Any]:
    """The routine as written, with fields for what its steps told by turns of phrase."""
    guides = [guide | {"steps": list(map(_step, guide["steps"]))} for guide in routine.get("guides", ())]
    return routine | {"guides": guides}


def _step(step: dict[str, Any]) -> dict[str, Any]:
    if "buttons" not in step:
        step = step | {"buttons": buttons_in(step["body"])}
    if "variations" not in step:
        said, beyond = variations_in(step.get("otherwise", ""))
        step = step | {"otherwise": said, "variations": beyond}
    return step


def buttons_in(body: str) -> list[dict[str, Any]]:
    """The buttons that the text said could be called something else, or that it had for some only."""
    for_all: dict[str, None] = {}
    for_some: dict[str, None] = {}
    others: dict[str, list[str]] = {}
    asks = False
    for line in LINE.finditer(body):
        asks, action = asks or bool(line["heading"]), line["action"] or ""
        is_for_some = asks or "?" in action
        (for_some if is_for_some else for_all).update(dict.fromkeys(BOLD.findall(action)))
        if not is_for_some:
            others |= _others(action)
    return [
        *({"name": name, "other_names": found, "for_some": False} for name, found in others.items()),
        *({"name": each, "other_names": [], "for_some": True} for each in for_some if each not in for_all),
    ]


def _others(action: str) -> dict[str, list[str]]:
    """What the last name before the word that told of others could also be."""
    before, *after = OTHER_NAMES.split(action, maxsplit=1)
    names, others = BOLD.findall(BRACKETS.sub("", before)), BOLD.findall(after[0]) if after else []
    return {names[-1]: others} if names and others else {}


def variations_in(otherwise: str) -> tuple[str, list[dict[str, str]]]:
    """The text without its paragraphs that are beyond the routine, and those with their sources."""
    paragraphs = PARAGRAPHS.split(otherwise)
    said = (paragraph for paragraph in paragraphs if not paragraph.startswith(BEYOND))
    marked = (paragraph for paragraph in paragraphs if paragraph.startswith(BEYOND))
    return "\n\n".join(said), list(map(_variation, marked))


def _variation(paragraph: str) -> dict[str, str]:
    source = SOURCE.search(paragraph)
    body = SOURCE.sub("", paragraph.removeprefix(BEYOND)).strip()
    return {"body": body, "source": " ".join(source[1].split()).removesuffix(".") if source else ""}


def with_clients(routine: dict[str, Any]) -> dict[str, Any]:
    """The routine as written, with the choice that its page had where it has these pictures and guides."""
    if "clients" in routine or "environments" in routine:
        return routine
    images = {image["ref"] for image in routine.get("images", ())}
    guides = {guide["ref"] for guide in routine.get("guides", ())}
    fits = all(client["image"] in images and client["guide"] in guides for client in CLIENTS)
    return routine | {"clients": list(CLIENTS)} if fits else routine


ENVIRONMENTS = {
    "web": ("outlook-webben", "Outlook i webbläsaren"),
    "desktop": ("outlook-klassiska", "Outlook på datorn"),
}
"""What guides and steps were for when the code knew two programs: a ref and a name for each."""
FOR_WHOM = {"recipient": "För den som tar emot", "any": "I webbläsaren och på datorn"}
"""What stood by the titles of the other guides."""


def with_environments(routine: dict[str, Any]) -> dict[str, Any]:
    """The routine as written, with environments for its programs, and for what guides were for.

    A part of a routine, which has no title, gets none that it did not have.
    """
    if "environments" in routine:
        return routine
    kinds = {guide["ref"]: guide.get("environment", "") for guide in routine.get("guides", ())}
    clients = list(routine.get("clients", ()))
    found, refs = environments_of(clients, kinds)
    kept = {name: value for name, value in routine.items() if name != "clients"}
    return kept | {
        "environments": found if routine.get("title") else found[: len(clients)],
        "guides": [_for_whom(guide, refs) for guide in routine.get("guides", ())],
        "button_names": [
            button | {"environment": refs.get(("kind", button["environment"]), button["environment"])}
            for button in routine.get("button_names", ())
        ],
    }


Refs = dict[tuple[str, str], str]
"""Of the environment for a kind ("kind", "web"), and for a guide ("guide", "webb")."""


def environments_of(
    clients: Sequence[dict[str, Any]], kinds: dict[str, str]
) -> tuple[list[dict[str, Any]], Refs]:
    """The programs, then what no program stands for of what the guides, by their refs, were for.

    The first program of a guide is called as the guide said. The others have the same steps.
    """
    if not kinds:  # a part of a routine, without the guides that its programs name
        shipped = {each["guide"]: kind for kind, each in zip(ENVIRONMENTS, CLIENTS, strict=True)}
        found, refs = environments_of([*CLIENTS, *clients], shipped)
        return found[len(CLIENTS) :], refs
    refs = {}
    for client in clients:
        guide = client.get("guide", "")
        if (kind := kinds.get(guide, "")) in ENVIRONMENTS:
            refs.setdefault(("guide", guide), client["ref"])
            refs.setdefault(("kind", kind), client["ref"])
    found = [_as_environment(client, kinds, refs) for client in clients]
    for kind, (ref, name) in ENVIRONMENTS.items():
        if ("kind", kind) not in refs:
            refs["kind", kind] = free_ref(ref, {client["ref"] for client in clients})
            made = {"ref": refs["kind", kind], "name": name, "icon": kind}
            found += [made] if kind in kinds.values() else []
    for guide, kind in kinds.items():
        refs.setdefault(("guide", guide), refs.get(("kind", kind), ""))
    return found, refs


def _as_environment(client: dict[str, Any], kinds: dict[str, str], refs: Refs) -> dict[str, Any]:
    kept = {name: value for name, value in client.items() if name != "guide"}
    guide = client.get("guide", "")
    like = refs.get(("guide", guide))
    if like is None:
        link = f"[Visa guiden](/guider/{guide}/)" if guide else ""
        advice = filter(None, (client.get("advice", ""), link))
        return kept | {"can": "read", "advice": "\n\n".join(advice)}
    if like != client["ref"]:
        return kept | {"can": "send", "same_as": like}
    kind = kinds[guide]
    return kept | {"can": "send", "short_name": ENVIRONMENTS[kind][1], "icon": kind}


def _for_whom(guide: dict[str, Any], refs: Refs) -> dict[str, Any]:
    kind = guide.get("environment", "")
    steps = [
        step | {"environment": refs.get(("kind", step.get("environment", "")), "")} for step in guide["steps"]
    ]
    told = {"for_recipients": kind == "recipient", "for_whom": FOR_WHOM.get(kind, "")}
    return guide | told | {"environment": refs.get(("guide", guide["ref"]), ""), "steps": steps}


def with_stops(routine: dict[str, Any]) -> dict[str, Any]:
    """The routine as written, with the text that its page of everyday things showed as a stop."""
    texts = [
        text if "stop" in text else text | {"stop": (text["page"], text["ref"]) == STOP}
        for text in routine.get("texts", ())
    ]
    return routine | {"texts": texts}
