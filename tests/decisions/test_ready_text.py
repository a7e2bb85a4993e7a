"""Texts that a reader can copy: where they may travel, and what they must not say there."""

from importlib import import_module
from urllib.parse import parse_qs, urlsplit

import pytest
from django.apps import apps
from msgspec.structs import replace

from answers.templatetags.answers import in_swedish
from answers.templatetags.answers import mail_address as address
from decisions.check import check
from decisions.document import ReadyText
from decisions.models import ReadyText as Row
from editing.ready_text import claims_to_be_encrypted
from tests.decisions.factories import AdviceFactory

CLAIMING = [
    "Hej! Svara på det här meddelandet. Det är krypterat, och då blir ditt svar också krypterat.",
    "Hej! Det här meddelandet är krypterat.",
    "Detta meddelande är krypterat, så svara på det.",
    "Svara i den här konversationen, så är ditt svar också krypterat.",
    "Hello! Please reply to this message. It is encrypted.",
    "This e-mail will be encrypted.",
]
HONEST = [
    "Hej! Jag skickar ett krypterat meddelande till dig. Svara i det, inte på det här.",
    "Hej! Svara inte på det här meddelandet. Öppna det krypterade meddelandet och svara där.",
    "Det här meddelandet är inte krypterat. Skriv inget känsligt.",
    "Hello! Your encrypted message cannot be opened.",
]


def with_text(questionnaire, text):
    first = replace(questionnaire.advice[0], ready_texts=(text,))
    return replace(questionnaire, advice=(first, *questionnaire.advice[1:]))


@pytest.mark.parametrize("body", CLAIMING)
def test_a_claim_to_be_encrypted_is_seen(body):
    assert claims_to_be_encrypted(body)


@pytest.mark.parametrize("body", HONEST)
def test_a_text_about_another_message_claims_nothing(body):
    assert not claims_to_be_encrypted(body)


@pytest.mark.parametrize("body", CLAIMING)
def test_such_a_text_is_not_published_for_an_ordinary_message(content, body):
    ordinary = ReadyText(channel="ordinary", body=body)
    encrypted = ReadyText(channel="encrypted", body=body)
    questionnaire = content.document.questionnaire
    (problem,) = check(with_text(questionnaire, ordinary))
    assert "säger att den är skyddad" in problem.message
    assert check(with_text(questionnaire, encrypted)) == []


def test_a_new_message_has_the_words_and_a_subject_that_reveals_nothing():
    url = urlsplit(address(ReadyText(channel="ordinary", body='Hej! Öppna "Läs" & svara.\n\nTack!')))
    assert (url.scheme, url.path) == ("mailto", "")
    assert parse_qs(url.query) == {
        "subject": ["Om ett skyddat meddelande"],
        "body": ['Hej! Öppna "Läs" & svara.\r\n\r\nTack!'],
    }


@pytest.mark.parametrize("channel", ["encrypted", "aloud"])
def test_only_a_text_for_an_ordinary_message_opens_one(channel):
    assert address(ReadyText(channel=channel, body="Hej!")) == ""


@pytest.mark.parametrize("inkommande", ["nej", "okrypterat", "vet-inte"])
def test_no_button_sends_unencrypted_what_says_that_it_is_encrypted(reader, inkommande):
    html = reader.get(
        f"/ska-jag-kryptera/?arende=ta-emot&galler=inget&inkommande={inkommande}", follow=True
    ).content.decode()
    mails = [part.split('"')[0] for part in html.split('href="mailto:?')[1:]]
    assert mails
    assert not any(claims_to_be_encrypted(parse_qs(mail.replace("&amp;", "&"))["body"][0]) for mail in mails)


@pytest.mark.parametrize("word", ["hälsa", "sjuk", "sekretess", "personnummer", "kommun", "ärende"])
def test_no_shipped_text_reveals_the_matter(content, word):
    texts = [text for advice in content.document.questionnaire.advice for text in advice.ready_texts]
    assert texts
    assert not any(word in text.body.lower() for text in texts)


@pytest.mark.django_db
def test_quotations_of_an_earlier_version_become_rows_and_can_go_back():
    migration = import_module("decisions.migrations.0004_move_quotations")
    body = (
        "Kopiera:\n\n> Hej! Svara på det här\n> meddelandet. Det är krypterat.\n\n"
        "På engelska:\n\n> Hello! Whose address is it?\n\nSist."
    )
    advice = AdviceFactory(body=body)
    migration.move(apps, None)
    advice.refresh_from_db()
    assert advice.body == "Kopiera:\n\nSist."
    assert list(Row.objects.values_list("language", "channel", "body")) == [
        ("sv", "encrypted", "Hej! Svara på det här meddelandet. Det är krypterat."),
        ("en", "ordinary", "Hello! Whose address is it?"),
    ]
    migration.move_back(apps, None)
    advice.refresh_from_db()
    assert "> Hello! Whose address is it?" in advice.body


def test_a_text_in_both_languages_opens_as_one_message(reader):
    query = "arende=mottagaren&deras-adress=en-person&stopp=lank&u=1"
    html = reader.get(f"/ska-jag-kryptera/?{query}").content.decode()
    both = html.partition("På svenska och engelska")[2]
    assert both.index("Hej!") < both.index('<div lang="en">') < both.index("Hello!")
    body = parse_qs(urlsplit(both.partition('href="')[2].partition('"')[0].replace("&amp;", "&")).query)[
        "body"
    ][0]
    assert body.index("Hej!") < body.index("Hello!")


def test_what_is_read_aloud_needs_no_message_in_both_languages(content):
    aloud = [ReadyText(channel="aloud", language=each, body="Hej") for each in ("sv", "en")]
    assert (
        in_swedish(aloud[1], replace(content.document.questionnaire.advice[0], ready_texts=tuple(aloud)))
        is None
    )
