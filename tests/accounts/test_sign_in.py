"""Signing in with a name and a password: who comes in, for how long, and how often one may try."""

import re
from datetime import timedelta
from urllib.parse import urljoin, urlsplit

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

URL = "/konto/logga-in/"
PASSWORD = "eva-lösenord-123"


@pytest.fixture
def visitor(edition, editor):
    return Client()


def sign_in(client, name="eva", password=PASSWORD, next_url="", **headers):
    return client.post(URL, {"login": name, "password": password, "next": next_url}, **headers)


def is_signed_in(client):
    return "_auth_user_id" in client.session


def words(response):
    return re.sub(r"\s+", " ", response.content.decode())


def test_the_editors_pages_lead_to_the_sign_in_page_and_back(visitor):
    response = visitor.get("/admin/guide/guide/", follow=True)
    address, _ = response.redirect_chain[-1]
    assert address == "/konto/logga-in/?next=%2Fadmin%2Fguide%2Fguide%2F"
    assert sign_in(visitor, next_url="/admin/guide/guide/")["Location"] == "/admin/guide/guide/"


def test_who_may_not_edit_lands_on_the_start_page(visitor):
    User.objects.create_user("lisa", password="lisas-lösenord-9")
    assert sign_in(visitor, "lisa", "lisas-lösenord-9")["Location"] == "/"
    assert visitor.get("/admin/", follow=True).status_code == 403


@pytest.mark.parametrize(
    "next_url",
    ["https://evil.example", "//evil.example", "https:evil.example", "\\\\evil.example", "/\\evil.example",
     "%09//evil.example", "\t//evil.example", "javascript:alert(1)"],
)  # fmt: skip
def test_signing_in_leads_to_no_other_site(visitor, next_url):
    leads_to = urljoin("http://testserver" + URL, sign_in(visitor, next_url=next_url)["Location"])
    assert urlsplit(leads_to).netloc == "testserver"


@pytest.mark.parametrize("next_url", ["https://evil.example", "//evil.example", "/\\evil.example"])
def test_neither_does_signing_out(visitor, next_url):
    sign_in(visitor)
    assert visitor.post("/konto/logga-ut/", {"next": next_url})["Location"] == "/"
    assert not is_signed_in(visitor)


def test_signing_out_takes_a_form_so_that_no_link_can_do_it(visitor):
    sign_in(visitor)
    assert "Vill du logga ut?" in words(visitor.get("/konto/logga-ut/"))
    assert is_signed_in(visitor)


def test_an_unknown_name_and_a_wrong_password_get_the_same_answer(visitor):
    unknown, wrong = (words(sign_in(visitor, name, "fel")) for name in ("ingen", "eva"))
    message = "Användarnamnet och lösenordet hör inte ihop. Försök igen."
    assert message in unknown and message in wrong
    without = [re.sub(r'value="[^"]*"', "", page) for page in (unknown, wrong)]
    assert without[0] == without[1]


def test_nobody_can_sign_up_or_ask_for_a_password(visitor):
    for address in ("signup/", "password/reset/", "email/", "3rdparty/", "social/signup/"):
        assert visitor.get(f"/konto/{address}").status_code == 404


# --- How often ---


def test_too_many_wrong_passwords_are_answered_with_429(visitor):
    for _ in range(10):
        assert sign_in(visitor, password="fel").status_code == 200
    response = sign_in(visitor, password="fel")
    assert (response.status_code, response["Retry-After"]) == (429, "900")
    assert "Vänta en kvart" in words(response) and 'lang="sv"' in words(response)


def test_then_not_even_the_right_password_is_looked_at(visitor):
    for _ in range(11):
        sign_in(visitor, password="fel")
    assert sign_in(visitor).status_code == 429 and not is_signed_in(visitor)


def test_a_name_is_guarded_wherever_the_attempts_come_from(visitor):
    for number in range(20):
        assert sign_in(visitor, password="fel", REMOTE_ADDR=f"192.0.2.{number}").status_code == 200
    assert sign_in(visitor, password="fel", REMOTE_ADDR="192.0.2.99").status_code == 429


def test_others_can_still_sign_in(visitor):
    User.objects.create_user("lisa", password="lisas-lösenord-9")
    for _ in range(11):
        sign_in(visitor, password="fel", REMOTE_ADDR="192.0.2.1")
    assert sign_in(visitor, "lisa", "lisas-lösenord-9", REMOTE_ADDR="192.0.2.2").status_code == 302


def test_a_forged_address_helps_nobody_without_a_proxy(visitor):
    for number in range(10):
        sign_in(visitor, password="fel", headers={"X-Forwarded-For": f"192.0.2.{number}"})
    assert sign_in(visitor, password="fel", headers={"X-Forwarded-For": "192.0.2.99"}).status_code == 429


def test_behind_a_proxy_the_address_that_the_proxy_saw_counts(visitor, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for number in range(10):
        forged = f"192.0.2.{number}, 203.0.113.7"
        sign_in(visitor, f"namn{number}", "fel", headers={"X-Forwarded-For": forged})
    assert sign_in(visitor, headers={"X-Forwarded-For": "192.0.2.99, 203.0.113.7"}).status_code == 429
    assert sign_in(visitor, headers={"X-Forwarded-For": "203.0.113.8"}).status_code == 302


def test_the_right_password_works_again_after_a_while(visitor, monkeypatch):
    for _ in range(11):
        sign_in(visitor, password="fel")
    later = timezone.now().timestamp() + 901
    monkeypatch.setattr("allauth.core.internal.ratelimit.time.time", lambda: later)
    assert sign_in(visitor).status_code == 302


def test_failed_attempts_are_logged_without_what_was_written(visitor, caplog):
    sign_in(visitor, "mitt-lösenord-i-fel-fält", "hemligt")
    assert "A sign-in from 127.0.0.1 failed." in caplog.text
    assert "fel-fält" not in caplog.text and "hemligt" not in caplog.text


# --- For how long ---


def test_a_session_ends_after_a_working_day_however_much_it_is_used(visitor):
    sign_in(visitor)
    visitor.get("/konto/tva-steg/app/", follow=True)  # changes the session
    left = visitor.session.get_expiry_date() - timezone.now()
    assert timedelta(hours=7, minutes=59) < left <= timedelta(hours=8)
    ends = visitor.session.get_expiry_date()
    visitor.post("/konto/bekrafta/", {"password": PASSWORD})
    assert visitor.session.get_expiry_date() == ends


def test_an_account_that_is_closed_is_out_at_once(visitor):
    sign_in(visitor)
    User.objects.update(is_active=False)
    assert "/konto/logga-in/" in visitor.get("/admin/", follow=True).redirect_chain[-1][0]
    assert visitor.get("/utkast/").status_code == 302


def test_a_closed_account_cannot_sign_in(visitor):
    User.objects.update(is_active=False)
    sign_in(visitor)
    assert not is_signed_in(visitor)


def test_a_new_password_ends_other_sessions(visitor):
    elsewhere = Client()
    sign_in(elsewhere)
    sign_in(visitor)
    new = "fyra korta ord här"
    visitor.post("/konto/losenord/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    assert visitor.get("/admin/").status_code == 200
    assert elsewhere.get("/admin/").status_code == 302


def test_a_weak_new_password_is_refused(visitor):
    sign_in(visitor)
    page = words(
        visitor.post("/konto/losenord/", {"oldpassword": PASSWORD, "password1": "kort", "password2": "kort"})
    )
    assert "12 tecken" in page
    assert User.objects.get().check_password(PASSWORD)


def test_who_has_no_password_here_is_told_so(visitor):
    user = User.objects.create_user("sso", is_staff=True)
    visitor.force_login(user)
    assert "Du har inget lösenord här" in words(visitor.get("/admin/password_change/", follow=True))


def test_a_new_key_with_the_old_one_kept_leaves_sessions_alive(visitor, settings):
    sign_in(visitor)
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "n" * 60, [settings.SECRET_KEY]
    assert visitor.get("/admin/").status_code == 200


def test_a_new_key_without_the_old_one_signs_everybody_out(visitor, settings):
    sign_in(visitor)
    settings.SECRET_KEY = "n" * 60
    assert visitor.get("/admin/").status_code == 302


def test_the_session_is_another_after_signing_in(visitor):
    session = visitor.session
    session["x"] = 1
    session.save()
    before = session.session_key
    visitor.cookies["session"] = before
    sign_in(visitor)
    assert visitor.session.session_key != before


# --- The link from another site ---


def test_a_link_on_another_site_is_followed_once_more_so_that_the_strict_cookie_comes_along(visitor):
    page = words(visitor.get(URL, {"next": "/admin/"}, headers={"Sec-Fetch-Site": "cross-site"}))
    assert 'content="0;url=/konto/logga-in/?next=%2Fadmin%2F"' in page
    sign_in(visitor)
    again = visitor.get(URL, {"next": "/admin/guide/"}, headers={"Sec-Fetch-Site": "same-origin"})
    assert again["Location"] == "/admin/guide/"


# --- The second step ---


def code_of(secret):
    """The newest code that is taken: the oldest may cease to be while a test runs."""
    return format_hotp_value(hotp_value(secret, max(yield_hotp_counters_from_time())))


@pytest.fixture
def protected(visitor):
    """Eva, signed in, with a second step; and its secret."""
    sign_in(visitor)
    visitor.post("/konto/bekrafta/?next=/konto/tva-steg/app/", {"password": PASSWORD})
    page = words(visitor.get("/konto/tva-steg/app/"))
    secret = re.search(r"<code>(\w+)</code>", page)[1]
    response = visitor.post("/konto/tva-steg/app/", {"code": code_of(secret)})
    assert response["Location"] == "/konto/tva-steg/reservkoder/"
    return secret


def test_the_second_step_is_asked_for(visitor, protected):
    client = Client()
    assert sign_in(client)["Location"] == "/konto/logga-in/kod/"
    assert not is_signed_in(client) and client.get("/admin/").status_code == 302
    assert "Koden stämmer inte" in words(client.post("/konto/logga-in/kod/", {"code": "000000"}))
    client.post("/konto/logga-in/kod/", {"code": code_of(protected)})
    assert is_signed_in(client)
    assert client.session.get_expiry_date() - timezone.now() > timedelta(hours=7)


def test_codes_cannot_be_guessed_for_long(visitor, protected):
    client = Client()
    sign_in(client)
    answers = [words(client.post("/konto/logga-in/kod/", {"code": f"{n:06}"})) for n in range(30)]
    assert "Koden stämmer inte" not in answers[-1] and not is_signed_in(client)


def test_a_recovery_code_works_once(visitor, protected):
    code = re.search(r"<li><code>(\w+)</code>", words(visitor.get("/konto/tva-steg/reservkoder/")))[1]
    for works in (True, False):
        client = Client()
        sign_in(client)
        client.post("/konto/logga-in/kod/", {"code": code})
        assert is_signed_in(client) is works


def test_the_secret_is_drawn_by_ourselves_and_never_stored_by_the_browser(visitor, protected):
    picture = visitor.get("/konto/tva-steg/app/qr.svg")
    assert picture["Content-Type"] == "image/svg+xml" and b"<svg" in picture.content
    assert "no-store" in picture["Cache-Control"]
    assert "no-store" in visitor.get("/konto/tva-steg/reservkoder/")["Cache-Control"]


def test_turning_it_off_takes_the_password_again(visitor, protected):
    client = Client()
    sign_in(client)
    client.post("/konto/logga-in/kod/", {"code": code_of(protected)})
    assert "/konto/bekrafta/" in client.post("/konto/tva-steg/app/ta-bort/")["Location"]
    assert Authenticator.objects.filter(type="totp").exists()


def test_an_administrator_removes_a_lost_phone_and_sees_no_secret(visitor, protected, editing):
    row = Authenticator.objects.get(type="totp")
    page = words(editing.get(f"/admin/mfa/authenticator/{row.pk}/change/"))
    assert "eva" in page and protected not in page and row.data["secret"] not in page
    editing.post(f"/admin/mfa/authenticator/{row.pk}/delete/", {"post": "yes"})
    assert not Authenticator.objects.filter(type="totp").exists()


def test_the_list_of_what_can_be_administered_has_no_english_name(editing):
    page = editing.get("/admin/").text
    assert "Andra steg vid inloggning" in page and "Authenticator" not in page.replace("/authenticator/", "")


def test_the_second_step_is_found_from_the_editors_pages(editing):
    assert 'href="/konto/tva-steg/">Tvåstegsinloggning' in editing.get("/admin/").text
