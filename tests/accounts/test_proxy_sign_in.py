"""Signing in by the word of a proxy: only that proxy's, and never as somebody who has an account here."""

import pytest
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.models import User
from django.test import Client

from config.checks import check_environment
from tests.accounts.test_sign_in import is_signed_in
from tests.environment import settings_of

PROXY, URL = "10.0.0.5", "/konto/logga-in/"
EDITOR = {
    "X-Remote-User": "eva",
    "X-Remote-Groups": "Alla anställda,editors",
    "X-Remote-Email": "eva@example.se",
}


@pytest.fixture(autouse=True)
def proxy(edition, settings):
    settings.SIGN_IN_PROXY = [PROXY]
    settings.OIDC_ROLES = {"Redaktör": "editors"}


def visit(headers=EDITOR, address=PROXY, client=None, path=URL):
    client = client or Client()
    return client, client.get(path, headers=headers, REMOTE_ADDR=address)


def test_whom_the_proxy_names_comes_in_with_the_role_of_the_group():
    _, response = visit(path=f"{URL}?next=/admin/guide/guide/")
    assert response["Location"] == "/admin/guide/guide/"
    user = User.objects.get()
    assert [group.name for group in user.groups.all()] == ["Redaktör"] and user.is_staff
    assert user.email == "eva@example.se" and not user.has_usable_password()


@pytest.mark.parametrize("address", ["10.0.0.6", "127.0.0.1", "", "::1"])
def test_nobody_else_is_believed(address):
    client, response = visit(address=address)
    assert response.status_code == 200 and not is_signed_in(client) and not User.objects.exists()


def test_the_address_in_a_header_is_not_the_proxy_s(settings):
    settings.BEHIND_PROXY = True
    client, _ = visit(headers=EDITOR | {"X-Forwarded-For": PROXY}, address="10.0.0.6")
    assert not is_signed_in(client)


def test_it_is_off_by_default(settings):
    settings.SIGN_IN_PROXY = settings_of(SECRET_KEY="key")["SIGN_IN_PROXY"]
    client, _ = visit()
    assert settings.SIGN_IN_PROXY == [] and not is_signed_in(client)


def test_a_local_account_of_the_same_name_is_somebody_else(editor):
    client, _ = visit()
    user = User.objects.exclude(pk=editor.pk).get()
    assert client.session["_auth_user_id"] == str(user.pk) and not user.is_superuser
    assert SocialAccount.objects.get().uid == "eva"


def test_a_person_is_the_same_the_next_time_and_has_the_roles_of_now():
    visit()
    visit(headers=EDITOR | {"X-Remote-Groups": "editors-of-old"})
    visit(headers=EDITOR)
    assert User.objects.count() == 1


def test_only_commas_part_the_groups():
    """Former editors are no editors."""
    client, _ = visit(headers=EDITOR | {"X-Remote-Groups": "Former editors, editors of old"})
    assert not is_signed_in(client)


def test_who_is_in_no_group_meets_the_form():
    client, response = visit(headers={"X-Remote-User": "kim"})
    assert response.status_code == 200 and not is_signed_in(client)


@pytest.mark.parametrize("name", ["", " ", "e" * 151, "eva\x00", "eva\x1b[0m"])
def test_what_is_no_name_lets_nobody_in(name):
    client, _ = visit(headers=EDITOR | {"X-Remote-User": name})
    assert not is_signed_in(client)


@pytest.mark.parametrize("headers", [{}, EDITOR | {"X-Remote-User": "kim"}], ids=["nobody", "another"])
def test_a_session_ends_when_the_proxy_names_another(headers):
    client, _ = visit()
    visit(headers=headers, client=client, path="/")
    assert not is_signed_in(client)


def test_a_session_does_not_follow_to_another_way_in():
    client, _ = visit()
    visit(headers=EDITOR, address="10.0.0.6", client=client, path="/")
    assert not is_signed_in(client)


def test_a_session_of_a_local_account_is_no_matter_of_the_proxy(editing):
    assert editing.get("/admin/", headers={"X-Remote-User": "kim"}, REMOTE_ADDR=PROXY).status_code == 200


@pytest.mark.parametrize("proxy", ["proxy.example.se", "0.0.0.0/0", "10.0.0.0/8"])
def test_a_proxy_that_is_everybody_is_refused(settings, proxy):
    settings.SIGN_IN_PROXY = [proxy]
    assert any("SIGN_IN_PROXY" in fault.msg for fault in check_environment(None))
