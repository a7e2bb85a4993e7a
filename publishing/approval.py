"""Sending the draft for approval, and deciding on it. An approval holds for just the words that were sent."""

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from editing.audit.models import Event, record
from publishing.freeze import freeze
from publishing.models import Approval, Edition
from publishing.two_people import has_written
from routine.document import Document, fingerprint


class NothingToApprove(Exception):
    """The draft is what readers already see."""


class NotYours(Exception):
    """Whoever decides has sent it or written in it."""


class NotAsSent(Exception):
    """The draft has been changed since it was sent, or somebody else has decided."""


@transaction.atomic
def ask(note: str, *, by: User) -> Approval:
    """Sends the draft as it stands. What was sent before and not decided on is sent no more."""
    draft, newest = freeze(), Edition.objects.newest()
    if newest and newest.decoded() == draft:
        raise NothingToApprove
    Approval.objects.filter(decision="").delete()
    record(by, Event.Kind.ASKED, note)
    return Approval.objects.create(fingerprint=fingerprint(draft), asked_by=by, note=note)


@transaction.atomic
def decide(approval: Approval, decision: str, reason: str, *, by: User) -> None:
    """Raises NotYours or NotAsSent. Sending back holds whatever has been changed since."""
    if decision == Approval.Decision.APPROVED:
        if by == approval.asked_by or has_written(by):
            raise NotYours
        if approval.fingerprint != fingerprint(freeze()):
            raise NotAsSent
    said = {"decision": decision, "reason": reason, "decided_by": by, "decided_at": timezone.now()}
    if not Approval.objects.filter(pk=approval.pk, decision="").update(**said):
        raise NotAsSent
    approved = decision == Approval.Decision.APPROVED
    record(by, Event.Kind.APPROVED if approved else Event.Kind.SENT_BACK, reason)


def latest() -> Approval | None:
    """What was sent last and is not published yet."""
    people = Approval.objects.select_related("asked_by", "decided_by")
    return people.filter(edition=None).first()


def approved(document: Document) -> Approval | None:
    """The approval of just that, by somebody who had not written in it."""
    return _approvals_of(document).first()


def note_on_edition(document: Document, edition: Edition) -> None:
    """Says on the edition who approved it beforehand, where somebody did."""
    _approvals_of(document).update(edition=edition)


def _approvals_of(document: Document) -> QuerySet[Approval]:
    found = Approval.objects.filter(decision=Approval.Decision.APPROVED, edition=None)
    return found.filter(fingerprint=fingerprint(document))
