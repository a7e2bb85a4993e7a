"""What is said to have changed between two documents."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from decisions.document import Advice, Rule, Scenario
from editing.described import Parts, Ref, Stored, described, structs_in
from editing.structs import Frozen
from guide.document import AddressWords, Callout, Environment, Illustration, Image, Section, Step, Synonym
from guide.pages.document import Contact, Fault, OtherWay, PageText, Statement, Thing, Translation
from routine.changes.difference import Change, compare
from routine.document import Document
from tests.publishing.samples import sample_document


def full_document() -> Document:
    """The sample, with something in every field."""
    document = sample_document()
    routine, questionnaire = document.routine, document.questionnaire
    mark = Callout(kind="do", number=1, label="Knappen", x=0.1, y=0.1, w=0.2, h=0.2)
    picture = Illustration(image="bild", alt="En bild.", caption="Text.", callouts=(mark,))
    image = Image(ref="bild", file="a.svg", width=10, height=10, captured_on=date(2026, 1, 1))
    guide = routine.guides[0]
    fault = Fault(title="Bilder", body="Saknar text.")
    statement = Statement(actor="Kommunen", assessed_on=date(2026, 1, 1), faults=(fault,))
    steps = (replace(guide.steps[0], illustrations=(picture,)), step("skriv"), step("skicka"))
    return Document(
        routine=replace(
            routine,
            guides=(replace(guide, steps=steps),),
            images=(image, replace(image, ref="oanvand")),
            environments=(Environment(ref="webben", name="Webben", sign="I webbläsaren.", short_name="W"),),
            address_words=(AddressWords(kind="shared", words=("info", "post")),),
            synonyms=(Synonym(words=("mejl", "e-post")),),
            things=(Thing(ref="betyg", name="Betyg", body="Ett omdöme.", extra=True, source="IMY"),),
            texts=(
                PageText(
                    page="rescue",
                    ref="nu",
                    title="Nu",
                    body="Berätta.",
                    image="bild",
                    alt="En bild.",
                    message="Hej!",
                ),
            ),
            contacts=(Contact(role="incident", kind="phone", value="1234", label="Ring"),),
            translations=(
                Translation(
                    ref="ar",
                    name="العربية",
                    in_swedish="arabiska",
                    tag="ar",
                    title="Rubrik",
                    body="Text.",
                    checked_on=date(2026, 1, 1),
                ),
            ),
            other_ways=(OtherWay(name="SDK", for_whom="andra", up_to="sekretess", link="1", note="Bra"),),
            accessibility=statement,
        ),
        questionnaire=replace(
            questionnaire,
            advice=(Advice(ref="rad", kind="how", title="Råd", body="Text.", guide="webb", step="skriv"),),
            scenarios=(Scenario(ref="fall", name="Fall", answers={"kansligt": ("ja",)}, outcome="kryptera"),),
            rules=(
                Rule(ref="regel", name="Regel", when=("kansligt.ja",), must="always", verdicts=("encrypt",)),
            ),
        ),
    )


def step(ref: str) -> Step:
    return Step(ref=ref, title=ref.capitalize(), body=f"Så här gör du för att {ref}.")


def with_steps(*steps: Step) -> Document:
    document = full_document()
    guide = replace(document.routine.guides[0], steps=steps)
    return replace(document, routine=replace(document.routine, guides=(guide,)))


def told(change: Change) -> list[tuple[str, str, str]]:
    """Everything that itself has changed, in order."""
    own = [(change.kind, change.status, change.title)] if change.status != "within" or change.moved else []
    return own + [line for inner in change.changes for line in told(inner)]


def all_told(before: Document, after: Document) -> list[tuple[str, str, str]]:
    return [line for group in compare(before, after) for line in told(group)]


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every plain value in a tree of dicts and lists."""
    if isinstance(value, dict | list) and value:
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(inner, (*path, key))
    else:
        yield path


def changed_at(document: Document, path: tuple[Any, ...]) -> Document | None:
    """The document with another value there; None where no other value would be valid."""
    for other in ("desktop", "box", "other", "help", "many", "why", "email", "beyond", True, False, 7, "x"):
        tree = msgspec.to_builtins(document)
        parent = tree
        for key in path[:-1]:
            parent = parent[key]
        parent[path[-1]] = (
            other
            if isinstance(other, bool) or path[-1] not in ("captured_on", "assessed_on", "checked_on")
            else "2026-02-02"
        )
        try:
            after = msgspec.convert(tree, Document)
        except msgspec.ValidationError:
            continue
        if after != document:
            return after
    return None


@pytest.mark.parametrize(
    "path", list(leaves(msgspec.to_builtins(full_document()))), ids=lambda path: ".".join(map(str, path))
)
def test_no_change_goes_unseen(path: tuple[Any, ...]) -> None:
    after = changed_at(full_document(), path)
    assert after is None or path == ("format",) or compare(full_document(), after)


@pytest.mark.parametrize("struct", structs_in(Document), ids=lambda each: each.__name__)
def test_every_field_that_is_told_has_a_name_in_swedish(struct: type[Frozen]) -> None:
    """A ref of its own is never changed, and what is drawn, or a thing of its own, is told as such."""
    nameless = [about for about in described(struct).values() if not about.label]
    assert [each for each in nameless if not isinstance(each, Ref | Parts | Stored)] == []


def test_equal_documents_differ_in_nothing() -> None:
    assert compare(full_document(), full_document()) == ()


def test_an_inserted_step_is_one_addition() -> None:
    before, after = (
        with_steps(step("oppna"), step("skicka")),
        with_steps(step("oppna"), step("ny"), step("skicka")),
    )
    assert all_told(before, after) == [("step", "added", "Ny")]


def test_a_moved_step_is_one_move() -> None:
    before = with_steps(step("a"), step("b"), step("c"), step("d"))
    after = with_steps(step("d"), step("a"), step("b"), step("c"))
    assert all_told(before, after) == [("step", "within", "D")]
    assert compare(before, after)[0].changes[0].moved == (4, 1)


def test_a_removed_step_moves_none() -> None:
    assert all_told(with_steps(step("a"), step("b")), with_steps(step("b"))) == [("step", "removed", "A")]


def test_a_changed_word_stands_under_its_guide_and_step() -> None:
    after = with_steps(replace(step("a"), body="Så här gör du nu för att a."))
    (guide,) = compare(with_steps(step("a")), after)
    (changed,) = guide.changes
    assert (guide.title, changed.title, changed.texts[0].label) == ("Outlook på webben", "A", "Text")
    assert [piece.text for piece in changed.texts[0].pieces if piece.kind == "added"] == ["nu"]


def test_an_option_that_leads_elsewhere_is_told_by_what_it_leads_to() -> None:
    document = full_document()
    question = document.questionnaire.questions[0]
    option = replace(question.options[0], outcome="behovs-inte")
    questions = (replace(question, options=(option, *question.options[1:])),)
    after = replace(document, questionnaire=replace(document.questionnaire, questions=questions))
    (changed,) = compare(document, after)[0].changes[0].changes
    assert changed.texts[0].label == "Leder till"
    assert "Ja, kryptera." in " ".join(piece.text for piece in changed.texts[0].pieces)


def test_a_renamed_question_changes_no_option_that_leads_to_it() -> None:
    document = full_document()
    outcomes = (replace(document.questionnaire.outcomes[0], title="Kryptera!"),)
    outcomes += document.questionnaire.outcomes[1:]
    after = replace(document, questionnaire=replace(document.questionnaire, outcomes=outcomes))
    assert all_told(document, after) == [("outcome", "changed", "Kryptera!")]


def picture_change(**changes: Any) -> Change:
    """What is told of the first step's picture when its illustration is changed so."""
    document = full_document()
    first, *rest = document.routine.guides[0].steps
    picture = replace(first.illustrations[0], **changes)
    after = with_steps(replace(first, illustrations=(picture,)), *rest)
    return compare(document, after)[0].changes[0].changes[0]


def test_a_moved_mark_shows_the_picture_before_and_after() -> None:
    mark = full_document().routine.guides[0].steps[0].illustrations[0].callouts[0]
    change = picture_change(callouts=(replace(mark, x=0.5),))
    assert change.before and change.after and not change.texts


def exchanged(struct: Any, name: str, **fields: Any) -> Any:
    """The struct with the first item of a list deleted and another one added in its place."""
    first, *rest = getattr(struct, name)
    return replace(struct, **{name: (replace(first, **fields), *rest)})


def exchange(where: str, **fields: Any) -> list[tuple[str, str, str]]:
    """What is told of a document where that was done to the list at a place such as routine.guides.steps."""
    document = full_document()

    def inside(struct: Any, names: list[str]) -> Any:
        if len(names) == 1:
            return exchanged(struct, names[0], **fields)
        value = getattr(struct, names[0])
        if isinstance(value, tuple):
            return replace(struct, **{names[0]: (inside(value[0], names[1:]), *value[1:])})
        return replace(struct, **{names[0]: inside(value, names[1:])})

    return all_told(document, inside(document, where.split(".")))


@pytest.mark.parametrize(
    ("where", "fields"),
    [
        ("routine.sections", {"ref": "ny"}),
        ("routine.guides", {"ref": "ny"}),
        ("routine.guides.steps", {"ref": "ny"}),
        ("routine.guides.steps.illustrations", {"image": "oanvand"}),
        ("routine.environments", {"ref": "ny"}),
        ("routine.things", {"ref": "ny"}),
        ("routine.texts", {"ref": "ny"}),
        ("questionnaire.questions", {"ref": "ny"}),
        ("questionnaire.questions.options", {"ref": "ny"}),
        ("questionnaire.outcomes", {"ref": "ny"}),
        ("questionnaire.advice", {"ref": "ny"}),
        ("questionnaire.scenarios", {"ref": "ny"}),
        ("questionnaire.rules", {"ref": "ny"}),
    ],
)
def test_one_gone_and_one_added_are_both_told(where: str, fields: dict[str, Any]) -> None:
    told_of = [status for _, status, _ in exchange(where, **fields)]
    assert {"added", "removed"} <= set(told_of)


@pytest.mark.parametrize(
    ("where", "fields"),
    [
        ("routine.support", {"value": "0000"}),
        ("routine.contacts", {"value": "0000"}),
        ("routine.synonyms", {"words": ("ny", "nyare")}),
        ("routine.address_words", {"words": ("ny", "nyare")}),
        ("routine.accessibility.faults", {"title": "Annan"}),
        ("routine.guides.steps.remarks", {"body": "Annan."}),
        ("routine.guides.steps.illustrations.callouts", {"label": "Annan"}),
    ],
)
def test_what_has_no_name_is_told_word_by_word(where: str, fields: dict[str, Any]) -> None:
    assert exchange(where, **fields)


def test_other_words_for_a_picture_show_no_pictures() -> None:
    change = picture_change(alt="En annan bild.")
    assert change.texts and change.before is None and change.after is None


def test_twins_do_not_hide_each_other() -> None:
    twins = with_steps(step("a"), step("a"), step("b"))
    assert all_told(twins, with_steps(step("a"), step("b"))) == [("step", "removed", "A")]


def test_a_section_stands_under_the_routine() -> None:
    document = full_document()
    section = Section(ref="ansvar", kind="responsibility", title="Ansvar", body="Alla ansvarar.")
    sections = (*document.routine.sections, section)
    after = replace(document, routine=replace(document.routine, sections=sections))
    (group,) = compare(document, after)
    assert group.title == "Rutinens text" and told(group) == [("section", "added", "Ansvar")]
