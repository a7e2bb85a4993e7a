"""Forms that no page of ours made, and sessions that ended meanwhile."""

import base64

import pytest
from django.contrib.auth.models import User
from django.test import Client

from decisions.models import Question
from guide.models import Guide, Section, Step, SupportChannel
from publishing.models import Edition
from tests.security.answers import assert_harmless
from tests.security.forms import form_on

PUBLISH = "/admin/publishing/edition/publicera/"
SECTION = "/admin/guide/section/add/"


@pytest.fixture
def strict(editor):
    """Eva, in a browser that is held to CSRF tokens."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    return client


@pytest.mark.parametrize(
    "address",
    ["/konto/logga-in/", "/konto/logga-ut/", "/konto/losenord/", "/konto/bekrafta/", "/konto/tva-steg/app/",
     "/admin/logout/", SECTION, PUBLISH, "/admin/guide/guide/", "/admin/auth/user/add/"],
)  # fmt: skip
def test_a_form_without_its_token_is_refused_with_advice(strict, draft, address):
    client = Client(enforce_csrf_checks=True) if "logga-in" in address else strict
    response = client.post(address, {"title": "x"})
    assert response.status_code == 403
    assert "Sidan har varit öppen för länge" in response.content.decode()
    assert_harmless(response)


def test_a_token_of_another_browser_is_refused(strict, draft):
    other = Client()
    token = other.get("/konto/logga-in/").cookies["csrf"].value
    assert strict.post(SECTION, {"csrfmiddlewaretoken": token, "title": "x"}).status_code == 403


def test_a_form_from_another_site_is_refused(editor, draft):
    client = Client(enforce_csrf_checks=True)
    client.get("/konto/logga-in/")
    token = client.cookies["csrf"].value
    sent = {"login": "eva", "password": "eva-lösenord-123", "csrfmiddlewaretoken": token}
    evil = client.post("/konto/logga-in/", sent, headers={"Origin": "https://evil.example"})
    assert evil.status_code == 403


def test_reading_changes_nothing(editing, draft):
    """Whatever is opened, no row is written: a link can do nothing."""
    rows = [Guide, Step, Question, Edition, SupportChannel]
    before = [list(model.objects.values()) for model in rows]
    delete = f"/admin/guide/guide/{Guide.objects.first().pk}/delete/"
    for address in ("/", "/utkast/", "/admin/", SECTION, PUBLISH, delete):
        editing.get(address)
    assert [list(model.objects.values()) for model in rows] == before


def test_a_session_that_ended_leads_to_signing_in_and_back(editor, draft):
    response = Client().post(SECTION, {"title": "Ny text"})
    assert response.status_code == 302
    assert response["Location"] == f"/admin/login/?next={SECTION}"


@pytest.fixture
def send(editing, draft):
    """Sends the form for a new chapter, filled in well but for what is given."""
    form = form_on(editing, SECTION)
    good = {"ref": "ny", "kind": "other", "title": "Ny", "body": "Text.", "position": "0"}
    return lambda **changed: editing.post(SECTION, form | good | changed)


@pytest.mark.parametrize(
    ("field", "value"),
    [("title", "a\0b"), ("title", "\u202egnp"), ("title", "x" * 5000), ("ref", "x" * 51), ("ref", "../x"),
     ("ref", "Å"),
     ("kind", "finns-inte"), ("position", "NaN"), ("position", "9" * 400), ("position", "-1"),
     ("body", "x" * 200_000), ("body", "a\0b"), ("body", "![x](https://evil.example/x.png)")],
)  # fmt: skip
def test_a_bad_value_is_a_fault_in_its_field(send, field, value):
    response = send(**{field: value})
    assert response.status_code == 200
    assert field in response.context["adminform"].form.errors
    assert_harmless(response)


@pytest.mark.parametrize("value", ["🙈", "' OR 1=1 --", "{{ x }}", "%s", "<b>", "a" * 100, "\ufffd"])
def test_odd_text_is_kept_as_it_is(send, value):
    send(title=value)
    assert Section.objects.get(ref="ny").title == value


@pytest.mark.parametrize("count", ["", "-1", "abc", "9" * 4000])
def test_a_false_number_of_rows_does_no_harm(send, count):
    response = send(**{"remarks-TOTAL_FORMS": count})
    assert response.status_code in (200, 302, 400)


def test_too_many_fields_are_refused_with_a_page(editing, draft, settings):
    response = editing.post(
        SECTION, {f"x{number}": "1" for number in range(settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1)}
    )
    assert response.status_code == 400
    assert_harmless(response)


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"", "application/x-www-form-urlencoded"),
        (b"{}", "application/json"),
        (b"<x/>", "text/xml"),
        (b"title=%ff%fe", "application/x-www-form-urlencoded"),
        (b"x", "multipart/form-data"),
        (b"x", "multipart/form-data; boundary=" + "b" * 300),
        (b"--b\r\nContent-Disposition: form-data\r\n\r\n", "multipart/form-data; boundary=b"),
        (b"title=x", "application/x-www-form-urlencoded; charset=utf-7"),
        (b"title=x", "application/x-www-form-urlencoded; charset=finns-inte"),
    ],
)
def test_a_body_that_is_not_a_form_does_no_harm(editing, draft, body, content_type):
    response = editing.generic("POST", SECTION, body, content_type)
    assert response.status_code in (200, 400, 403)
    assert_harmless(response)


def multipart(parts):
    body = b"".join(b"--b\r\n" + part + b"\r\n" for part in parts) + b"--b--\r\n"
    return body, "multipart/form-data; boundary=b"


def test_too_many_parts_are_refused_fast(editing, draft, settings):
    most = settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
    parts = [b'Content-Disposition: form-data; name="x%d"\r\n\r\n1' % number for number in range(most + 1)]
    assert editing.generic("POST", SECTION, *multipart(parts)).status_code == 400


def test_base64_with_much_white_space_is_read_or_refused_fast(editing, draft):
    head = (
        b'Content-Disposition: form-data; name="f"; filename="f"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
    )
    padded = b" ".join(bytes([letter]) for letter in base64.b64encode(b"x" * 60_000))
    assert editing.generic("POST", SECTION, *multipart([head + padded])).status_code in (200, 400)


def test_sending_the_same_form_twice_makes_one_row(send):
    assert [send().status_code for _ in range(2)] == [302, 200]
    assert Section.objects.filter(ref="ny").count() == 1


@pytest.mark.parametrize(
    "forged",
    [{"is_superuser": "on"}, {"is_staff": "on", "groups": ["1"]}, {"user_permissions": ["1"]},
     {"pk": "1", "id": "1"}, {"_state": "x", "published_at": "2020-01-01", "number": "9"}],
)  # fmt: skip
def test_fields_that_a_form_does_not_have_are_not_written(draft, editor, forged):
    client = Client()
    person = User.objects.create_user("lisa", password="ett-långt-lösenord")
    client.force_login(person)
    new = "fyra korta ord här"
    sent = {"oldpassword": "ett-långt-lösenord", "password1": new, "password2": new}
    client.post("/konto/losenord/", sent | forged)
    person.refresh_from_db()
    assert person.check_password(new)
    assert not (person.is_superuser or person.is_staff)
    assert not (person.groups.exists() or person.user_permissions.exists())
    assert Edition.objects.count() == 1
