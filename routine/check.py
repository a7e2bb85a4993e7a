"""Everything that stops a document from being published: each part's checks, and the links between them."""

import re
from collections.abc import Iterator

from decisions.check import check as check_questionnaire
from editing.described import Markdown, Source, texts
from editing.markdown import not_seen
from editing.problems import Problem
from guide.check import check as check_routine
from guide.sources import unknown
from routine.document import Document
from routine.links import LinkTargets

LINK = re.compile(r"\]\(([^)\s]+)")


def check(document: Document) -> list[Problem]:
    """Every problem at once, causes before what follows; empty when the document may be published."""
    found = [
        *check_routine(document.routine),
        *check_questionnaire(document.questionnaire),
        *_check_advice(document),
        *_check_links(document),
        *_check_sources(document),
        *_check_seen(document),
    ]
    return sorted(found, key=lambda problem: problem.follows)


def _check_advice(document: Document) -> Iterator[Problem]:
    for advice in document.questionnaire.advice:
        if advice.guide is None:
            continue
        guide = document.routine.guide(advice.guide)
        if guide is None:
            yield Problem(
                "advice", (advice.ref,), f"Rådet hänvisar till guiden {advice.guide}, som inte finns."
            )
        elif advice.step is not None and guide.step(advice.step) is None:
            yield Problem(
                "advice",
                (advice.ref,),
                f"Rådet hänvisar till steget {advice.step}, som inte finns i {guide.title}.",
            )


def _check_links(document: Document) -> Iterator[Problem]:
    targets = LinkTargets(document)
    for (kind, refs), text in texts(document, Markdown):
        for link in LINK.findall(text):
            if message := targets.problem(link):
                yield Problem(kind, refs, message)


def _check_sources(document: Document) -> Iterator[Problem]:
    for (kind, refs), source in texts(document, Source):
        for name in unknown(source, document.routine):
            yield Problem(kind, refs, f"Källan nämner ”{name}”, som varken är ett avsnitt eller en guide.")


def _check_seen(document: Document) -> Iterator[Problem]:
    """What earlier versions let through: words that readers would not see."""
    for (kind, refs), text in texts(document, Markdown):
        if message := not_seen(text):
            yield Problem(kind, refs, message)
