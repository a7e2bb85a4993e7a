"""The page that publishes, and the log of editions."""

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from guide.models import Step
from publishing.freeze import thaw
from publishing.models import Edition
from publishing.publish import publish
from tests.publishing.samples import sample_document

pytestmark = pytest.mark.django_db
PUBLISH = "/admin/publishing/edition/publicera/"
FORM = {"significance": "change", "note": "Ny knapp."}


@pytest.fixture
def draft() -> None:
    thaw(sample_document())


def test_publishing_makes_an_edition_with_note_and_name(editing: Client, editor: User, draft: None) -> None:
    editing.post(PUBLISH, FORM)
    edition = Edition.objects.get()
    assert (edition.note, edition.published_by) == ("Ny knapp.", editor)


def test_readers_see_the_new_edition_at_once(editing: Client, client: Client, draft: None) -> None:
    editing.post(PUBLISH, FORM)
    Step.objects.update(title="Helt ny rubrik")
    editing.post(PUBLISH, FORM)
    assert "Helt ny rubrik" in client.get("/guider/webb/").text


def test_a_changed_way_of_working_needs_a_note_and_keeps_the_choice(editing: Client, draft: None) -> None:
    page = editing.post(PUBLISH, {"significance": "change", "note": ""}).text
    assert "Skriv vad som är nytt" in page and not Edition.objects.exists()


def test_a_correction_needs_no_note(editing: Client, draft: None) -> None:
    editing.post(PUBLISH, {"significance": "correction"})
    assert Edition.objects.get().note == ""


def test_every_problem_is_shown_with_a_link_to_its_row_and_the_note_is_kept(editing: Client) -> None:
    thaw(sample_document(step_body="[bild 3] [hit](/finns-inte/)"))
    page = editing.post(PUBLISH, FORM).text
    assert page.count(f'href="/admin/guide/step/{Step.objects.get().pk}/change/"') == 2
    assert "Ny knapp." in page


def test_an_unchanged_draft_offers_nothing_to_publish(editing: Client, draft: None) -> None:
    publish(by=None, note="", significance="change")
    page = editing.get(PUBLISH).text
    assert "likadant som utgåva 1" in page and 'value="Publicera"' not in page


def test_an_editor_without_the_right_cannot_publish(client: Client, draft: None) -> None:
    editor = User.objects.create_user("redaktor", is_staff=True)
    editor.user_permissions.add(Permission.objects.get(codename="change_step"))
    client.force_login(editor)
    assert client.post(PUBLISH, FORM).status_code == 403


def test_an_edition_can_be_read_and_not_changed(editing: Client, draft: None) -> None:
    edition = publish(by=None, note="", significance="change")
    page = editing.get(f"/admin/publishing/edition/{edition.pk}/change/")
    assert page.status_code == 200 and 'name="_save"' not in page.text


def test_lists_are_called_what_they_hold(editing: Client) -> None:
    assert "<h1>Utgåvor</h1>" in editing.get("/admin/publishing/edition/").text
    assert "<h1>Synpunkter</h1>" in editing.get("/admin/feedback/message/").text
    assert "<h1>Dela utkastet</h1>" in editing.get("/admin/publishing/sharelink/add/").text


def test_what_the_server_published_is_dated_and_signed_in_swedish(editing: Client, draft: None) -> None:
    publish(by=None, note="Första.", significance="change")
    page = editing.get("/admin/publishing/edition/").text
    assert 'class="field-publisher">Servern</td>' in page and " kl. " in page


def test_the_note_is_cleaned_like_every_text(editing: Client, draft: None) -> None:
    editing.post(PUBLISH, FORM | {"note": "Ny\x0bkna\u0308pp\u200b."})
    assert Edition.objects.get().note == "Ny\nknäpp."


def test_an_invisible_character_in_the_note_is_told(editing: Client, draft: None) -> None:
    page = editing.post(PUBLISH, FORM | {"note": "Ny\u202eknapp."}).text
    assert "U+202E) står efter ”Ny”" in page and not Edition.objects.exists()
