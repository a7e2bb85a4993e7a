"""Texts that a reader can copy or open as a new message."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.utils.safestring import SafeString

from decisions.ready_text import ReadyText, split

SWEDISH = "<blockquote>\n<p>Hej! Öppna &quot;Läs&quot; &amp; svara.</p>\n<p>Tack!</p>\n</blockquote>"
ENGLISH = "<p>På engelska:</p>\n<blockquote>\n<p>Hello! Open it.</p>\n</blockquote>"


def texts(html):
    return [part for part in split(SafeString(html)) if isinstance(part, ReadyText)]


def test_what_stands_around_a_text_stays_as_it_is():
    before, _, after = split(SafeString(f"<p>Kopiera:</p>{SWEDISH}<p>Slut.</p>"))
    assert (before, after) == ("<p>Kopiera:</p>", "<p>Slut.</p>")
    assert isinstance(before, SafeString)


def test_the_line_that_announces_english_becomes_the_language_of_the_text():
    parts = split(SafeString(SWEDISH + ENGLISH))
    assert [part.language for part in parts if isinstance(part, ReadyText)] == ["sv", "en"]
    assert "På engelska" not in "".join(part for part in parts if isinstance(part, str))


def test_a_new_message_has_the_words_and_a_subject_that_reveals_nothing():
    url = urlsplit(texts(SWEDISH)[0].address)
    asked = parse_qs(url.query)
    assert (url.scheme, url.path) == ("mailto", "")
    assert asked == {
        "subject": ["Om krypterad e-post"],
        "body": ['Hej! Öppna "Läs" & svara.\r\n\r\nTack!'],
    }


def test_a_text_without_a_greeting_belongs_in_the_message_being_written():
    assert texts("<blockquote><p>Svara i den här konversationen.</p></blockquote>")[0].address == ""


@pytest.mark.parametrize("word", ["hälsa", "sjuk", "sekretess", "personnummer", "kommun", "ärende"])
def test_no_shipped_text_reveals_the_matter(content, word):
    for advice in content.document.questionnaire.advice:
        quoted = " ".join(line for line in advice.body.splitlines() if line.startswith(">"))
        assert word not in quoted.lower()
