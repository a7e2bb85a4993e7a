"""The links that editors write, and where they may lead."""

from urllib.parse import SplitResult, urlsplit

from editing.addresses import for_readers
from editing.described import lists_of_things
from guide.pages.document import ACCESSIBILITY, PATHS
from routine.document import Document

SCHEMES = {"https", "mailto", "tel"}


def is_whole(parts: SplitResult) -> bool:
    """Whether a browser takes it for what it looks like: `https:evil.example` leads to that host too."""
    if parts.scheme == "https":
        return bool(parts.hostname) and "@" not in parts.netloc
    return not parts.netloc and bool(parts.path) and (parts.scheme == "tel" or "@" in parts.path)


class LinkTargets:
    """The addresses inside the site that the document itself makes."""

    def __init__(self, document: Document) -> None:
        routine = document.routine
        self.anchors: dict[str, set[str]] = {
            "/": set(),
            "/guider/": set(),
            "/ska-jag-kryptera/": set(),
            "/support/": {"kanaler"} | ({"andra-vagar"} if routine.other_ways else set()),
            ACCESSIBILITY: set(),
            "/rutin/": set(),
        }
        for (page, language), path in PATHS.items():
            refs = {text.ref for text in routine.texts_of(page, language)}
            self.anchors |= {path: refs} if refs else {}
        for _, about, things in lists_of_things(routine):
            for address in about.pages:
                self.anchors.setdefault(address, set()).update(thing.ref for thing in things)
        self.anchors |= {f"/mottagare/{each.ref}/": set() for each in routine.translations if each.is_shown}
        self.anchors |= {f"/guider/{each.ref}/": set() for each in routine.environments}
        for guide in routine.guides:
            steps = {step.ref for step in guide.steps}
            self.anchors[f"/guider/{guide.ref}/"] = steps | {"inledning", "sammanfattning"}

    def problem(self, link: str) -> str | None:
        """What is wrong with `link`, said to the editor; None when nothing is."""
        parts = urlsplit(link)
        if parts.scheme in SCHEMES:
            return (
                None
                if is_whole(parts)
                else f"Länken {link} är inte hel. Skriv till exempel https://exempel.se/."
            )
        if parts.scheme or parts.netloc or not link.startswith(("/", "#")):
            return f"Länken {link} går inte att använda. Börja med / för en sida här, eller med https://."
        if link.startswith("#"):
            return None
        own = for_readers(parts.path)
        if own != parts.path and own in self.anchors:
            return f"Länken {link} leder till utkastet eller en gammal utgåva. Skriv {own} i stället."
        if parts.path not in self.anchors:
            return f"Länken {link} leder till en sida som inte finns."
        if parts.fragment and parts.fragment not in self.anchors[parts.path]:
            return f"Länken {link} leder till en plats som inte finns på sidan."
        return None
