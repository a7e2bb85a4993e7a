"""Taking parts of the newer shipped text into the draft, or leaving them. Readers see what is published."""

from collections.abc import Iterable
from functools import cache

from django.conf import settings
from django.contrib.auth.models import User
from msgspec.structs import replace

from editing.audit.models import Event, record
from pictures.models import holes
from pictures.storage import store
from publishing.freeze import canonical, freeze, thaw
from publishing.models.shipped_text import remember, remembered
from publishing.publish import DraftChanged
from routine.document import Document
from routine.holes import with_holes
from routine.parts.parts import BLANK, Key
from transfer.files.file_set import in_folder
from transfer.files.reading import Content, read_files
from transfer.shipped.merging import Side
from transfer.shipped.offers import Offer, Texts


@cache
def shipped() -> Content:
    """What came with this version. It does not change while the site runs."""
    return read_files(in_folder(settings.BASE_DIR / "content"))


def texts(*, from_the_start: bool = False) -> Texts:
    """The three that are compared; from the start: as if nothing had been decided on yet."""
    return compared(remembered(at_first=from_the_start), freeze())


def compared(known: Document | None, draft: Document) -> Texts:
    """Whoever began with a text of their own is offered all that differs."""
    return Texts(
        known=canonical(known or BLANK), draft=canonical(draft), shipped=canonical(shipped().document)
    )


def take(found: Texts, tokens: dict[str, Side], *, by: User | None) -> list[Key]:
    """Merges the offers with those tokens into the draft; where both changed the same, the named side stands.

    To be called under the lock under which `found` was read. Raises DraftChanged where an offer is no more,
    Unmet where a part leads to what is not there.
    """
    offers = _offers(found, tokens)
    document = found.draft_with({offer.key: tokens[offer.token] for offer in offers})
    document = with_holes(document, holes())
    keep_pictures(document)
    thaw(document)
    return _decide(found, offers, by, Event.Kind.RENEWED)


def leave(found: Texts, tokens: Iterable[str], *, by: User | None) -> list[Key]:
    """Keeps the draft as it is, and offers these no more. Raises DraftChanged as `take` does."""
    return _decide(found, _offers(found, tokens), by, Event.Kind.KEPT)


def _offers(found: Texts, tokens: Iterable[str]) -> list[Offer]:
    """The offers as they were looked at."""
    offered = {offer.token: offer for offer in found.offers()}
    if not {*tokens} <= offered.keys():
        raise DraftChanged
    return [offered[token] for token in tokens]


def keep_pictures(document: Document) -> None:
    """Puts the shipped pictures that it shows in storage. What comes to no use `prune_pictures` removes."""
    files = {name for image in document.routine.images for name in (image.file, image.small)}
    for name, data in shipped().pictures.items():
        if name in files:
            store(data, name.rpartition(".")[2])


def _decide(found: Texts, offers: list[Offer], by: User | None, kind: str) -> list[Key]:
    keys = [offer.key for offer in offers]
    now = replace(found, known=canonical(remembered() or BLANK))
    remember(now.known_after(keys))
    record(by, kind, f"{len(keys)} {'del' if len(keys) == 1 else 'delar'} ur version {settings.VERSION}")
    return keys
