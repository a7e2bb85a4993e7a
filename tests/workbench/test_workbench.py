"""What the workbench saves, and what it refuses. How it is used: tests/browser/test_workbench.py."""

import json

import pytest
from django.contrib.admin.models import LogEntry
from django.core.files.uploadedfile import SimpleUploadedFile

from editing.replacing.replace import fingerprint
from guide.check import check
from guide.freeze import freeze
from guide.models import Guide, Step
from tests.guide import files
from tests.guide.factories import CalloutFactory, GuideFactory, IllustrationFactory, StepFactory, uploaded
from workbench.building import marks_seen


@pytest.fixture
def step(db):
    return StepFactory(body="1. Öppna.")


@pytest.fixture
def save(editing, step):
    """Sends what the page sends."""

    def send(**fields):
        return editing.post(f"/admin/arbetsbank/{step.guide.pk}/", fields)

    return send


def text(row, name, value, seen=None):
    before = getattr(row, name) if seen is None else seen
    key = f"{row._meta.label_lower}:{row.pk}:{name}"
    return {"do": "text", "key": key, "value": value, "_seen": fingerprint(before)}


def test_a_text_is_saved_cleaned_and_logged(save, step):
    answer = save(**text(step, "body", "1) Klicka\r\n2) Skriv"))
    assert "<li>Klicka</li>" in answer.json()["html"]
    assert Step.objects.get().body == "1. Klicka\n2. Skriv"
    assert LogEntry.objects.get().object_id == str(step.pk)


def test_a_text_that_somebody_has_changed_is_not_written_over(save, step):
    answer = save(**text(step, "body", "1. Mitt.", seen="1. Äldre."))
    assert (answer.status_code, answer.json()["saved"]) == (409, "1. Öppna.")
    assert Step.objects.get().body == "1. Öppna."


@pytest.mark.parametrize(
    ("name", "value"), [("title", ""), ("body", "<script>x</script>"), ("title", "dold\u202e text")]
)
def test_what_a_form_would_refuse_is_refused_in_words(save, step, name, value):
    answer = save(**text(step, name, value))
    assert answer.status_code == 400
    assert answer.json()["errors"]


def test_a_text_of_another_guide_is_not_saved(save):
    other = StepFactory()
    assert save(**text(other, "title", "Min")).status_code == 410
    assert Step.objects.get(pk=other.pk).title == other.title


def test_a_first_title_gives_the_address_and_a_second_one_keeps_it(save, step):
    save(do="step")
    new = step.guide.steps.last()
    save(**text(new, "title", "Välj språk"))
    new.refresh_from_db()
    save(**text(new, "title", "Välj ett annat språk"))
    new.refresh_from_db()
    assert (new.ref, new.title) == ("valj-sprak", "Välj ett annat språk")


def test_a_step_that_is_not_finished_stops_publishing(save, step):
    save(do="step")
    messages = [str(problem.message) for problem in check(freeze())]
    assert "Ett steg saknar rubrik." in messages


def test_a_picture_is_made_anew_and_put_into_its_step(save, step):
    upload = SimpleUploadedFile("s.png", files.written(files.screen()))
    save(do="picture", picture=upload, part=step.pk)
    image = step.illustrations.get().image
    assert image.file.endswith(".webp")
    assert image.ref == f"{step.guide.ref}-bild"


def test_a_file_that_is_no_picture_makes_no_step(save, step):
    answer = save(do="picture", picture=SimpleUploadedFile("s.png", files.SVG))
    assert "SVG" in answer.json()["errors"][0]
    assert Step.objects.count() == 1


def marks(illustration, *rows, seen=None):
    seen = marks_seen(illustration) if seen is None else seen
    return {"do": "marks", "illustration": illustration.pk, "marks": json.dumps(rows), "_seen": seen}


MARK = {"kind": "do", "label": "knappen", "x": 0.1, "y": 0.1, "w": 0.2, "h": 0.1}


def test_marks_replace_those_that_were_seen(save, step):
    illustration = IllustrationFactory(step=step, check_callouts=True)
    old = CalloutFactory(illustration=illustration)
    answer = save(**marks(illustration, MARK, MARK | {"kind": "look", "label": ""}))
    illustration.refresh_from_db()
    assert answer.json()["seen"].startswith(marks_seen(illustration))
    assert [mark.number for mark in illustration.callouts.exclude(pk=old.pk)] == [1, 2]
    assert not illustration.check_callouts


@pytest.mark.parametrize(
    "mark", [MARK | {"x": 0.9}, MARK | {"kind": "annat"}, MARK | {"x": "text"}, {"kind": "do"}]
)
def test_marks_that_do_not_fit_leave_those_that_were(save, step, mark):
    illustration = CalloutFactory(illustration__step=step).illustration
    assert save(**marks(illustration, mark)).status_code == 400
    assert illustration.callouts.count() == 1


def test_marks_that_somebody_has_changed_are_not_written_over(save, step):
    illustration = CalloutFactory(illustration__step=step).illustration
    assert save(**marks(illustration, MARK, seen="annat")).status_code == 409


def test_a_step_is_moved_among_the_others(save, step):
    last = StepFactory(guide=step.guide, position=9)
    save(do="move", part=last.pk, place=0)
    assert [each.pk for each in step.guide.steps.all()] == [last.pk, step.pk]


def test_a_new_guide_has_an_address_of_its_title(editing):
    GuideFactory(ref="boka-rum")
    answer = editing.post("/admin/arbetsbank/", {"title": "Boka rum"})
    guide = Guide.objects.get(ref="boka-rum-2")
    assert answer.url == f"/admin/arbetsbank/{guide.pk}/"
    assert editing.get(answer.url).status_code == 200


AREA = {"kind": "crop", "label": "", "x": 0.0, "y": 0.0, "w": 0.5, "h": 1.0}


def redrawn(illustration, area):
    return {"do": "redraw", "illustration": illustration.pk, "area": json.dumps(area)}


@pytest.fixture
def shown(step):
    """A screenshot with a mark to the left and one to the right."""
    illustration = IllustrationFactory(step=step, image=uploaded("skarm"))
    CalloutFactory(illustration=illustration, number=1, x=0.1, y=0.1, w=0.2, h=0.1)
    CalloutFactory(illustration=illustration, number=2, x=0.7, y=0.1, w=0.2, h=0.1)
    return illustration


def test_a_picture_is_cropped_with_its_marks(save, shown):
    before = shown.image.width
    assert save(**redrawn(shown, AREA)).status_code == 200
    shown.image.refresh_from_db()
    (mark,) = shown.callouts.all()
    assert shown.image.width == before // 2
    assert (mark.x, mark.w) == pytest.approx((0.2, 0.4))


def test_more_of_a_picture_is_hidden_and_its_marks_stay(save, shown):
    before = shown.image.file
    assert save(**redrawn(shown, AREA | {"kind": "hide"})).status_code == 200
    shown.image.refresh_from_db()
    assert shown.image.file != before
    assert shown.callouts.count() == 2


def test_a_drawing_is_not_cropped_and_says_why(save, step):
    answer = save(**redrawn(IllustrationFactory(step=step), AREA))
    assert "SVG" in answer.json()["errors"][0]


@pytest.mark.parametrize("area", [AREA | {"w": 0}, AREA | {"w": 2}, AREA | {"x": -1}])
def test_an_area_outside_the_picture_is_refused(save, shown, area):
    assert save(**redrawn(shown, area)).status_code == 400
