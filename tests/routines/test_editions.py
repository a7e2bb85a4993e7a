"""Two routines, published apart: numbers, hashes, what is current, and what goes back."""

import pytest
from django.db import DatabaseError, transaction
from msgspec.structs import replace

from guide.models import Section
from publishing.approval import ask
from publishing.current import current_edition, shown_edition
from publishing.freeze import freeze, thaw
from publishing.models import Approval, Edition
from publishing.publish import NothingChanged, publish
from publishing.rollback import discard_draft, publish_again
from publishing.verify import broken_editions
from routine.document import Document, chained_sha256, fingerprint
from routines.chosen import choosing
from routines.models import Routine
from upkeep.backup.rows import dump, load

pytestmark = pytest.mark.django_db


@pytest.fixture
def other(draft) -> int:
    """A routine with the same names throughout, published once."""
    key = Routine.objects.create(ref="klassning").pk
    with choosing(key):
        thaw(renamed(draft))
        publish(by=None, note="Första.", significance="change")
    return key


def renamed(document: Document) -> Document:
    return replace(document, routine=replace(document.routine, title="Klassning"))


def change() -> None:
    row = Section.objects.all()[0]
    row.body += "\n\nOch så det här."
    row.save()


def test_each_routine_numbers_its_editions_from_one(other):
    with choosing(other):
        assert [each.number for each in Edition.objects.all()] == [1]
        change()
        assert publish(by=None, note="Mer.", significance="change").number == 2
    assert [each.number for each in Edition.objects.all()] == [1]


def test_an_edition_follows_from_the_one_before_it_of_its_own_routine(other):
    with choosing(other):
        first = Edition.objects.get()
    assert first.sha256 == chained_sha256(first.document, "")
    change()
    publish(by=None, note="Mer.", significance="change")
    assert list(broken_editions()) == []


def test_what_is_published_of_one_routine_changes_nothing_that_another_one_shows(other):
    before = current_edition.get()
    with choosing(other):
        change()
        publish(by=None, note="Mer.", significance="change")
        current_edition.look_again()
        assert current_edition.get().number == 2
    current_edition.look_again()
    assert current_edition.get() is before


def test_old_editions_of_one_number_are_each_of_their_routine(other):
    change()
    publish(by=None, note="Mer.", significance="change")
    current_edition.look_again()
    assert shown_edition(1).routine.title != "Klassning"
    with choosing(other):
        assert shown_edition(1).routine.title == "Klassning"


def test_a_draft_thrown_away_is_that_of_one_routine(other):
    change()
    with choosing(other):
        change()
        discard_draft(by=None, seen=fingerprint(freeze()))
        with pytest.raises(NothingChanged):
            publish(by=None, note="Mer.", significance="change")
    assert publish(by=None, note="Mer.", significance="change").number == 2


def test_going_back_is_to_an_edition_of_the_same_routine(other):
    with choosing(other):
        change()
        publish(by=None, note="Mer.", significance="change")
        again = publish_again(1, by=None, note="Tillbaka.", significance="change")
        assert again.number == 3 and again.decoded().routine.title == "Klassning"


def test_a_draft_sent_for_approval_takes_back_no_other_routines(other, editor):
    change()
    ask("", by=editor)
    with choosing(other):
        change()
        ask("", by=editor)
        assert Approval.objects.count() == 1
    assert Approval.objects.count() == 1


def test_an_edition_of_any_routine_is_final(other):
    with pytest.raises(DatabaseError), transaction.atomic():
        Edition.everywhere.filter(routine=other)._raw_delete("default")


def test_a_backup_holds_the_editions_of_every_routine(other):
    before = list(told())
    load(dump())
    assert list(told()) == before and len(before) == 2
    assert list(broken_editions()) == []


def told():
    return Edition.everywhere.order_by("pk").values_list("routine", "number", "document", "sha256")
