"""What administrators say of the site in the admin, and what holds where they say nothing."""

import pytest
from django.contrib.admin.models import LogEntry
from django.db import DatabaseError, connection
from django.test import Client

from organisation.current import current_site
from organisation.models import SiteSettings
from publishing.current import current_mark
from publishing.two_people import needs_somebody_else

PAGE = "/admin/organisation/sitesettings/1/change/"


def save(editing: Client, **fields: str) -> str:
    """The page after the form has been sent with `fields`, as other processes and readers then know it."""
    text = editing.post(PAGE, fields, follow=True).text
    current_site.look_again()
    return text


@pytest.mark.django_db
def test_nothing_is_asked_of_a_site_that_has_said_nothing(settings):
    current_site.look_again()
    site = current_site.get()
    assert (site.name, site.organisation, site.mark) == (settings.SITE_NAME, settings.ORGANISATION, "")


def test_a_name_that_is_saved_stands_on_the_readers_pages(reader, editing):
    assert "Inställningarna är sparade" in save(editing, name="Säkra brev", organisation="Orust kommun")
    text = reader.get("/").text
    assert "Säkra brev" in text and "Orust kommun" in text and "Sotenäs" not in text.split("<main")[0]


def test_what_is_emptied_goes_by_the_server_again(reader, editing, settings):
    save(editing, name="Säkra brev")
    save(editing, name="")
    assert settings.SITE_NAME in reader.get("/").text


def test_kept_pages_are_made_anew(reader, editing):
    before = current_mark()
    save(editing, name="Säkra brev")
    assert before != current_mark() and current_mark().startswith(before)


def test_a_page_of_a_known_site_asks_the_database_nothing(reader, editing, django_assert_num_queries):
    save(editing, name="Säkra brev")
    reader.get("/")
    current_site._looked_at = float("inf")
    with django_assert_num_queries(0):
        assert "Säkra brev" in reader.get("/support/").text


def test_the_trail_tells_what_was_said_before_and_now(editing):
    save(editing, name="Säkra brev", two_people="on")
    said = LogEntry.objects.latest("action_time").get_change_message()
    assert "Webbplatsens namn: ”” blev ”Säkra brev”." in said and "”inte ikryssad” blev ”ikryssad”" in said


def test_two_people_can_be_demanded_in_the_admin(editing, editor, monkeypatch):
    monkeypatch.setattr("publishing.two_people.has_written", lambda user: True)
    assert not needs_somebody_else(editor)
    save(editing, two_people="on")
    assert needs_somebody_else(editor)


def test_what_the_server_demands_nobody_turns_off(editing, settings):
    settings.PUBLISH_REQUIRES_TWO_PEOPLE = True
    assert "Servern kräver det" in editing.get(PAGE).text
    save(editing)
    assert current_site.get().two_people


def test_two_who_change_at_once_lose_nothing(editing):
    seen = editing.get(PAGE).context["seen"]
    save(editing, name="Annans namn")
    response = editing.post(PAGE, {"name": "Mitt namn", "_seen": seen})
    assert response.status_code == 409 and "Mitt namn" in response.text and "Annans namn" in response.text


def test_the_list_leads_to_the_page(editing):
    assert editing.get("/admin/organisation/sitesettings/")["Location"] == PAGE


def test_without_a_database_the_site_goes_on_as_it_was(reader, editing, monkeypatch):
    save(editing, name="Säkra brev")

    def away() -> None:
        raise DatabaseError

    monkeypatch.setattr(SiteSettings, "only", away)
    current_site.look_again()
    assert current_site.get().name == "Säkra brev"


@pytest.mark.django_db
def test_there_is_one_row():
    SiteSettings(pk=1).save()
    with pytest.raises(DatabaseError), connection.cursor():
        SiteSettings(pk=2).save()
