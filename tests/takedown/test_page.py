"""The pages where a picture is taken down."""

import pytest

from guide.models import Image
from pictures.models import TakenDown

REF = "webb-alternativ"
LIST = "/admin/ta-ner-bild/"


@pytest.fixture
def picture(draft) -> Image:
    return Image.objects.get(ref=REF)


@pytest.fixture
def address(picture) -> str:
    return f"{LIST}{picture.file}/"


def test_the_editions_and_the_picture_lead_there(editing, picture, address):
    assert LIST in editing.get("/admin/publishing/edition/").text
    assert address in editing.get(f"/admin/guide/image/{picture.pk}/change/").text


def test_every_picture_is_listed_and_can_be_found_by_name(editing, picture, address):
    assert address in editing.get(LIST).text
    found = editing.get(LIST, {"q": "webb-alt"}).text
    assert address in found and "webb-kryptera" not in found


def test_a_picture_that_only_an_old_edition_has_is_listed(editing, picture, address):
    Image.objects.filter(ref=REF).update(file=Image.objects.get(ref="webb-kryptera").file)
    assert address in editing.get(LIST).text


def test_it_shows_where_the_picture_is(editing, address):
    page = editing.get(address).text
    assert "Utgåva 1" in page and "Utkastet: " in page and "Stegen visar ett hål" in page


def test_without_a_reason_or_a_yes_nothing_is_done_and_what_was_typed_stays(editing, address):
    answer = editing.post(address, {"reason": "Visade ett namn"})
    assert answer.status_code == 400 and 'value="Visade ett namn"' in answer.text
    assert editing.post(address, {"sure": "on"}).status_code == 400
    assert not TakenDown.objects.exists()


def test_it_is_taken_down_and_the_editor_is_led_to_replace_it(editing, picture, address):
    answer = editing.post(address, {"reason": "Visade ett namn", "sure": "on"}, follow=True)
    assert answer.redirect_chain[0][0] == f"/admin/guide/image/{picture.pk}/change/"
    assert "Utkastet visar ett hål" in answer.text
    assert TakenDown.objects.get().by.username == "eva"


def test_one_that_is_taken_down_is_told_of_and_cannot_be_chosen_again(editing, address):
    editing.post(address, {"reason": "Visade ett namn", "sure": "on"})
    page = editing.get(address, follow=True).text
    assert "redan borttagen" in page and "Visade ett namn" in page and address not in page


def test_what_is_no_picture_of_ours_is_not_found(editing, draft):
    assert editing.get(f"{LIST}{'0' * 32}.webp/").status_code == 404
