"""From the routine's rows to its document: all plain rows in one query, whatever they hold."""

from datetime import date
from typing import Any

import pytest

from guide import models
from guide.freeze import freeze
from guide.pages import models as around
from tests.guide.factories import CalloutFactory, GuideFactory, ImageFactory, StepFactory

pytestmark = pytest.mark.django_db


def test_an_empty_draft_freezes_to_an_empty_routine() -> None:
    routine = freeze()
    assert (routine.title, routine.guides, routine.accessibility.faults) == ("", (), ())


def test_it_takes_three_queries(django_assert_num_queries: Any) -> None:
    CalloutFactory()
    around.Statement.objects.create().faults.create(title="Brist", body="Text.")
    with django_assert_num_queries(3):
        freeze()


@pytest.mark.parametrize(
    "text",
    ["Å ”citat” \"rakt\" 'enkelt'", "två\nrader\t\\ och 😀", "null", "true", "17", "<b>&amp;", "\u2028"],
)
def test_a_text_is_frozen_as_it_was_written(text: str) -> None:
    GuideFactory(intro=text)
    around.Thing.objects.create(ref="a", name="A", body=text)
    assert (freeze().guides[0].intro, freeze().things[0].body) == (text, text)


def test_yes_no_and_days_are_frozen_as_such() -> None:
    GuideFactory(beyond=True, reviewed_on=date(2026, 1, 31))
    (guide,) = freeze().guides
    assert (guide.beyond, guide.reviewed_on, guide.review_by) == (True, date(2026, 1, 31), None)


def test_the_place_of_a_mark_keeps_every_digit() -> None:
    CalloutFactory(x=0.1 + 0.2, y=1 / 3, w=0.1, h=0.1)
    (mark,) = freeze().guides[0].steps[0].illustrations[0].callouts
    assert (mark.x, mark.y) == (0.1 + 0.2, 1 / 3)


def test_rows_are_frozen_by_their_numbers_and_then_as_they_came() -> None:
    guide = GuideFactory()
    for ref, position in [("sist", 2), ("andra", 1), ("tredje", 1), ("första", 0)]:
        StepFactory(guide=guide, ref=ref, position=position)
    assert [step.ref for step in freeze().guides[0].steps] == ["första", "andra", "tredje", "sist"]


def test_remarks_stand_with_what_they_are_about() -> None:
    step = StepFactory()
    section = models.Section.objects.create(pk=step.pk, ref="syfte", title="Syfte", body="Text.")
    for row, word in [(section, "avsnitt"), (step.guide, "guide"), (step, "steg")]:
        row.remarks.create(body=word)
    (guide,), (chapter,) = freeze().guides, freeze().sections
    remarks = (*chapter.remarks, *guide.remarks, *guide.steps[0].remarks)
    assert [remark.body for remark in remarks] == ["avsnitt", "guide", "steg"]


def test_a_text_of_a_page_names_its_picture() -> None:
    for ref, image in [("med", ImageFactory(ref="bild")), ("utan", None)]:
        around.PageText.objects.create(page="about", ref=ref, title="T", body="B", image=image)
    assert [text.image for text in freeze().texts] == ["bild", ""]
