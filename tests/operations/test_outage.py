"""The database is away, or the disk is full: what people are told, and that nothing they wrote is lost."""

import errno
import re

import pytest
from django.db import DatabaseError, IntegrityError, OperationalError

from config.outage import answer_outage, is_full
from guide.models import Guide
from pictures.storage import StorageAway, store
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


@pytest.mark.parametrize("said", ["file is not a database", "database disk image is malformed"])
def test_a_damaged_database_is_an_outage_that_no_waiting_mends(broken, said):
    response = save(broken(DatabaseError(said)), title="Ny titel")
    assert response.status_code == 503 and "Databasen är skadad" in response.text


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES, errno.EIO, errno.ESTALE, errno.ENOTDIR])
def test_pictures_that_cannot_be_stored_are_an_outage_with_words_of_its_own(broken, number, monkeypatch):
    def fail(*args):
        raise OSError(number, "no such luck")

    monkeypatch.setattr("pictures.storage._put", fail)
    with pytest.raises(StorageAway) as fault:
        store(b"new", "webp")
    response = save(broken(fault.value), title="Ny titel")
    assert response.status_code == 503 and "Bilder går inte att spara" in response.text
    assert fields_of(response.text, "again")["title"] == ["Ny titel"]


def test_a_full_disk_under_the_pictures_is_a_full_disk(monkeypatch, db):
    def fail(*args):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("pictures.storage._put", fail)
    with pytest.raises(OSError, match="No space") as fault:
        store(b"new", "webp")
    assert is_full(fault.value)


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
