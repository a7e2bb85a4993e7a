"""Which sheets an edition has, by the names that their addresses end in, and the sheet with a name."""

from guide.labels import Language
from guide.pages.document import PATHS
from guide.pages.qr import svg
from routine.document import Document
from transfer.pdf.sheets import Sheet, Sheets, Site

WHOLE = "rutin"
GUIDE, OUTCOME = "guider/", "besked/"
RECIPIENT: dict[str, Language] = {"mottagare": "sv", "mottagare-en": "en"}


def names(document: Document) -> list[str]:
    """The names of all sheets, the whole edition first."""
    routine = document.routine
    return [
        WHOLE,
        *(f"{GUIDE}{guide.ref}" for guide in routine.guides),
        *(f"{OUTCOME}{outcome.ref}" for outcome in document.questionnaire.outcomes),
        *(name for name, language in RECIPIENT.items() if routine.texts_of("recipient", language)),
    ]


def sheet(document: Document, name: str, site: Site) -> Sheet:
    """The sheet with one of `names`. Raises KeyError where there is none."""
    sheets = Sheets(document, site)
    if name == WHOLE:
        return sheets.whole(f"{site.root}rutin/")
    if language := RECIPIENT.get(name):
        path = PATHS["recipient", language]
        return sheets.recipient(language, f"{site.root}{path[1:]}", svg(f"{site.home}{path}"))
    guides = {f"{GUIDE}{guide.ref}": guide for guide in document.routine.guides}
    if guide := guides.get(name):
        return sheets.guide(guide, f"{site.root}{name}/")
    outcomes = {f"{OUTCOME}{outcome.ref}": outcome for outcome in document.questionnaire.outcomes}
    return sheets.outcome(outcomes[name], f"{site.root}ska-jag-kryptera/")
