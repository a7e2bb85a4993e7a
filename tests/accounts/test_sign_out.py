"""Signing out, also of the organisation's account."""

from urllib.parse import urlencode

import pytest
from django.utils.html import escape

from tests.accounts.provider import CLIENT_ID
from tests.accounts.test_single_sign_on import is_signed_in, provider, sign_in

__all__ = ["provider"]
STILL = "Ditt arbetskonto är fortfarande inloggat"


def sign_out(client):
    return client.post("/konto/logga-ut/", follow=True)


def test_it_leads_on_to_the_provider(provider):
    provider.config = {"end_session_endpoint": f"{provider.issuer}/logout"}
    client, _ = sign_in()
    page = sign_out(client).text
    back = urlencode({"client_id": CLIENT_ID, "post_logout_redirect_uri": "http://127.0.0.1:8000/"})
    assert not is_signed_in(client) and STILL in page
    assert f'href="{escape(f"{provider.issuer}/logout?{back}")}"' in page


@pytest.mark.parametrize("place", [None, "javascript:alert(1)"])
def test_where_the_provider_has_no_place_for_it_the_windows_are_to_be_closed(provider, place):
    provider.config = {"end_session_endpoint": place}
    client, _ = sign_in()
    page = sign_out(client).text
    assert "Stäng alla webbläsarens fönster" in page and "javascript:" not in page


def test_a_local_account_is_signed_out_at_once(provider, editing):
    page = sign_out(editing)
    assert page.redirect_chain[-1][0] == "/" and STILL not in page.text
    assert not is_signed_in(editing)
