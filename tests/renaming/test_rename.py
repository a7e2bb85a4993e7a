"""A button gets another name through the editors' page."""

import re

import pytest
from django.contrib.admin.models import LogEntry

from guide.models import ButtonName, Image, Step
from pictures.storage import drawn_text
from publishing.freeze import freeze
from publishing.models import Revision

LIST = "/admin/guide/buttonname/"
PLACE = r'name="place" value="([^"]+)"( checked)?'


@pytest.fixture
def button(draft):
    return ButtonName.objects.get(ref="ny-e-post")


def address(button):
    return f"/admin/knappar/{button.pk}/byt-namn/"


def sure(page):
    return [value for value, checked in re.findall(PLACE, page.text) if checked]


def rename(client, button, name="Skapa e-post"):
    page = client.get(address(button))
    return client.post(address(button), {"name": name, "place": sure(page)}, follow=True)


def test_the_list_leads_to_the_page_and_the_page_shows_every_place(editing, button):
    assert address(button) in editing.get(LIST).text
    page = editing.get(address(button))
    assert len(sure(page)) >= 5 and "Bilder som ritas om" in page.text


def test_texts_and_drawings_have_the_new_name_and_the_search_keeps_the_old(editing, button):
    assert "Knappen heter ”Skapa e-post” nu" in rename(editing, button).text
    button.refresh_from_db()
    assert (button.name, button.other_names) == ("Skapa e-post", "Ny e-post")
    assert "**Skapa e-post**" in Step.objects.get(ref="nytt-meddelande", guide__ref="dator").body
    drawn = drawn_text(Image.objects.get(ref="dator-ny-epost").file)
    assert "Skapa e-post" in drawn and "Ny e-post" not in drawn
    assert LogEntry.objects.filter(change_message__contains="”Ny e-post” till ”Skapa e-post”").exists()


def test_it_is_one_save_that_can_be_taken_back(editing, button):
    before = freeze()
    saves = Revision.objects.count()
    rename(editing, button)
    assert Revision.objects.count() == saves + 1
    revision = Revision.objects.latest("pk")
    editing.post(f"/admin/publishing/revision/{revision.pk}/change/", {"fore": "1"})
    assert freeze() == before


def test_renamed_back_everything_is_as_it_was_but_the_date(editing, button):
    texts = freeze().routine.guides
    rename(editing, button)
    rename(editing, button, "Ny e-post")
    assert freeze().routine.guides == texts
    assert ButtonName.objects.get(pk=button.pk).other_names == "Skapa e-post"


def test_ordinary_words_and_other_programs_are_shown_but_not_ticked(editing, draft):
    button = ButtonName.objects.get(ref="svara")
    places = re.findall(PLACE, editing.get(address(button)).text)
    assert {bool(checked) for _, checked in places} == {True, False}


@pytest.mark.parametrize("name", ["", "Ny e-post", "x" * 81])
def test_no_name_the_same_and_one_too_long_are_refused_in_words(editing, button, name):
    before = freeze()
    answer = editing.post(address(button), {"name": name, "place": sure(editing.get(address(button)))})
    assert answer.status_code == 400 and "errorlist" in answer.text and freeze() == before


def test_a_text_that_changed_meanwhile_is_looked_at_again(editing, button):
    shown = sure(editing.get(address(button)))
    step = Step.objects.get(ref="nytt-meddelande", guide__ref="dator")
    Step.objects.filter(pk=step.pk).update(body=f"{step.body} Mer.")
    assert "under tiden" in editing.post(address(button), {"name": "Skapa", "place": shown}).text
    assert ButtonName.objects.get(pk=button.pk).name == "Ny e-post"


def test_an_uploaded_picture_is_asked_for(editing, button):
    step = Step.objects.get(ref="nytt-meddelande", guide__ref="dator")
    Image.objects.filter(illustrations__step=step).update(file="0" * 32 + ".webp", captured_on=None)
    assert "kan visa det gamla namnet" in rename(editing, button).text
    assert "fick sitt namn" in editing.get("/admin/publishing/edition/publicera/").text


def test_the_name_of_a_row_is_changed_on_its_page_only(editing, button):
    page = editing.get(f"{LIST}{button.pk}/change/").text
    assert 'name="name"' not in page and address(button) in page
