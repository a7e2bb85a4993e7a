"""An editor's whole journey, in a browser: sign in, edit, preview, publish; and the reader who sees it."""

import re

import pytest

NEW_TITLE = "Öppna ett alldeles nytt meddelande"


@pytest.fixture
def office(new_context, draft, editor):
    """A browser where the editor has signed in with name and password."""
    page = new_context().new_page()
    page.goto("/admin/")
    page.get_by_label("Användarnamn").fill("eva")
    page.get_by_label("Lösenord", exact=False).first.fill("eva-lösenord-123")
    page.get_by_role("button", name="Logga in").click()
    return page


def edit_a_step(page):
    page.goto("/admin/guide/step/")
    page.get_by_role("link", name="Öppna ett nytt meddelande").first.click()
    page.get_by_label("Rubrik").first.fill(NEW_TITLE)
    page.get_by_role("button", name="Spara och fortsätt redigera").first.click()


def publish(page):
    page.get_by_role("link", name="Kontrollera och publicera").first.click()
    page.get_by_label("Förtydligande").check()
    page.get_by_label("Vad är nytt").fill("Stegets rubrik är tydligare.")
    page.get_by_role("button", name="Publicera", exact=True).click()


def title_for_readers(new_context, path="/guider/webb/"):
    reader = new_context().new_page()
    reader.goto(path)
    return reader.locator("#nytt-meddelande h2").inner_text()


def test_an_edited_step_can_be_previewed_before_readers_see_it(office, new_context):
    edit_a_step(office)
    office.get_by_role("link", name=re.compile("Förhandsgranska det sparade")).click()
    assert NEW_TITLE in office.locator("#nytt-meddelande h2").inner_text()
    assert "/utkast/guider/webb/" in office.url
    assert NEW_TITLE not in title_for_readers(new_context)


def test_what_is_published_is_what_readers_see(office, new_context):
    edit_a_step(office)
    publish(office)
    assert "Utgåva 2 är publicerad" in office.content()
    assert NEW_TITLE in title_for_readers(new_context)
    assert NEW_TITLE not in title_for_readers(new_context, "/utgavor/1/guider/webb/")
