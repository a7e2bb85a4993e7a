"""A routine's files into the draft: looked at first, then taken in whole or not at all."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from editing.audit.models import Event, record
from editing.bulk import validate_together
from editing.conflicts.lock import one_writer
from editing.problems import Problem
from pictures.models import holes
from pictures.storage import store
from publishing.freeze import canonical, freeze, rows_of, thaw
from publishing.publish import DraftChanged, NothingChanged
from routine.changes.difference import Change, compare
from routine.check import check
from routine.document import Document, fingerprint
from routine.holes import with_holes
from transfer.files.archive import unpack
from transfer.files.file_set import Files
from transfer.files.reading import Content, fault_of, read_files
from transfer.files.validation import unfit
from transfer.files.yaml_reader import ContentError, Fault


@dataclass(frozen=True)
class Incoming:
    """What an import would make of the draft, and what the draft says now.

    `seen` stands for both: what is confirmed is what was shown.
    """

    content: Content
    before: Document
    after: Document

    @property
    def changes(self) -> tuple[Change, ...]:
        return compare(self.before, self.after)

    @property
    def problems(self) -> list[Problem]:
        """What would stop the draft from being published. It may be taken in all the same."""
        return check(self.after)

    @property
    def seen(self) -> str:
        return f"{fingerprint(self.before)}-{fingerprint(self.after)}"


def look_at(data: bytes) -> Incoming:
    """What the zip would make of the draft. Writes nothing and keeps nobody waiting.

    Raises ContentError with every fault.
    """
    return _beside_draft(_read(data))


def take_in(data: bytes, *, by: User | None, seen: str, name: str) -> None:
    """Makes the draft what the zip says, as it was looked at.

    Raises ContentError, NothingChanged, or DraftChanged when the draft or the zip is another than `seen`.
    """
    content = _read(data)
    with one_writer():
        incoming = _beside_draft(content)
        if incoming.seen != seen:
            raise DraftChanged
        if incoming.before == incoming.after:
            raise NothingChanged
        thaw(content.document)
        keep_pictures(content)
        record(by, Event.Kind.IMPORTED, name)


def keep_pictures(content: Content) -> None:
    """Puts the pictures in storage. Those that come to no use are removed by `prune_pictures`."""
    for name, data in content.pictures.items():
        store(data, name.rpartition(".")[2])


def _read(data: bytes) -> Content:
    """What is in the zip, of which the draft's rows can hold all. Raises ContentError with every fault."""
    files = unpack(data)
    content = _without_taken_down(read_files(files))
    if faults := [fault_of(files, problem) for problem in unfit(content.document)]:
        raise ContentError(*faults)
    if faults := list(_misfits(files, content.document)):
        raise ContentError(*faults)
    return content


def _without_taken_down(content: Content) -> Content:
    """What this site has taken down does not come back with a file."""
    known = holes()
    pictures = {name: data for name, data in content.pictures.items() if name not in known.drawings}
    return Content(with_holes(content.document, known), pictures)


def _misfits(files: Files, document: Document) -> Iterator[Fault]:
    """What keeps the rows from being made, and then everything else that is wrong as well."""
    try:
        validate_together(rows_of(document))
    except (ValidationError, KeyError) as error:
        told = [fault_of(files, problem) for problem in check(document)]
        told += [Fault("zip", 1, message) for message in getattr(error, "messages", ())]
        yield from told or [Fault("zip", 1, f"innehållet hänger inte ihop ({error})")]


def _beside_draft(content: Content) -> Incoming:
    """A database sorts names by its own language; in one order the two can be compared."""
    return Incoming(content, canonical(freeze()), canonical(content.document))
