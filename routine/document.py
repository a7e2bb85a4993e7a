"""One edition's content: the whole routine with its questionnaire, and its bytes."""

import hashlib
from typing import Annotated

import msgspec
from msgspec.structs import replace

from decisions.document import Questionnaire
from decisions.earlier import with_addresses, with_verdict_kinds
from editing.described import Described, Parts, Stored
from guide.document import Routine
from guide.earlier import with_clients, with_environments, with_stops, with_told_steps, with_which

FORMAT = 1


class Document(Described, frozen=True, kw_only=True):
    """All that a reader can see of an edition."""

    format: Annotated[int, Stored()] = FORMAT
    routine: Annotated[Routine, Parts()]
    questionnaire: Annotated[Questionnaire, Parts()]


class UnknownFormat(ValueError):
    """An edition was written by a newer version of the site."""


def as_readers_see(document: Document) -> Document:
    """The document without the translations that nobody has checked."""
    routine = document.routine
    shown = tuple(each for each in routine.translations if each.is_shown)
    if shown == routine.translations:
        return document
    return replace(document, routine=replace(routine, translations=shown))


def encode(document: Document) -> str:
    """Canonical JSON: the same document always gives the same text."""
    return msgspec.json.encode(document, order="sorted").decode()


def decode(text: str) -> Document:
    """The document of an edition written in any format so far. Raises UnknownFormat on a newer one."""
    written = msgspec.json.decode(text, type=dict)
    if written.get("format") != FORMAT:
        raise UnknownFormat(f"Format {written.get('format')} is not known to this version of the site.")
    brought_up = {
        "routine": with_which(
            with_told_steps(with_stops(with_environments(with_clients(written["routine"]))))
        ),
        "questionnaire": with_verdict_kinds(with_addresses(written["questionnaire"])),
    }
    return msgspec.convert(written | brought_up, Document)


def fingerprint(document: Document) -> str:
    """Stands for the content alone, whatever came before it."""
    return hashlib.sha256(encode(document).encode()).hexdigest()


def chained_sha256(text: str, previous: str) -> str:
    """The edition's hash. It covers the hash of the edition before it, so none can be swapped unseen."""
    return hashlib.sha256(f"{previous}\n{text}".encode()).hexdigest()
