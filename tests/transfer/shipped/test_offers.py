"""What a newer shipped text has for a site, part by part."""

from typing import Any

import pytest
from msgspec.structs import replace

from decisions.document import Advice, Option, Outcome, Question, Scenario
from editing.structs import values
from guide.document import Image, Section, Step
from publishing.freeze import canonical
from routine.document import Document
from routine.parts.naming import nodes
from routine.parts.needs import Unmet
from routine.parts.parts import BLANK, parts_of
from tests.routine.changes.test_difference import full_document
from transfer.shipped.facts import BLANK as FACTS
from transfer.shipped.offers import Texts

KNOWN = canonical(full_document())
STEP = ("step", "webb", "starta")


def with_routine(document: Document, **fields: Any) -> Document:
    return canonical(replace(document, routine=replace(document.routine, **fields)))


def with_tree(document: Document, **fields: Any) -> Document:
    return canonical(replace(document, questionnaire=replace(document.questionnaire, **fields)))


def with_step(document: Document, **fields: Any) -> Document:
    guide = document.routine.guides[0]
    steps = tuple(replace(step, **fields) if step.ref == "starta" else step for step in guide.steps)
    return with_routine(document, guides=(replace(guide, steps=steps),))


def states(draft: Document, shipped: Document, known: Document = KNOWN) -> dict[tuple[str, ...], str]:
    return {offer.key: offer.status for offer in Texts(known=known, draft=draft, shipped=shipped).offers()}


def taken(draft: Document, shipped: Document, *keys: tuple[str, ...], side: Any = "ours") -> Document:
    texts = Texts(known=KNOWN, draft=draft, shipped=shipped)
    return canonical(texts.draft_with(dict.fromkeys(keys, side)))


def test_nothing_is_offered_where_nothing_is_new():
    assert not states(with_step(KNOWN, body="Vårt."), KNOWN)


def test_what_the_draft_already_says_is_not_offered():
    newer = with_step(KNOWN, body="Nytt.")
    assert states(KNOWN, newer) == {STEP: "changed"} and not states(newer, newer)


def test_a_part_is_new_or_changed_or_changed_on_both_sides_or_gone():
    extra = Section(ref="ny", kind="other", title="Ny", body="Text.")
    newer = with_routine(with_step(KNOWN, body="Nytt."), sections=(extra,))
    draft = with_step(KNOWN, title="Vårt")
    assert states(draft, newer) == {STEP: "both", ("section", "ny"): "new", ("section", "syfte"): "gone"}


def test_what_was_removed_here_is_told_so():
    newer = with_routine(KNOWN, sections=(replace(KNOWN.routine.sections[0], body="Nytt."),))
    assert states(with_routine(KNOWN, sections=()), newer) == {("section", "syfte"): "removed_here"}


def test_what_is_not_ticked_stays_as_it_was():
    newer = with_routine(with_step(KNOWN, body="Nytt."), title="Ny titel")
    assert taken(KNOWN, newer, STEP) == with_step(KNOWN, body="Nytt.")


def test_what_both_have_changed_is_merged():
    draft, newer = with_step(KNOWN, title="Vårt"), with_step(KNOWN, body="Nytt.")
    assert taken(draft, newer, STEP) == with_step(KNOWN, title="Vårt", body="Nytt.")


def test_whose_words_stand_is_chosen():
    draft, newer = with_step(KNOWN, body="Vårt."), with_step(KNOWN, body="Nytt.")
    assert [offer.clashes for offer in Texts(known=KNOWN, draft=draft, shipped=newer).offers()] == [True]
    assert taken(draft, newer, STEP, side="ours") == draft
    assert taken(draft, newer, STEP, side="theirs") == newer


def test_a_redrawn_picture_comes_with_the_step_that_shows_it():
    newer = with_routine(KNOWN, images=(Image(ref="bild", file="ny.svg", width=10, height=10),))
    assert ("text", "rescue", "nu", "sv") in states(KNOWN, newer)
    assert taken(KNOWN, newer, STEP).routine.images[0].file == "ny.svg"


def test_who_owns_a_part_and_when_it_was_reviewed_is_the_site_s_own():
    reviewed = with_routine(KNOWN, owner="Anna", title="Vår titel")
    newer = with_routine(KNOWN, owner="", lead="Ny ingress.")
    result = taken(reviewed, newer, ("routine",))
    assert (result.routine.owner, result.routine.title, result.routine.lead) == (
        "Anna",
        "Vår titel",
        "Ny ingress.",
    )


def with_a_new_branch(document: Document) -> Document:
    """A second question, to which the first one leads, with an outcome and a case of its own."""
    tree = document.questionnaire
    first, yes = tree.questions[0], tree.questions[0].options[0]
    led = replace(first, options=(replace(yes, outcome=None, question="vem"), first.options[1]))
    vem = Question(ref="vem", text="Vem?", options=(Option(ref="nagon", label="Någon", outcome="fraga"),))
    ask = Outcome(ref="fraga", verdict="ask", title="Fråga.", body="Text.")
    case = Scenario(
        ref="nytt", name="Nytt", answers={"kansligt": ("ja",), "vem": ("nagon",)}, outcome="fraga"
    )
    advice = Advice(ref="nytt", kind="how", title="Råd", body="Text.", when=("vem.nagon",))
    return with_tree(
        document,
        questions=(led, vem),
        outcomes=(*tree.outcomes, ask),
        scenarios=(*tree.scenarios, case),
        advice=(*tree.advice, advice),
    )


def test_what_leads_nowhere_is_refused_and_what_it_needs_is_told():
    texts = Texts(known=KNOWN, draft=KNOWN, shipped=with_a_new_branch(KNOWN))
    with pytest.raises(Unmet):
        texts.draft_with({("scenario", "nytt"): "ours"})
    assert texts.also_needed({("scenario", "nytt"): "ours"}) == [("outcome", "fraga"), ("question", "vem")]
    assert texts.also_needed({("question", "kansligt"): "ours"}) == [
        ("question", "vem"),
        ("outcome", "fraga"),
    ]


def test_what_is_needed_and_cannot_be_had_is_said():
    newer = with_tree(KNOWN, outcomes=KNOWN.questionnaire.outcomes[:1], scenarios=())
    texts = Texts(known=KNOWN, draft=KNOWN, shipped=newer)
    with pytest.raises(Unmet) as refused:
        texts.also_needed({("outcome", "behovs-inte"): "ours"})
    assert refused.value.pairs == {(("question", "kansligt"), ("outcome", "behovs-inte"))}


def test_a_guide_does_not_go_while_a_step_of_the_site_s_own_stands_in_it():
    guide = KNOWN.routine.guides[0]
    own = (*guide.steps, Step(ref="eget", title="Eget", body="Vårt."))
    draft = with_routine(KNOWN, guides=(replace(guide, steps=own),))
    texts = Texts(known=KNOWN, draft=draft, shipped=with_routine(KNOWN, guides=(), environments=()))
    with pytest.raises(Unmet):
        texts.also_needed({("guide", "webb"): "ours"})


@pytest.mark.parametrize("known", [KNOWN, canonical(BLANK)], ids=["known", "unknown"])
def test_whoever_takes_all_of_it_has_the_shipped_text(known):
    newer = with_step(with_a_new_branch(KNOWN), body="Nytt.", illustrations=())
    texts = Texts(known=known, draft=KNOWN, shipped=newer)
    result = canonical(texts.draft_with({offer.key: "theirs" for offer in texts.offers()}))
    assert texts.offers() and result == newer


def test_what_was_decided_on_is_not_offered_again_until_it_is_new_again():
    newer = with_routine(with_step(KNOWN, body="Nytt."), title="Ny titel")
    after = Texts(known=KNOWN, draft=KNOWN, shipped=newer).known_after([STEP])
    assert states(KNOWN, newer, known=after) == {("routine",): "changed"}
    assert STEP in states(KNOWN, with_step(newer, body="Ännu nyare."), known=after)


def test_no_field_of_a_document_is_left_out():
    """The parts and what is the site's own make the whole."""
    texts = Texts(known=canonical(BLANK), draft=canonical(BLANK), shipped=KNOWN)
    result = canonical(texts.draft_with(dict.fromkeys(parts_of(KNOWN), "theirs")))
    assert result == with_routine(KNOWN, **{name: result_of(name) for name in FACTS})


def result_of(name: str) -> Any:
    return FACTS[name]


def test_no_list_of_a_document_hides_in_the_head_of_another_part():
    parts = parts_of(KNOWN)
    for head in (parts["routine",].value, parts["questionnaire",].value):
        assert not [name for name, value in values(head).items() if value and isinstance(value, tuple)]


def test_every_part_is_shown_under_a_heading():
    assert parts_of(KNOWN).keys() <= nodes(KNOWN).keys()
