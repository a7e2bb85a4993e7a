"""The draft is sent for approval and decided on, and who did stands on the edition."""

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import Group, User
from django.core import mail
from django.test import Client

from guide.models import Section
from publishing.freeze import thaw
from publishing.models import Approval, Edition
from publishing.publish import NeedsSomebodyElse, publish
from tests.publishing.samples import sample_document

pytestmark = pytest.mark.django_db
PAGE = "/admin/publishing/approval/"
APPROVE = {"decide": "1", "decide-decision": "approved"}


def person(name: str, role: str) -> User:
    one = User.objects.create_user(name, f"{name}@example.se", is_staff=True)
    one.groups.set(Group.objects.filter(name=role))
    return one


def client_of(one: User) -> Client:
    client = Client()
    client.force_login(one)
    return client


@pytest.fixture
def writer(db) -> User:
    """Anna, who has written in the draft."""
    thaw(sample_document())
    publish(by=None, note="Första.", significance="change")
    anna = person("anna", "Fastställare")
    Section.objects.update(title="Nytt syfte")
    LogEntry.objects.log_actions(anna.pk, [Section.objects.get()], CHANGE, "Ändrade.")
    return anna


@pytest.fixture
def approver(db) -> Client:
    return client_of(person("bo", "Fastställare"))


def ask(writer: User, note: str = "Se syftet.") -> Approval:
    client_of(writer).post(PAGE, {"ask": "1", "ask-note": note})
    return Approval.objects.get()


def test_those_who_may_approve_get_a_letter_and_see_what_to_look_at(settings, writer, approver):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    ask(writer)
    assert [letter.to for letter in mail.outbox] == [["bo@example.se"]]
    assert "Se syftet." in mail.outbox[0].body and "Se syftet." in approver.get(PAGE).text


def test_approved_it_may_be_published_by_whoever_wrote_it(settings, writer, approver):
    settings.PUBLISH_REQUIRES_TWO_PEOPLE = True
    ask(writer)
    with pytest.raises(NeedsSomebodyElse):
        publish(by=writer, note="Nytt.", significance="change")
    approver.post(PAGE, APPROVE)
    edition = publish(by=writer, note="Nytt.", significance="change")
    assert edition.approvals.get().decided_by.username == "bo"
    assert "bo, " in approver.get(f"/admin/publishing/edition/{edition.pk}/change/").text


def test_what_is_changed_after_the_approval_is_not_approved(settings, writer, approver):
    settings.PUBLISH_REQUIRES_TWO_PEOPLE = True
    ask(writer)
    approver.post(PAGE, APPROVE)
    Section.objects.update(title="Något helt annat")
    with pytest.raises(NeedsSomebodyElse):
        publish(by=writer, note="Nytt.", significance="change")


def test_what_is_changed_after_it_was_sent_cannot_be_approved(writer, approver):
    ask(writer)
    Section.objects.update(title="Något helt annat")
    assert "ändrat sedan det skickades" in approver.post(PAGE, APPROVE).text
    assert Approval.objects.get().decision == ""


def test_nobody_approves_what_they_wrote(writer):
    ask(writer)
    assert "Be någon annan godkänna." in client_of(writer).post(PAGE, APPROVE).text
    assert Approval.objects.get().decision == ""


def test_sending_back_needs_a_reason_which_is_mailed_to_whoever_asked(settings, writer, approver):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    ask(writer)
    back = {"decide": "1", "decide-decision": "sent_back"}
    assert "Skriv vad som behöver ändras." in approver.post(PAGE, back).text
    approver.post(PAGE, back | {"decide-reason": "Syftet är oklart."})
    assert mail.outbox[-1].to == ["anna@example.se"] and "Syftet är oklart." in mail.outbox[-1].body
    assert Approval.objects.get().decision == "sent_back"


def test_an_editor_may_ask_and_not_decide(writer):
    editor = person("eva", "Redaktör")
    ask(editor)
    assert client_of(editor).post(PAGE, APPROVE).status_code == 403


def test_an_unchanged_draft_is_not_sent(writer):
    publish(by=None, note="Nytt.", significance="change")
    page = client_of(writer).post(PAGE, {"ask": "1", "ask-note": ""}).text
    assert "Det finns inget att skicka." in page and not Approval.objects.exists()


def test_without_a_mail_server_the_editor_is_told(settings, writer):
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    page = client_of(writer).post(PAGE, {"ask": "1", "ask-note": ""}, follow=True).text
    assert "Inget brev gick i väg" in page and Edition.objects.count() == 1
