"""The session ends while an editor writes: what was written is carried through signing in."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from guide.models import Step
from tests.forms import fields_of

pytestmark = pytest.mark.django_db
OURS = {"HTTP_ORIGIN": "http://testserver"}
WRITTEN = {"title": 'Ny "titel" & mer'}


@pytest.fixture
def browser(editor, draft):
    """A browser that Django's own check of forms looks at, with Eva signed in."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    return client


def address():
    return f"/admin/guide/step/{Step.objects.get(guide__ref='webb', ref='starta').pk}/change/"


def form(client):
    return fields_of(client.get(address()).text, "step_form") | WRITTEN


def test_what_was_written_stays_on_the_page_when_the_session_has_ended(browser):
    fields = form(browser)
    Session.objects.all().delete()
    page = browser.post(address(), fields, **OURS)
    assert page.status_code == 403 and "no-store" in page["Cache-Control"]
    assert "Logga in i en ny flik" in page.text
    again = fields_of(page.text, "again")
    assert again["title"] == [WRITTEN["title"]] and again["body"] == fields["body"]
    assert f'action="{address()}"' in page.text


def test_it_is_saved_after_signing_in_in_another_tab(browser, editor):
    fields = form(browser)
    Session.objects.all().delete()
    again = fields_of(browser.post(address(), fields, **OURS).text, "again")
    browser.force_login(editor)  # with a new token, as after every sign-in
    browser.cookies["csrf"] = "b" * 32
    told = browser.post(address(), again, **OURS)
    assert told.status_code == 403 and "Spara det jag skrev" in told.text
    assert browser.post(address(), fields_of(told.text, "again"), **OURS).status_code == 302
    assert Step.objects.filter(title=WRITTEN["title"]).exists()


def test_a_page_of_a_view_that_refuses_strangers_keeps_it_too(browser):
    Session.objects.all().delete()
    token = fields_of(browser.get("/konto/logga-in/").text, "")
    page = browser.post("/admin/publishing/edition/publicera/", token | {"note": "Ny knapp."}, **OURS)
    assert page.status_code == 403 and fields_of(page.text, "again")["note"] == ["Ny knapp."]


@pytest.mark.parametrize("origin", [{}, {"HTTP_ORIGIN": "https://evil.example"}, {"HTTP_ORIGIN": "null"}])
@pytest.mark.parametrize("signed_in", [True, False])
def test_what_another_site_sends_is_never_offered_to_be_sent_again(browser, origin, signed_in):
    if not signed_in:
        Session.objects.all().delete()
    page = browser.post(address(), {"title": "insmugglat"}, **origin)
    assert page.status_code in (302, 403) and "insmugglat" not in page.text


def test_who_has_written_nothing_is_sent_to_sign_in(browser):
    Session.objects.all().delete()
    assert browser.get(address())["Location"].startswith("/admin/login/?next=")


def test_a_password_is_not_carried(browser):
    browser.get(address())
    fields = {"username": "nils", "password1": "x" * 20, "csrfmiddlewaretoken": browser.cookies["csrf"].value}
    Session.objects.all().delete()
    page = browser.post("/admin/auth/user/add/", fields, **OURS)
    assert "nils" in page.text and "x" * 20 not in page.text


def test_without_a_word_of_where_it_came_from_one_is_told_how_to_keep_it(browser):
    page = browser.post(address(), {"title": "x"}).text
    assert "kopiera det du har skrivit" in page
