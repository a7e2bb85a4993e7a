"""A proposal beside the draft: what it would add, and the write that adds it."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from editing.audit.models import Event, record
from editing.conflicts.lock import one_writer
from editing.problems import Problem
from publishing.freeze import freeze
from publishing.publish import DraftChanged, NothingChanged
from routine.changes.difference import Change, compare
from routine.check import check
from routine.document import Document, fingerprint
from transfer.files.validation import cleaned, unfit
from word.adding import add
from word.building import build
from word.proposal import Proposal


@dataclass(frozen=True)
class Addition:
    """The draft as it is and as it would be. `seen` stands for the draft that was shown."""

    before: Document
    after: Document

    @property
    def changes(self) -> tuple[Change, ...]:
        return compare(self.before, self.after)

    @property
    def seen(self) -> str:
        return fingerprint(self.before)

    @property
    def faults(self) -> list[str]:
        """What has no room in its row: nothing is taken in before it is shorter."""
        return [" · ".join([*problem.refs, problem.message]) for problem in unfit(self.after)]

    @property
    def problems(self) -> list[Problem]:
        """What would stop the new parts from being published. They may be taken in all the same."""
        already = {problem.message for problem in check(self.before)}
        return [problem for problem in check(self.after) if problem.message not in already]


def beside_draft(proposal: Proposal) -> Addition:
    """Writes nothing and keeps nobody waiting."""
    before = freeze()
    return Addition(before, cleaned(build(proposal, before)))


def take_in(proposal: Proposal, *, by: User, seen: str, name: str) -> list[str]:
    """Adds the proposal to the draft and returns the refs of the new guides.

    Raises NothingChanged, DraftChanged when the draft is another than `seen`, or ValidationError with
    every text that has no room.
    """
    with one_writer():
        addition = beside_draft(proposal)
        if addition.before == addition.after:
            raise NothingChanged
        if addition.seen != seen:
            raise DraftChanged
        if addition.faults:
            raise ValidationError(addition.faults)
        add(addition.before.routine, addition.after.routine)
        record(by, Event.Kind.IMPORTED, name)
    known = {guide.ref for guide in addition.before.routine.guides}
    return [guide.ref for guide in addition.after.routine.guides if guide.ref not in known]
