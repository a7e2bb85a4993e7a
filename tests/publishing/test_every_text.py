"""No text that editors write is forgotten: its links are checked, it is found, and the document has it."""

import pytest
from django.test import Client
from django.utils import timezone

from publishing.freeze import freeze
from publishing.models import Edition
from routine.check import check
from routine.document import chained_sha256, encode
from search.entries import entries
from tests.publishing.texts import break_links, mark_texts, write_every_kind

pytestmark = pytest.mark.django_db
NO_WORDS_FOR_READERS = {
    "AddressWords.words",  # what the address check and the search go by
    "Synonym.words",
    *("ButtonName.name", "ButtonName.other_names"),
    *("Image.file", "Image.client"),
    "Guide.owner",
    *("Option.button", "Button.name", "Button.other_names"),  # buttons that the steps name themselves
    "Rule.name",  # a rule is told to editors, when it is broken
}
NOT_SEARCHED = NO_WORDS_FOR_READERS | {
    "VerdictKind.name",  # stands by every outcome that is found
    *("Routine.title", "Routine.lead", "Routine.owner", "Routine.which"),  # on every page
    *("Routine.source_version", "Routine.reference", "Routine.decided_by"),  # of the decision, not of e-mail
    *("Question.source", "Outcome.source", "Advice.source"),  # nobody looks for a source
    *("Contact.label", "Contact.value", "Contact.note"),  # stand in many answers
    *("Translation.tag", "Translation.checked_by"),
    "Outcome.in_english",  # beside its Swedish; the recipient's page is what is found in English
    *("Statement.actor", "Statement.supervisor_url", "Image.small"),
}


@pytest.fixture
def full(content):
    return write_every_kind(content.document)


def test_a_broken_link_in_any_text_stops_publishing(full):
    links = break_links()
    said = " ".join(problem.message for problem in check(freeze()))
    assert len(links) > 15
    assert not [link for link in links if f"Länken {link} leder till en sida som inte finns" not in said]


def test_every_text_can_be_searched_for(full):
    marks = mark_texts()
    found = " ".join("\n".join([each.title, each.text, each.names, each.more]) for each in entries(freeze()))
    assert {name for name, mark in marks.items() if mark not in found} == NOT_SEARCHED


def test_every_text_is_in_the_whole_document(full, client: Client):
    marks, text = mark_texts(), encode(freeze())
    Edition.objects.create(
        number=1,
        document=text,
        sha256=chained_sha256(text, ""),
        published_at=timezone.now(),
        significance=Edition.Significance.CHANGE,
    )
    page = client.get("/rutin/dokument/").text
    assert {name for name, mark in marks.items() if mark not in page} == NO_WORDS_FOR_READERS
