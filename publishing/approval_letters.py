"""Letters about approval: to those who may decide, and back to whoever asked."""

from collections.abc import Iterable
from smtplib import SMTPException

from django.conf import settings
from django.contrib.auth.models import User
from django.urls import reverse

from accounts.roles import ADMINISTRATOR, APPROVER
from mailing.letters import Letter, NoMailServer, send_once
from mailing.models import Kind, readers
from organisation.current import current_site
from publishing.models import Approval


def tell_approvers(approval: Approval) -> int:
    """How many were sent a letter."""
    approvers = User.objects.filter(groups__name__in=[APPROVER, ADMINISTRATOR]).exclude(
        pk=approval.asked_by_id
    )
    return _send(_letter(approval, "sent", "Ett utkast väntar på ditt godkännande", approval.note), approvers)


def tell_asker(approval: Approval) -> int:
    subject = f"Ditt utkast: {approval.get_decision_display().lower()}"
    return _send(_letter(approval, "decided", subject, approval.reason), [approval.asked_by])


def _letter(approval: Approval, what: str, subject: str, said: str) -> Letter:
    return Letter(
        kind=Kind.APPROVAL,
        key=f"approval {approval.pk} {what}",
        subject=subject,
        paragraphs=tuple(said.splitlines()),
        link=("Öppna sidan", f"{settings.SITE_URL}{reverse('admin:publishing_approval_changelist')}"),
        why=f"Du får det här för att du redigerar eller fastställer {current_site.get().name}.",
    )


def _send(letter: Letter, people: Iterable[User]) -> int:
    """A letter that cannot be sent stops nothing: what it says stands on the editors' page too."""
    try:
        return sum(send_once(letter, person) for person in readers(people, Kind.APPROVAL))
    except (NoMailServer, SMTPException, OSError, ValueError):
        return 0
