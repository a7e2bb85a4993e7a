"""The feed of editions, as a feed reader takes it."""

import feedparser
import pytest

from guide.models import Section
from publishing.publish import publish

pytestmark = pytest.mark.django_db


def read(client):
    return feedparser.parse(client.get("/utgavor/flode.xml").content)


def publish_again(note: str) -> None:
    section = Section.objects.all()[0]
    section.title += " igen"
    section.save()
    publish(by=None, note=note, significance="clarification")


def test_a_feed_reader_finds_nothing_wrong(client, edition):
    feed = read(client)
    assert not feed.bozo
    assert feed.feed.language == "sv"
    assert [entry.title for entry in feed.entries] == ["Utgåva 1: " + edition.get_significance_display()]


def test_an_edition_tells_what_it_changed(client, draft):
    publish_again("Ny rubrik.")
    newest, first = read(client).entries
    assert "Ny rubrik." in newest.summary
    assert "Ändrat sedan utgåva 1" in newest.summary
    assert "Den första utgåvan" in first.summary


def test_an_entry_keeps_its_id_and_leads_to_its_changes(client, draft, settings):
    before = read(client).entries[0].id
    publish_again("Mer.")
    newest, first = read(client).entries
    assert first.id == before != newest.id
    assert newest.link == f"{settings.SITE_URL}/utgavor/2/andringar/"


def test_a_reader_that_has_the_newest_gets_304_until_there_is_another(client, draft):
    tag = client.get("/utgavor/flode.xml")["ETag"]
    assert client.get("/utgavor/flode.xml", headers={"If-None-Match": tag}).status_code == 304
    publish_again("Mer.")
    assert client.get("/utgavor/flode.xml", headers={"If-None-Match": tag}).status_code == 200


def test_the_list_of_editions_names_the_feed(client, edition):
    assert 'type="application/atom+xml"' in client.get("/utgavor/").content.decode()
