"""Signing in by SAML in a browser: the provider's page is another site's, and brings none of our cookies."""

from urllib.parse import urlsplit

import pytest
from django.contrib.auth.models import Group
from playwright.sync_api import expect

from tests.accounts.saml_provider import SamlProvider

PROVIDER = "login.example.se"
PAGE = """<!doctype html><title>Inloggning</title><form method="post" action="{0}">
<input type="hidden" name="SAMLResponse" value="{1}"><button>Klar</button></form>"""


@pytest.fixture
def provider(live_server, settings, tmp_path):
    provider = SamlProvider()
    site = settings.SITE_URL = live_server.url
    settings.SAML_ENTITY_ID = f"{site}/konto/organisation/saml/"
    answers = f"{site}/konto/organisation/saml/svar/"
    audience = f"<saml:Audience>{settings.SAML_ENTITY_ID}</saml:Audience>"
    provider.wrong = {
        "audience": f"<saml:AudienceRestriction>{audience}</saml:AudienceRestriction>",
        "recipient": f'Recipient="{answers}"',
        "destination": answers,
    }
    metadata = provider.metadata().replace('Location="https://login', 'Location="http://login')
    (tmp_path / "idp.xml").write_text(metadata)
    settings.SAML_METADATA, settings.OIDC_ROLES = str(tmp_path / "idp.xml"), {"Redaktör": "group-editors"}
    Group.objects.get_or_create(name="Redaktör")
    return provider


def test_who_comes_back_from_the_provider_is_signed_in(browser, edition, provider, settings):
    page = browser.new_page(base_url=settings.SITE_URL)  # unwatched: it does go to another host

    def sign_in(route):
        body = PAGE.format(provider.wrong["destination"], provider.answer(route.request.url))
        route.fulfill(body=body, content_type="text/html; charset=utf-8")

    page.route(lambda url: urlsplit(url).hostname == PROVIDER, sign_in)
    page.goto("/konto/logga-in/?next=/admin/")
    with page.expect_event(
        "requestfailed", lambda request: urlsplit(request.url).hostname == PROVIDER
    ) as asked:
        page.get_by_role("link", name="Logga in med ditt arbetskonto").click()
    page.goto(asked.value.url)  # Playwright lets a route answer a new visit, and not what a redirect leads to
    page.get_by_role("button", name="Klar").click()
    expect(page).to_have_url(f"{settings.SITE_URL}/admin/")
    page.close()
