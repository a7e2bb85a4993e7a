"""The links and the sources that editors write, and where they may lead."""

from collections.abc import Iterator
from urllib.parse import SplitResult, urlsplit

from editing.addresses import for_readers
from guide.document import Routine
from guide.pages.document import ACCESSIBILITY, PATHS, THINGS
from publishing.document import Document

SCHEMES = {"https", "mailto", "tel"}


def texts(document: Document) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Every Markdown text of the document, as (kind of row, its refs, text)."""
    for section in document.routine.sections:
        yield "section", (section.ref,), section.body
        yield from (("section", (section.ref,), remark.body) for remark in section.remarks)
    for guide in document.routine.guides:
        yield from (("guide", (guide.ref,), text) for text in (guide.intro, guide.summary))
        yield from (("guide", (guide.ref,), remark.body) for remark in guide.remarks)
        for step in guide.steps:
            yield from (("step", (guide.ref, step.ref), text) for text in (step.body, step.otherwise))
            yield from (("step", (guide.ref, step.ref), remark.body) for remark in step.remarks)
    for client in document.routine.clients:
        yield from (("client", (client.ref,), text) for text in (client.sign, client.advice))
    yield from _around(document.routine)
    yield "questionnaire", (), document.questionnaire.intro
    for question in document.questionnaire.questions:
        yield "question", (question.ref,), question.help
    for outcome in document.questionnaire.outcomes:
        yield from (
            ("outcome", (outcome.ref,), text) for text in (outcome.urgent, outcome.body, outcome.in_english)
        )
    for advice in document.questionnaire.advice:
        yield "advice", (advice.ref,), advice.body


def _around(routine: Routine) -> Iterator[tuple[str, tuple[str, ...], str]]:
    for text in routine.texts:
        yield "text", (text.page, text.ref, text.language), text.body
    for translation in routine.translations:
        yield "translation", (translation.ref,), translation.body
    statement = routine.accessibility
    faults = (fault.body for fault in statement.faults)
    yield from (("accessibility", (), text) for text in (statement.method, statement.burden, *faults))
    yield "accessibility", (), statement.exempt


def sources(document: Document) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Every source, as (kind of row, its refs, text)."""
    routine, questionnaire = document.routine, document.questionnaire
    for section in routine.sections:
        yield from (("section", (section.ref,), remark.source) for remark in section.remarks)
    for guide in routine.guides:
        yield from (("guide", (guide.ref,), remark.source) for remark in guide.remarks)
        for step in guide.steps:
            yield from (("step", (guide.ref, step.ref), remark.source) for remark in step.remarks)
    yield from (("thing", (thing.ref,), thing.source) for thing in routine.things)
    yield from (("text", (text.page, text.ref, text.language), text.source) for text in routine.texts)
    yield from (("question", (question.ref,), question.source) for question in questionnaire.questions)
    yield from (("outcome", (outcome.ref,), outcome.source) for outcome in questionnaire.outcomes)
    yield from (("advice", (advice.ref,), advice.source) for advice in questionnaire.advice)


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
            "/guider/": {client.ref for client in routine.clients},
            "/ska-jag-kryptera/": set(),
            "/support/": {"kanaler"} | ({"andra-vagar"} if routine.other_ways else set()),
            ACCESSIBILITY: set(),
            "/rutin/": {section.ref for section in routine.sections},
        }
        for (page, language), path in PATHS.items():
            refs = {text.ref for text in routine.texts_of(page, language)}
            self.anchors |= {path: refs} if refs else {}
        self.anchors.setdefault(THINGS, set()).update(thing.ref for thing in routine.things)
        self.anchors |= {f"/mottagare/{each.ref}/": set() for each in routine.translations if each.is_shown}
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
                else f"Länken {link} är inte hel. Skriv till exempel https://3580.se/."
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
