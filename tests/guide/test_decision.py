"""What was decided of the routine: told wherever it is read or printed, and when it no longer holds."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from msgspec.structs import replace

from guide.document import Routine as Document
from guide.models import Routine
from routine.overdue import EXPIRED, overdue

DECISION = {"reference": "KS 2026/123", "decided_by": "Kommundirektören", "decided_on": date(2026, 3, 1)}
BARE = Document(title="", lead="", sections=(), guides=(), support=())


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["rutin/", "rutin/dokument/"])
def test_the_page_and_the_whole_document_tell_of_the_decision(editing, draft, page):
    Routine.objects.update(**DECISION)
    shown = editing.get(f"/utkast/{page}").text
    for words in ("KS 2026/123", "Kommundirektören", "2026-03-01"):
        assert words in shown


def test_what_is_not_known_is_not_told():
    assert BARE.decision == ()
    assert replace(BARE, reference="KS 1").decision == (("Diarienummer", "KS 1"),)


def test_the_decision_holds_its_last_day_and_no_longer():
    last = date(2026, 12, 31)
    routine = replace(BARE, valid_until=last)
    assert EXPIRED not in overdue(routine, last) and EXPIRED in overdue(routine, last + timedelta(days=1))


@pytest.mark.django_db
def test_readers_are_told_that_its_time_is_over(editing, draft):
    Routine.objects.update(valid_until=timezone.localdate())
    assert "Beslutets tid har gått ut" not in editing.get("/utkast/rutin/").text
    Routine.objects.update(valid_until=timezone.localdate() - timedelta(days=1))
    assert "Beslutets tid har gått ut" in editing.get("/utkast/rutin/").text


def test_it_cannot_end_before_it_was_decided():
    with pytest.raises(ValidationError, match="före beslutet"):
        Routine(decided_on=date(2026, 3, 1), valid_until=date(2026, 2, 1)).clean()
