"""The index is made when an edition is published, so that no reader waits for it."""

from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.test import Client

from guide.models import Guide, Section
from publishing.current import current_edition, shown_draft
from publishing.models import Edition
from publishing.publish import publish
from search import indexes
from search.edition_index import EditionIndex
from search.models import StoredIndex

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _new_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexes, "_kept", {})


@pytest.fixture
def changed(draft: object) -> None:
    Section.objects.filter(ref="syfte").update(body="Nyskrivet stycke.")


@pytest.fixture
def published(changed: None) -> Edition:
    return publish(by=None, note="Nytt.", significance=Edition.Significance.CHANGE)


def test_the_index_is_stored_with_the_edition(published: Edition):
    assert indexes.is_stored(published.sha256)


def test_a_reader_s_search_makes_no_index(published: Edition, client: Client):
    current_edition.forget()
    with patch.object(EditionIndex, "of", side_effect=AssertionError):
        page = client.get("/sok/", {"q": "nyskrivet"}).text
    assert 'href="/rutin/#syfte"' in page


def test_a_stored_index_answers_as_a_new_one(published: Edition):
    document = published.decoded()
    stored = indexes.index_of(current_edition.get())
    made = EditionIndex.of(document)
    for text in ("mottagaren kan inte öppna", "one time passcode", "lösnord"):
        assert stored.search(text) == made.search(text)


@pytest.mark.usefixtures("changed")
def test_an_edition_without_its_index_is_not_published():
    before = Edition.objects.count()
    with patch.object(EditionIndex, "of", side_effect=ValueError), pytest.raises(ValueError):
        publish(by=None, note="Nytt.", significance=Edition.Significance.CHANGE)
    assert Edition.objects.count() == before


def test_an_index_of_other_code_is_not_used(published: Edition):
    StoredIndex.objects.update(made_by="other")
    assert not indexes.is_stored(published.sha256)
    assert indexes.index_of(current_edition.get()).search("kod")[1]


def test_a_damaged_index_is_made_anew(published: Edition):
    StoredIndex.objects.update(data=b"damaged")
    assert indexes.index_of(current_edition.get()).search("kod")[1]


def test_the_command_makes_what_is_lacking_once(edition: Edition, capsys: pytest.CaptureFixture[str]):
    call_command("index_search")
    call_command("index_search")
    assert indexes.is_stored(edition.sha256) and "Nothing to make" in capsys.readouterr().out


def test_indexes_of_other_code_are_dropped(edition: Edition):
    StoredIndex.objects.create(edition_sha256="0" * 64, made_by="other", data=b"")
    call_command("index_search")
    assert list(StoredIndex.objects.values_list("edition_sha256", flat=True)) == [edition.sha256]


def test_a_draft_s_index_is_kept_until_the_draft_says_something_else(draft: object):
    before = indexes.index_of(shown_draft())
    assert indexes.index_of(shown_draft()) is before and not indexes._kept
    Guide.objects.filter(ref="webb").update(title="Så gör du i webbläsaren")
    assert indexes.index_of(shown_draft()) is not before
