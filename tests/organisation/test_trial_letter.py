"""A letter to oneself from the page of the settings: it arrives, or the page says why it did not."""

from smtplib import SMTPRecipientsRefused

import pytest
from django.test import Client

from tests.organisation.test_settings import save

ASK = "/admin/organisation/sitesettings/provbrev/"


@pytest.fixture
def asked(editing: Client):
    return lambda: editing.post(ASK, follow=True).text


def test_the_letter_is_from_the_sender_that_is_saved(editing, asked, mailoutbox):
    save(editing, sender="kryptera@orust.se", name="Säkra brev")
    assert "tog emot brevet till eva@example.se från kryptera@orust.se" in asked()
    [letter] = mailoutbox
    assert (letter.from_email, letter.to) == ("kryptera@orust.se", ["eva@example.se"])
    assert letter.subject == "Provbrev från Säkra brev"


def test_without_a_mail_server_that_is_what_is_said(asked, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    assert "Ingen e-postserver är inställd" in asked()


def test_whoever_has_no_address_is_told_so(editor, asked):
    editor.email = ""
    editor.save()
    assert "Du har ingen e-postadress" in asked()


def test_what_the_mail_server_answers_is_told(asked, monkeypatch):
    def refuse(*_: object) -> None:
        raise SMTPRecipientsRefused({"eva@example.se": (550, b"Okand avsandare")})

    monkeypatch.setattr("organisation.trial_letter.EmailMessage.send", refuse)
    assert "gick inte iväg" in asked()


def test_only_those_who_administer_may(draft, client, django_user_model):
    client.force_login(django_user_model.objects.create_user("per", is_staff=True))
    assert client.post(ASK).status_code == 403
