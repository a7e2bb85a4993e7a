"""The editors' pages for pictures: uploading, replacing, finding the old ones, and the marks."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from guide import models
from guide.freeze import freeze
from pictures.imported import webp_size
from tests.guide import files
from tests.guide.factories import CalloutFactory, IllustrationFactory, ImageFactory
from tests.pictures.test_uploads import BAD

pytestmark = pytest.mark.django_db
ADD = "/admin/guide/image/add/"
LIST = "/admin/guide/image/"


@pytest.fixture(autouse=True)
def storage(settings, tmp_path):
    """A storage of its own for each test."""
    settings.MEDIA_ROOT = tmp_path


def stored(folder: str = ".") -> set[str]:
    root = Path(default_storage.path(folder))
    return {path.name for path in root.iterdir()} if root.exists() else set()


def form(data=None, name="skärmbild.png", **changes):
    upload = {} if data is None else {"upload": SimpleUploadedFile(name, data)}
    return {"ref": "ny-bild", "client": "Outlook", "captured_on": "", "hidden": "", **upload, **changes}


def change_page(row) -> str:
    return f"/admin/guide/{row._meta.model_name}/{row.pk}/change/"


def screenshot(**options) -> bytes:
    return files.written(files.screen(**options))


# Uploading


def test_an_uploaded_picture_becomes_a_row_and_its_files(editing):
    editing.post(ADD, form(screenshot()))
    image = models.Image.objects.get()
    assert (image.ref, image.width, image.height) == ("ny-bild", 1000, 500)
    assert stored() == {image.file, image.small}


def test_the_readers_browser_chooses_between_the_two_widths(editing):
    editing.post(ADD, form(screenshot()))
    image = models.Image.objects.get()
    guide = IllustrationFactory(image=image).step.guide
    page = editing.get(f"/utkast/guider/{guide.ref}/").text
    assert f'srcset="/bilder/{image.small} 800w, /bilder/{image.file} 1000w"' in page
    assert 'width="1000" height="500"' in page


def test_a_picture_uploaded_without_date_was_captured_today(editing):
    editing.post(ADD, form(screenshot()))
    assert models.Image.objects.get().captured_on == timezone.localdate()


@pytest.mark.parametrize(("data", "advice"), BAD.values(), ids=BAD.keys())
def test_a_bad_file_is_refused_and_leaves_nothing_behind(editing, data, advice):
    page = editing.post(ADD, form(data)).text
    assert advice in page
    assert not models.Image.objects.exists() and not stored()


@pytest.mark.parametrize("wrong", files.HOSTILE)
def test_whatever_is_uploaded_becomes_a_picture_of_our_own_or_is_refused(editing, wrong):
    response = editing.post(ADD, form(files.HOSTILE[wrong]()))
    if response.status_code == 302:
        image = models.Image.objects.get()
        data = Path(default_storage.path(image.file)).read_bytes()
        assert webp_size(data) == (image.width, image.height)
    else:
        assert "errorlist" in response.text and not stored()


def test_a_file_that_is_too_heavy_is_refused_and_leaves_nothing_behind(editing):
    page = editing.post(ADD, form(screenshot() + bytes(10_000_000))).text
    assert "Den får vara högst 10 MB" in page
    assert not models.Image.objects.exists() and not stored()


@pytest.mark.parametrize("name", ["../../x.png", "x.html.png", "CON.png", "å" * 300 + ".png", "😀.webp", "x"])
def test_the_name_of_the_file_means_nothing(editing, name):
    editing.post(ADD, form(screenshot(), name=name))
    assert stored() == {models.Image.objects.get().file, models.Image.objects.get().small}


def test_a_picture_needs_a_file(editing):
    assert "errorlist" in editing.post(ADD, form()).text
    assert not models.Image.objects.exists()


def test_where_something_else_is_wrong_the_editor_is_told_to_choose_the_file_again(editing):
    page = editing.post(ADD, form(screenshot(), ref="Fel namn")).text
    assert "Välj filen igen" in page and not stored()


def test_what_is_hidden_is_in_no_file(editing):
    for number, name in enumerate(["Anna Andersson", "Bo Ek"]):
        editing.post(ADD, form(screenshot(text=name), ref=f"bild-{number}", hidden="0 0 50 25,5"))
    one, other = models.Image.objects.all()
    assert (one.file, one.small) == (other.file, other.small)
    assert stored() == {one.file, one.small}


@pytest.mark.parametrize(
    "line", ["10 20 30", "ett två tre fyra", "-1 0 10 10", "90 0 20 10", "nan 0 10 10", "0 0 1e9 1"]
)
def test_an_area_that_is_not_on_the_picture_is_refused(editing, line):
    page = editing.post(ADD, form(screenshot(), hidden=line)).text
    assert "Det står:" in page or "utanför bilden" in page
    assert not stored()


def test_an_editor_without_the_right_uploads_nothing(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("per", is_staff=True))
    assert client.post(ADD, form(screenshot())).status_code == 403
    assert not stored()


# Replacing


def test_a_new_picture_keeps_the_name_and_is_shown_wherever_the_old_was(editing):
    illustration = IllustrationFactory()
    image = illustration.image
    editing.post(change_page(image), form(screenshot(), ref=image.ref, captured_on=image.captured_on))
    image.refresh_from_db()
    assert image.file.endswith(".webp") and image.captured_on == timezone.localdate()
    assert freeze().image(illustration.image.ref).small == image.small


def test_every_illustration_of_a_replaced_picture_must_be_checked(editing):
    illustration, other = IllustrationFactory(), IllustrationFactory()
    page = editing.post(change_page(illustration.image), form(screenshot(), ref="bytt"), follow=True).text
    assert "Bilden är bytt på 1 ställen" in page
    assert [row.check_callouts for row in models.Illustration.objects.order_by("pk")] == [True, False]
    listed = editing.get("/admin/guide/illustration/?check_callouts__exact=1").text
    assert change_page(illustration) in listed and change_page(other) not in listed
    assert "Kontrollera pilarna" in editing.get(change_page(illustration.step)).text


def test_facts_alone_change_no_file_and_flag_nothing(editing):
    illustration = IllustrationFactory()
    before = illustration.image.file
    editing.post(change_page(illustration.image), form(ref="annat-namn", captured_on="2025-01-01"))
    illustration.refresh_from_db()
    assert illustration.image.file == before and illustration.image.captured_on == date(2025, 1, 1)
    assert not illustration.check_callouts


def test_the_same_picture_again_flags_nothing(editing):
    editing.post(ADD, form(screenshot()))
    illustration = IllustrationFactory(image=models.Image.objects.get())
    editing.post(change_page(illustration.image), form(screenshot()))
    illustration.refresh_from_db()
    assert not illustration.check_callouts


def test_hiding_needs_the_file_to_hide_in(editing):
    image = ImageFactory()
    page = editing.post(change_page(image), form(ref=image.ref, hidden="0 0 10 10")).text
    assert "Välj också bildfilen" in page


def saved(illustration, seen=None, **changes):
    """What the browser sends from the page of an illustration."""
    marks = list(illustration.callouts.all())
    rows = {
        f"callouts-{index}-{name}": getattr(mark, name if name != "illustration" else "illustration_id")
        for index, mark in enumerate(marks)
        for name in ("id", "illustration", "number", "kind", "label", "x", "y", "w", "h")
    }
    return {
        "step": illustration.step_id,
        "image": illustration.image_id,
        "alt": illustration.alt,
        "caption": "",
        "position": 1,
        "seen": illustration.image.file if seen is None else seen,
        "callouts-TOTAL_FORMS": len(marks),
        "callouts-INITIAL_FORMS": len(marks),
        **rows,
        **changes,
    }


def test_saving_the_illustration_says_that_its_marks_are_right(editing):
    illustration = IllustrationFactory(check_callouts=True)
    assert "Bilden har bytts" in editing.get(change_page(illustration)).text
    editing.post(change_page(illustration), saved(illustration))
    illustration.refresh_from_db()
    assert not illustration.check_callouts


def test_marks_placed_on_a_picture_that_was_replaced_meanwhile_must_be_checked(editing):
    illustration = IllustrationFactory(check_callouts=True)
    editing.post(change_page(illustration), saved(illustration, seen="en-annan.webp"))
    illustration.refresh_from_db()
    assert illustration.check_callouts


def test_another_picture_under_the_marks_must_be_checked(editing):
    illustration = IllustrationFactory()
    editing.post(change_page(illustration), saved(illustration, image=ImageFactory(file="annan.webp").pk))
    illustration.refresh_from_db()
    assert illustration.check_callouts


# Deleting and finding


def test_a_picture_in_use_is_not_deleted_and_its_uses_are_listed(editing):
    illustration = IllustrationFactory()
    url = f"/admin/guide/image/{illustration.image.pk}/delete/"
    assert change_page(illustration) in editing.get(url).text
    editing.post(url, {"post": "yes"})
    assert models.Image.objects.exists()


def test_the_page_of_a_picture_lists_where_it_is_shown(editing):
    illustration = IllustrationFactory()
    assert change_page(illustration) in editing.get(change_page(illustration.image)).text


def test_the_oldest_pictures_come_first_and_those_without_date_before_them(editing):
    for ref, captured in [("ny", date(2026, 1, 1)), ("gammal", date(2020, 1, 1)), ("okand", None)]:
        ImageFactory(ref=ref, captured_on=captured)
    page = editing.get(LIST).text
    assert page.index(">okand<") < page.index(">gammal<") < page.index(">ny<")


@pytest.mark.parametrize(
    ("age", "listed"), [("halvar", {"ett", "tva"}), ("ar", {"tva"}), ("okand", {"utan"})]
)
def test_pictures_are_found_by_age(editing, age, listed):
    for ref, days in [("nyss", 1), ("ett", 200), ("tva", 400), ("utan", None)]:
        ImageFactory(ref=ref, captured_on=days and timezone.localdate() - timedelta(days=days))
    page = editing.get(f"{LIST}?alder={age}").text
    assert {ref for ref in ("nyss", "ett", "tva", "utan") if f">{ref}<" in page} == listed


def test_an_unknown_age_shows_all(editing):
    ImageFactory(ref="nyss")
    assert ">nyss<" in editing.get(f"{LIST}?alder=x").text


@pytest.mark.parametrize("path", [LIST, "/admin/guide/illustration/"])
def test_lists_show_the_pictures(editing, path):
    illustration = IllustrationFactory()
    assert f'src="/bilder/{illustration.image.file}"' in editing.get(path).text


# Marks


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"x": "0.9"}, "sticker ut till höger"),
        ({"h": "0.95"}, "sticker ut nedåt"),
        ({"y": "1.5"}, "Skriv ett tal mellan 0 och 1"),
        ({"w": "-0.1"}, "Skriv ett tal mellan 0 och 1"),
        ({"w": "nan"}, "errorlist"),
    ],
)
def test_a_mark_outside_the_picture_is_refused(editing, changes, told):
    illustration = CalloutFactory(number=1).illustration
    numbers = {f"callouts-0-{name}": value for name, value in changes.items()}
    assert told in editing.post(change_page(illustration), saved(illustration, **numbers)).text
    assert models.Callout.objects.get().x == 0.1


@pytest.fixture
def two(db):
    first = CalloutFactory(number=1, label="ett")
    CalloutFactory(number=2, label="två", illustration=first.illustration)
    return first.illustration


def test_marks_can_change_numbers_with_each_other(editing, two):
    editing.post(change_page(two), saved(two, **{"callouts-0-number": 2, "callouts-1-number": 1}))
    assert [mark.label for mark in two.callouts.all()] == ["två", "ett"]


def test_two_marks_cannot_have_the_same_number(editing, two):
    page = editing.post(change_page(two), saved(two, **{"callouts-0-number": 2})).text
    assert "Två markeringar har samma nummer" in page


def test_a_mark_is_taken_away_and_the_next_takes_its_number(editing, two):
    editing.post(change_page(two), saved(two, **{"callouts-0-DELETE": "on", "callouts-1-number": 1}))
    assert [(mark.number, mark.label) for mark in two.callouts.all()] == [(1, "två")]


def test_steps_are_listed_as_readers_meet_them(editing, draft):
    listed = editing.get("/admin/guide/step/").context["cl"].result_list
    assert list(listed) == [step for guide in models.Guide.objects.all() for step in guide.steps.all()][:100]
