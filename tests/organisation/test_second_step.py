"""A second step that roles must have, from the next time that their people sign in."""

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.models import Group, User
from django.test import Client

from organisation.current import current_site
from tests.organisation.test_settings import save

PASSWORD = "ett-långt-lösenord"
SET_UP = "/konto/tva-steg/"


@pytest.fixture
def per(draft):
    person = User.objects.create_user("per", password=PASSWORD, is_staff=True)
    person.groups.add(Group.objects.get(name="Redaktör"))
    return person


def signed_in(person: User) -> Client:
    client = Client()
    client.force_login(person)
    return client


@pytest.fixture
def _demanded(draft, editing):
    save(editing, second_step=["Redaktör"])
    assert current_site.get().second_step == {"Redaktör"}


def test_it_is_demanded_of_nobody_to_begin_with(per):
    assert signed_in(per).get("/admin/").status_code == 200


@pytest.mark.parametrize("path", ["/admin/", "/utkast/"])
@pytest.mark.usefixtures("_demanded")
def test_whoever_lacks_it_is_led_to_set_it_up(per, path):
    response = signed_in(per).get(path, follow=True)
    assert (
        response.redirect_chain == [(SET_UP, 302)]
        and "Med din roll loggar man in i två steg" in response.text
    )


@pytest.mark.usefixtures("_demanded")
def test_with_it_one_goes_on_where_one_was(per):
    client = signed_in(per)
    assert client.get("/admin/").status_code == 302
    TOTP.activate(per, "A" * 32)
    assert client.get("/admin/").status_code == 200


@pytest.mark.usefixtures("_demanded")
def test_readers_pages_are_left_alone(per):
    assert signed_in(per).get("/").status_code == 200


@pytest.mark.usefixtures("_demanded")
def test_other_roles_and_other_ways_of_signing_in_are_left_alone(per):
    per.set_unusable_password()
    per.save()
    assert signed_in(per).get("/admin/").status_code == 200
    per.set_password(PASSWORD)
    per.save()
    per.groups.set([Group.objects.get(name="Fastställare")])
    assert signed_in(per).get("/admin/").status_code == 200


def test_who_is_writing_when_it_is_demanded_can_save(per, editing):
    client = signed_in(per)
    save(editing, second_step=["Redaktör"])
    assert client.get("/admin/").status_code == 200
