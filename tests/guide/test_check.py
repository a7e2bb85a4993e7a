"""What the routine's checker finds, and where it says that it is."""

from msgspec.structs import replace

from editing.problems import Problem
from guide.check import check
from guide.document import Button, Callout, Illustration, Image, Remark, Routine, Section, Step, Variation
from guide.labels import CalloutKind
from tests.publishing.samples import sample_routine

PICTURE = Illustration(image="knapp", alt="En knapp.")
MARK = Callout(kind="do", number=1, label="knappen **Ny**", x=0.1, y=0.1, w=0.1, h=0.1)


def with_step(step: Step) -> Routine:
    routine = sample_routine("Text.")
    image = Image(ref="knapp", file="0.svg", width=800, height=500)
    return replace(routine, guides=(replace(routine.guides[0], steps=(step,)),), images=(image,))


def messages(routine: Routine) -> list[str]:
    return [problem.message for problem in check(routine)]


def step(**changes: object) -> Step:
    return replace(Step(ref="starta", title="Starta", body="Text."), **changes)


def test_a_good_routine_has_no_problem() -> None:
    assert check(with_step(step(illustrations=(replace(PICTURE, callouts=(MARK,)),)))) == []


def test_a_problem_names_the_step_that_has_it() -> None:
    (problem,) = check(with_step(step(body="[bild 2]", illustrations=(PICTURE,))))
    assert problem == Problem("step", ("webb", "starta"), "Texten visar [bild 2], men steget har 1 bilder.")


def test_a_step_that_says_and_shows_nothing_is_told() -> None:
    assert messages(with_step(step(body=" "))) == ["Steget Starta har varken text eller bild."]
    assert not messages(with_step(step(body="", illustrations=(PICTURE,))))


def test_a_picture_that_does_not_exist_is_told() -> None:
    assert messages(with_step(step(illustrations=(replace(PICTURE, image="annan"),)))) == [
        "Bilden annan finns inte."
    ]


def test_a_picture_without_description_is_told() -> None:
    assert "saknar beskrivning" in messages(with_step(step(illustrations=(replace(PICTURE, alt=" "),))))[0]


def test_a_mark_outside_the_picture_is_told() -> None:
    outside = replace(PICTURE, callouts=(replace(MARK, x=0.95),))
    assert "sticker ut" in messages(with_step(step(illustrations=(outside,))))[0]


def test_a_mark_without_words_is_told() -> None:
    silent = replace(PICTURE, callouts=(replace(MARK, label=""),))
    assert "saknar förklaring i ord" in messages(with_step(step(illustrations=(silent,))))[0]


def test_what_goes_beyond_the_routine_when_the_screen_looks_different_needs_a_source() -> None:
    wider = Variation(body="Gör fönstret bredare.", source="")
    assert "saknar källa" in messages(with_step(step(variations=(wider,))))[0]
    assert not messages(with_step(step(variations=(replace(wider, source="Tolkning"),))))


def test_a_remark_beyond_the_routine_needs_a_source() -> None:
    assert "saknar källa" in messages(with_step(step(remarks=(Remark(kind="beyond", body="Text."),))))[0]


def test_the_same_ref_twice_is_told() -> None:
    routine = sample_routine("Text.")
    twice = Section(ref="syfte", kind="other", title="Igen", body="Text.")
    assert messages(replace(routine, sections=(*routine.sections, twice))) == [
        "Två avsnitt har adressnamnet syfte."
    ]


def test_an_empty_routine_lists_all_that_is_missing() -> None:
    assert len(messages(Routine(title="", lead="", sections=(), guides=(), support=()))) == 3


def shown(body: str, *labels: str, kind: CalloutKind = "do") -> list[str]:
    """What the checker says of a step whose picture has these marks."""
    marks = tuple(replace(MARK, kind=kind, number=n, label=label) for n, label in enumerate(labels, 1))
    undoing = tuple(UNDO for _ in range("Ta bort" in body))
    pictures = (replace(PICTURE, callouts=marks),)
    return messages(with_step(step(body=body, illustrations=pictures, buttons=undoing)))


UNDO = Button(name="Ta bort", for_some=True)
UNDOING = "1. Klicka på **Ny**.\n\n**Vill du ångra?**\n\n1. Klicka på **Ta bort**."


def test_a_numbered_arrow_at_what_undoes_the_task_is_told() -> None:
    assert "Ta bort, men texten ber bara några" in shown(UNDOING, "knappen **Ta bort**")[0]
    assert shown(UNDOING, "knappen **Ny**") == []
    assert shown(UNDOING, "knappen **Ta bort**", kind="only_if") == []


def test_a_button_that_the_text_does_not_name_is_told() -> None:
    told = messages(with_step(step(body="1. Klicka på **Ny**.", buttons=(UNDO,))))
    assert "Knappen Ta bort står inte i fetstil" in told[0]


def test_more_numbered_arrows_than_the_text_has_numbers_are_told() -> None:
    body = "1. Klicka på **Ny**.\n\n    - Valet **Ett**."
    assert shown(body, "knappen **Ny**") == []
    assert "har 2 numrerade pilar" in shown(body, "knappen **Ny**", "valet **Ett**")[0]
    assert shown("Se på bilden.", "knappen **Ny**", "knappen **Nyare**") == []


def test_a_choice_of_one_is_told() -> None:
    body = "1. Välj **Ett** eller **Två**."
    assert "ett ensamt A" in shown(body, "valet **Ett**", kind="either")[0]
    assert shown(body, "valet **Ett**", "valet **Två**", kind="either") == []
