"""A site that is quick to set up, with a few rows of every kind."""

from itertools import islice

import pytest
from msgspec.structs import replace

from guide.pages.document import Contact, KnownProblem, OtherWay
from publishing.freeze import thaw
from routine.document import Document
from tests.publishing.samples import sample_questionnaire


@pytest.fixture
def draft(edition, content) -> Document:
    """Takes the place of the whole shipped draft, which takes ten times as long to write."""
    document = replace(content.document, routine=_small(content.document.routine))
    document = replace(document, questionnaire=_small_questionnaire(content.document.questionnaire))
    thaw(document)
    return document


def _small(routine):
    guides = tuple(replace(guide, steps=guide.steps[:2]) for guide in routine.guides[:2])
    shown = {picture.image for guide in guides for step in guide.steps for picture in step.illustrations}
    images = tuple(image for image in routine.images if image.ref in shown)
    texts = tuple(replace(text, image="") for text in routine.texts if text.ref == "inledning")
    environments = tuple(
        replace(each, can="none", advice="Ring 3580.", image="", alt="") for each in routine.environments[:1]
    )
    routine = replace(
        routine,
        sections=routine.sections[:2],
        guides=guides,
        images=images,
        texts=texts,
        environments=environments,
    )
    contact = Contact(role="incident", kind="phone", value="1234", label="Ring")
    way = OtherWay(name="SDK", for_whom="andra", up_to="sekretess", link="https://a.example", note="Bra")
    known = KnownProblem(ref="borta", title="Kryptera är borta", body="Vänta.")
    return replace(
        routine, things=routine.things[:2], contacts=(contact,), other_ways=(way,), known_problems=(known,)
    )


def _small_questionnaire(shipped):
    sample = sample_questionnaire()
    advice = tuple(replace(each, when=(), guide=None, step=None) for each in islice(shipped.advice, 1))
    scenarios = tuple(replace(each, answers={}, outcome="kryptera") for each in islice(shipped.scenarios, 1))
    rules = tuple(replace(each, when=()) for each in islice(shipped.rules, 1))
    kinds = shipped.verdict_kinds
    return replace(sample, advice=advice, scenarios=scenarios, rules=rules, verdict_kinds=kinds)
