"""Signing in as a person does, in a browser that holds the site to its security policy."""

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from playwright.sync_api import expect


@pytest.fixture
def page(new_context, editor):
    return new_context().new_page()


def sign_in(page, address="/konto/logga-in/"):
    page.goto(address)
    page.get_by_label("Användarnamn").fill("eva")
    page.get_by_label("Lösenord").fill("eva-lösenord-123")
    page.get_by_role("button", name="Logga in").click()


def test_every_page_of_signing_in_can_be_used_by_everybody(page, axe):
    sign_in(page, "/konto/tva-steg/")
    addresses = [
        "/konto/tva-steg/",
        "/konto/losenord/",
        "/konto/losenord/saknas/",
        "/konto/logga-ut/",
        "/konto/bekrafta/",
    ]
    for address in addresses:
        page.goto(address)
        axe(page)
    page.get_by_label("Lösenord").fill("eva-lösenord-123")
    page.get_by_role("button", name="Bekräfta").click()
    expect(page.get_by_role("button", name="Bekräfta")).to_have_count(0)
    page.goto("/konto/tva-steg/app/")
    axe(page)
    secret = page.locator("code").inner_text()
    code = format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))
    page.get_by_label("Kod från appen").fill(code)
    page.get_by_role("button", name="Slå på").click()
    assert page.get_by_role("heading", name="Dina reservkoder").is_visible()
    axe(page)


def test_the_qr_code_is_shown(page):
    sign_in(page, "/konto/bekrafta/?next=/konto/tva-steg/app/")
    page.get_by_label("Lösenord").fill("eva-lösenord-123")
    page.get_by_role("button", name="Bekräfta").click()
    assert page.locator("img.qr").evaluate(
        "async picture => { await picture.decode(); return picture.naturalWidth }"
    )


def test_a_wrong_password_is_said_beside_the_form(page, axe):
    page.goto("/konto/logga-in/")
    page.get_by_label("Användarnamn").fill("eva")
    page.get_by_label("Lösenord").fill("fel")
    page.get_by_role("button", name="Logga in").click()
    assert page.get_by_role("alert").get_by_text("hör inte ihop").is_visible()
    axe(page)


def test_a_link_on_another_site_finds_who_is_signed_in_despite_the_strict_cookie(
    browser, edition, editor, live_server
):
    """127.0.0.1 and localhost are two sites to the browser."""
    context = browser.new_context(base_url=live_server.url)
    page = context.new_page()
    sign_in(page)
    here, there = ("127.0.0.1", "localhost") if "127.0.0.1" in live_server.url else ("localhost", "127.0.0.1")
    page.goto(live_server.url.replace(here, there) + "/rutin/")
    page.evaluate("address => { location.href = address }", f"{live_server.url}/admin/guide/")
    page.wait_for_url("**/admin/guide/")
    assert page.get_by_role("button", name="Logga ut").first.is_visible()
    context.close()
