"""Letters, to a mail server that really listens."""

import email
import re
import socket
from datetime import timedelta
from email import policy

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message
from django.contrib.auth.models import User
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client
from msgspec.structs import replace

from mailing.letters import Letter, message, send_once
from mailing.models import Kind, Sent, Stop, readers
from publishing import notices
from publishing.freeze import thaw
from publishing.publish import publish
from tests.publishing.samples import sample_document

LETTER = Letter(
    kind=Kind.EDITIONS,
    key="edition 7",
    subject="Utgåva 7 är publicerad",
    paragraphs=("Nya <knappar> i Outlook.",),
    items=("Ändrat steg: Starta",),
    link=("Se vad som ändrades", "https://guide.example/utgavor/7/andringar/"),
    why="Du redigerar.",
)


class Inbox(Message):
    def __init__(self):
        super().__init__()
        self.letters = []

    def handle_message(self, letter):
        self.letters.append(email.message_from_bytes(letter.as_bytes(), policy=policy.default))


@pytest.fixture
def inbox(settings):
    """What a mail server on this machine has received."""
    inbox = Inbox()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = Controller(inbox, hostname="127.0.0.1", port=port)
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    yield inbox.letters
    server.stop()


@pytest.fixture
def anna(db):
    return User.objects.create_user("anna", "anna@example.se", is_staff=True)


@pytest.fixture
def published(db):
    thaw(sample_document())
    by = User.objects.create_superuser("eva", "eva@example.se")
    return publish(by=by, note="Nya knappar.", significance="change")


def stop_address(letter):
    address = letter["List-Unsubscribe"].strip()
    return re.fullmatch(r"<http://127\.0\.0\.1:8000(/brev/sluta/[^>]+)>", address)[1]


def test_a_letter_arrives_as_text_and_as_html(inbox, anna):
    send_once(LETTER, anna)
    (letter,) = inbox
    assert letter.get_content_type() == "multipart/alternative"
    text = letter.get_body(["plain"]).get_content()
    html = letter.get_body(["html"]).get_content()
    assert "Nya <knappar> i Outlook." in text and "- Ändrat steg: Starta" in text
    assert "Nya &lt;knappar&gt; i Outlook." in html and '<html lang="sv">' in html
    for part in (text, html):
        assert "https://guide.example/utgavor/7/andringar/" in part and stop_address(letter) in part


def test_it_says_that_a_program_wrote_it_and_how_to_stop_it(inbox, anna):
    send_once(LETTER, anna)
    assert inbox[0]["Auto-Submitted"] == "auto-generated"
    assert inbox[0]["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "anna" not in stop_address(inbox[0])


def test_it_is_sent_once_to_each(inbox, anna):
    bo = User.objects.create_user("bo", "bo@example.se")
    assert [send_once(LETTER, each) for each in (anna, anna, bo)] == [True, False, True]
    assert [letter["To"] for letter in inbox] == ["anna@example.se", "bo@example.se"]


def test_a_subject_of_two_lines_is_sent_on_one(inbox, anna):
    send_once(replace(LETTER, subject="Utgåva 7\nBcc: alla@example.se"), anna)
    assert inbox[0]["Subject"].strip() == "Utgåva 7 Bcc: alla@example.se"
    assert inbox[0]["Bcc"] is None


def test_one_that_the_server_refuses_is_not_noted_as_sent(settings, anna):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    with pytest.raises(OSError, match="refused"):
        send_once(LETTER, anna)
    assert not Sent.objects.exists()


def test_a_mail_program_stops_it_with_one_click(client, anna):
    address = stop_address(message(LETTER, anna).message())
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(address, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert readers([anna], Kind.EDITIONS) == []
    assert readers([anna], Kind.REVIEWS) == [anna]


def test_opening_the_link_asks_first(client, anna, published):
    page = client.get(stop_address(message(LETTER, anna).message()))
    assert "Sluta skicka brev om nya utgåvor" in page.text
    assert page["Referrer-Policy"] == "no-referrer"
    assert not Stop.objects.exists()


def test_who_regrets_it_begins_again(client, anna):
    address = stop_address(message(LETTER, anna).message())
    client.post(address)
    assert "Du får inga fler" in client.get(address).text
    client.post(address, {"again": "1"})
    assert readers([anna], Kind.EDITIONS) == [anna]


@pytest.mark.parametrize("token", ["x", "WzEsImVkaXRpb25zIl0:1:abc"])
def test_another_address_stops_nothing(client, anna, token):
    assert client.post(f"/brev/sluta/{token}/").status_code == 404


def test_on_a_closed_site_it_can_still_be_stopped(client, anna, settings, published):
    settings.SITE_REQUIRES_LOGIN = True
    assert client.get(stop_address(message(LETTER, anna).message())).status_code == 200


def test_everybody_who_edits_is_told_but_whoever_published(inbox, anna, published):
    User.objects.create_user("lisa", "lisa@example.se")
    call_command("mail_editions")
    call_command("mail_editions")
    assert [(letter["To"], letter["Subject"].strip()) for letter in inbox] == [
        ("anna@example.se", "Utgåva 1 är publicerad: Ändrat arbetssätt")
    ]
    assert "Nya knappar." in inbox[0].get_body(["plain"]).get_content()


def test_the_letter_says_what_changed(anna, published):
    thaw(sample_document(step_body="1. Klicka på **Ny e-post**."))
    second = publish(by=None, note="", significance="clarification")
    letter = notices.letter_about(second)
    assert letter.items == ("Guide: Outlook på webben",)
    assert letter.link[1] == "http://127.0.0.1:8000/utgavor/2/andringar/"


def test_an_old_edition_is_no_news(inbox, anna, published, monkeypatch):
    monkeypatch.setattr(notices.timezone, "now", lambda: published.published_at + timedelta(days=3))
    call_command("mail_editions")
    assert inbox == []


def test_a_server_that_does_not_answer_fails_the_command(settings, anna, published):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    with pytest.raises(CommandError, match="does not answer"):
        call_command("mail_editions")


def test_without_a_mail_server_nobody_is_told_and_nothing_fails(settings, anna, published, capsys):
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    call_command("mail_editions")
    assert "Nobody is told" in capsys.readouterr().out
    assert not Sent.objects.exists()


def test_news_is_told_by_a_process_of_its_own(anna, published, monkeypatch, settings):
    commands = []
    monkeypatch.setattr(notices, "run_beside", lambda *command: commands.append(command))
    notices.tell_beside()
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    notices.tell_beside()
    assert commands == [("mail_editions",)]
    assert not mail.outbox
