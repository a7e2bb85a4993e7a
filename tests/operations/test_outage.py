"""The database is away, or the disk is full: what people are told, and that nothing they wrote is lost."""

import errno
import re

import pytest
from django.db import IntegrityError, OperationalError

from config.outage import answer_outage
from guide.models import Guide
from tests.forms import fields_of

AWAY = OperationalError("connection refused to secret-host")
FULL = [
    OperationalError("database or disk is full"),
    OperationalError('could not extend file "base/1/2": No space left on device'),
    OSError(errno.ENOSPC, "No space left on device"),
]


@pytest.fixture
def broken(monkeypatch, editing, draft):
    """An editor's client to a site where saving a guide fails in a given way."""

    def make(fault):
        def fail(*args, **kwargs):
            raise fault

        monkeypatch.setattr("guide.models.Guide.save", fail)
        editing.raise_request_exception = False
        return editing

    return make


def address():
    return f"/admin/guide/guide/{Guide.objects.first().pk}/change/"


def save(client, **changes):
    return client.post(address(), fields_of(client.get(address()).text, "guide_form") | changes)


def test_a_database_that_is_away_is_503_with_when_to_come_back(broken):
    response = save(broken(AWAY), title="Ny titel")
    assert response.status_code == 503 and response["Retry-After"] == "30"
    assert "Databasen svarar inte" in response.text and "secret-host" not in response.text


@pytest.mark.parametrize("fault", FULL)
def test_a_full_disk_is_507(broken, fault):
    response = save(broken(fault), title="Ny titel")
    assert response.status_code == 507 and "inget utrymme kvar" in response.text


def test_what_was_written_can_be_sent_again(broken):
    page = save(broken(AWAY), title='Ny "titel" & mer').text
    assert "finns kvar på den här sidan" in page
    assert fields_of(page, "again")["title"] == ['Ny "titel" & mer']


def test_a_password_is_never_repeated(broken, monkeypatch):
    client = broken(AWAY)
    monkeypatch.setattr("django.contrib.auth.models.User.save", Guide.save)
    page = client.post(
        "/admin/auth/user/add/", {"username": "nils", "password1": "x" * 20, "password2": "x" * 20}
    )
    assert page.status_code == 503 and "x" * 20 not in page.text


def test_any_other_fault_is_a_fault_of_ours(broken):
    assert save(broken(IntegrityError("odd"))).status_code == 500


def test_what_was_written_is_sent_again_to_the_whole_address(broken):
    client = broken(AWAY)
    page = client.post(f"{address()}?_popup=1", fields_of(client.get(address()).text, "guide_form")).text
    assert f'action="{address()}?_popup=1"' in page


@pytest.mark.parametrize("path", ["//evil.example/", "/\\evil.example/"])
def test_what_was_written_is_sent_to_no_other_site(rf, path):
    request = rf.post("/", {"text": "Hemligt"})
    request.path = request.path_info = path
    page = answer_outage(request, AWAY).content.decode()
    assert 'value="Hemligt"' in page
    assert re.search('action="([^"]*)" id="again"', page)[1] in ("/%2Fevil.example/", "/%5Cevil.example/")
