"""The session ends while somebody writes: signing in in another tab, and saving what was written."""

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from guide.models import Step
from tests.browser.conftest import sign_in


@pytest.fixture
def writing(context, editing, draft, live_server):
    """A page on which an editor has written, and from which the session is gone."""
    sign_in(context, editing, live_server)
    page = context.new_page()
    page.goto(f"/admin/guide/step/{Step.objects.get(guide__ref='webb', ref='starta').pk}/change/")
    page.locator("#id_title").fill("Nyss skrivet")
    Session.objects.all().delete()
    return page


def save(page):
    page.get_by_role("button", name="Spara", exact=True).first.click()
    expect(page.get_by_role("heading", name="Det är inte sparat")).to_be_visible()


def test_what_was_written_is_saved_after_signing_in_in_another_tab(writing, context, editor):
    save(writing)
    with context.expect_page() as opened:
        writing.get_by_role("link", name="Logga in i en ny flik").click()
    tab = opened.value
    tab.get_by_label("Användarnamn").fill("eva")
    tab.get_by_label("Lösenord").fill("eva-lösenord-123")
    tab.get_by_role("button", name="Logga in").click()
    tab.wait_for_url("**/admin/**")
    for _ in range(2):  # the new session asks for a new token
        writing.get_by_role("button", name="Spara det jag skrev").click()
    expect(writing.locator(".messagelist .success")).to_be_visible()
    assert Step.objects.filter(title="Nyss skrivet").exists()


def test_the_page_can_be_used_by_everybody(writing, axe):
    save(writing)
    axe(writing)
