"""A security key as second step, with the browser's own virtual one."""

import pytest
from allauth.mfa.models import Authenticator
from playwright.sync_api import expect

from tests.browser.test_sign_in import sign_in

KEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def page(new_context, editor):
    """Eva's browser, on a machine that has a key."""
    context = new_context()
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    return page


def confirm(page):
    """With the password, before anything of signing in is changed."""
    page.get_by_label("Lösenord").fill("eva-lösenord-123")
    page.get_by_role("button", name="Bekräfta").click()
    page.wait_for_url("**/konto/tva-steg/nyckel/")


def add_key(page):
    sign_in(page)
    page.wait_for_url("**/admin/")
    page.goto("/konto/tva-steg/")
    page.get_by_role("link", name="Lägg till en säkerhetsnyckel").click()
    confirm(page)
    page.get_by_label("Vad du kallar nyckeln").fill("Datorn på jobbet")
    page.get_by_role("button", name="Lägg till nyckeln").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("reservkoder")


def test_it_is_added_and_signed_in_with(page, axe):
    add_key(page)
    assert Authenticator.objects.get(type="webauthn").wrap().name == "Datorn på jobbet"
    page.context.clear_cookies()
    sign_in(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Visa att det är du")
    axe(page)
    page.get_by_role("button", name="Logga in med säkerhetsnyckeln").click()
    page.wait_for_url("**/admin/")


def test_it_is_taken_away_again(page, axe):
    add_key(page)
    page.goto("/konto/tva-steg/")
    axe(page)
    page.get_by_role("link", name="Ta bort Datorn på jobbet").click()
    page.get_by_role("button", name="Ta bort").click()
    expect(page.get_by_text("Tvåstegsinloggningen är av")).to_be_visible()
    assert not Authenticator.objects.filter(type="webauthn").exists()


def test_a_key_that_is_not_there_is_told(new_context, editor, axe):
    page = new_context().new_page()
    sign_in(page)
    page.wait_for_url("**/admin/")
    page.goto("/konto/tva-steg/nyckel/")
    confirm(page)
    axe(page)
    page.evaluate("() => { navigator.credentials.create = () => Promise.reject(new Error('nej')); }")
    page.get_by_role("button", name="Lägg till nyckeln").click()
    expect(page.get_by_text("Det blev inget svar från nyckeln.")).to_be_visible()
