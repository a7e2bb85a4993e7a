"""Everything that stops a document from being published: each part's checks, and the links between them."""

import re
from collections.abc import Iterator

from decisions.check import check as check_questionnaire
from decisions.document import Questionnaire
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
    return _causes_first(
        *check_routine(document.routine),
        *check_questionnaire(document.questionnaire),
        *_check_advice(document),
        *_check_texts(document, document),
    )


def check_tree(document: Document) -> list[Problem]:
    """Those of `check` that concern the questionnaire, without a look at the guides' own texts."""
    return _causes_first(
        *check_questionnaire(document.questionnaire),
        *_check_advice(document),
        *_check_texts(document, document.questionnaire),
    )


def _causes_first(*found: Problem) -> list[Problem]:
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


def _check_texts(document: Document, part: Document | Questionnaire) -> Iterator[Problem]:
    """What is wrong with the texts of a part, of which links and sources lead to all of the document."""
    yield from _check_links(document, part)
    yield from _check_sources(document, part)
    yield from _check_seen(part)


def _check_links(document: Document, part: Document | Questionnaire) -> Iterator[Problem]:
    targets = LinkTargets(document)
    for (kind, refs), text in texts(part, Markdown):
        for link in LINK.findall(text):
            if message := targets.problem(link):
                yield Problem(kind, refs, message)


def _check_sources(document: Document, part: Document | Questionnaire) -> Iterator[Problem]:
    for (kind, refs), source in texts(part, Source):
        for name in unknown(source, document.routine):
            yield Problem(kind, refs, f"Källan nämner ”{name}”, som varken är ett avsnitt eller en guide.")


def _check_seen(part: Document | Questionnaire) -> Iterator[Problem]:
    """What earlier versions let through: words that readers would not see."""
    for (kind, refs), text in texts(part, Markdown):
        if message := not_seen(text):
            yield Problem(kind, refs, message)
