"""An edition with some of the draft: what is taken goes out, and all the rest is as it was."""

from typing import Any

import pytest
from msgspec.structs import replace

from decisions.document import Advice, Option, Outcome
from guide.document import Guide, Image
from publishing.freeze import canonical
from routine.document import Document
from routine.parts.needs import Unmet, with_what_is_needed
from routine.parts.some import differing, some_of
from tests.routine.changes.test_difference import full_document, step

BEFORE = canonical(full_document())
STEPS = BEFORE.routine.guides[0].steps
STARTA, SKRIV = ("step", "webb", "starta"), ("step", "webb", "skriv")


def with_steps(*steps: Any, **fields: Any) -> Document:
    guide = replace(BEFORE.routine.guides[0], steps=steps or STEPS, **fields)
    return with_routine(guides=(guide,))


def with_routine(**fields: Any) -> Document:
    return canonical(replace(BEFORE, routine=replace(BEFORE.routine, **fields)))


def with_tree(**fields: Any) -> Document:
    return canonical(replace(BEFORE, questionnaire=replace(BEFORE.questionnaire, **fields)))


def published(draft: Document, *keys: tuple[str, ...]) -> Document:
    return canonical(some_of(BEFORE, draft, keys))


def everything_otherwise() -> Document:
    """Something else in every part, steps in another order, a guide more and an advice less."""
    other = Guide(ref="ny", title="Ny", intro="", summary="1. Gör.", steps=(step("a"),))
    draft = with_steps(replace(STEPS[0], title="Ny"), *reversed(STEPS[1:]), owner="IT", title="Andra namnet")
    routine = replace(draft.routine, guides=(other, *draft.routine.guides), lead="Ny.", support=(), title="T")
    return canonical(replace(draft, routine=routine, questionnaire=replace(draft.questionnaire, advice=())))


def test_nothing_differs_from_itself():
    assert not differing(BEFORE, BEFORE)


def test_with_all_that_differs_it_is_the_draft():
    draft = everything_otherwise()
    assert published(draft, *differing(BEFORE, draft)) == draft


def test_with_nothing_taken_it_is_as_before():
    assert published(everything_otherwise()) == BEFORE


def test_one_step_goes_out_and_the_other_waits():
    draft = with_steps(replace(STEPS[0], title="Nytt"), replace(STEPS[1], title="Väntar"), STEPS[2])
    assert published(draft, STARTA) == with_steps(replace(STEPS[0], title="Nytt"), *STEPS[1:])


def test_a_new_step_stands_where_it_does_in_the_draft():
    draft = with_steps(STEPS[0], step("extra"), replace(STEPS[1], title="Väntar"), STEPS[2])
    assert published(draft, ("step", "webb", "extra")) == with_steps(STEPS[0], step("extra"), *STEPS[1:])


def test_a_removed_step_goes_when_its_removal_is_taken():
    draft = with_steps(STEPS[0], STEPS[2])
    assert published(draft, SKRIV) == with_steps(STEPS[0], STEPS[2])


def test_another_order_is_taken_by_itself():
    draft = with_steps(replace(STEPS[0], title="Väntar"), STEPS[2], STEPS[1])
    assert differing(BEFORE, draft) == [STARTA, ("order", "step", "webb")]
    assert published(draft, ("order", "step", "webb")) == with_steps(STEPS[0], STEPS[2], STEPS[1])


def test_who_owns_a_guide_goes_out_with_the_guide():
    draft = with_steps(owner="Enheten för IT")
    assert published(draft, ("guide", "webb")).routine.guides[0].owner == "Enheten för IT"


def test_what_leads_to_something_new_needs_it_too():
    outcome = Outcome(ref="fraga", verdict="ask", title="Fråga", body="Fråga chefen.")
    question = BEFORE.questionnaire.questions[0]
    option = Option(ref="vet-inte", label="Vet inte", outcome="fraga")
    draft = with_tree(
        questions=(replace(question, options=(*question.options, option)),),
        outcomes=(*BEFORE.questionnaire.outcomes, outcome),
    )
    with pytest.raises(Unmet):
        published(draft, ("question", "kansligt"))
    keys = [("question", "kansligt")]
    more = with_what_is_needed(keys, differing(BEFORE, draft), lambda taken: some_of(BEFORE, draft, taken))
    assert more == [("outcome", "fraga")]


def test_what_the_draft_itself_leads_nowhere_with_is_for_the_checks_to_tell():
    advice = Advice(ref="nytt", kind="how", title="Råd", body="Text.", guide="finns-inte")
    draft = with_tree(advice=(*BEFORE.questionnaire.advice, advice))
    assert published(draft, ("advice", "nytt")) == draft


def test_a_picture_that_was_exchanged_is_so_wherever_it_is_shown():
    image = Image(ref="bild", file="b.svg", width=10, height=10)
    draft = with_routine(images=(image,))
    with pytest.raises(Unmet) as refused:
        published(draft, STARTA)
    assert refused.value.pairs == {(STARTA, ("text", "rescue", "nu", "sv"))}
