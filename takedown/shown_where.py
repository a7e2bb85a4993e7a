"""Where a picture has been shown: in the draft, and in which places of which editions."""

from collections.abc import Iterator

import msgspec
from django.core.files.storage import default_storage

from editing.described import Place, refs_to
from editing.structs import Frozen
from guide.models import Image as Row
from pictures.models import TakenDown
from publishing.models import Edition
from routine.document import Document
from routine.parts.naming import nodes
from transfer.models import PdfFile


class Known(Frozen, frozen=True):
    """A picture that the draft or an edition has. `newest` is None for one in the draft alone."""

    ref: str
    file: str
    address: str
    is_in_draft: bool
    editions: tuple[int, ...]


class Shown(Frozen, frozen=True):
    """An edition, what in it shows the picture, and how many sheets there are to make anew."""

    number: int
    places: tuple[str, ...]
    sheets: int


class _Image(msgspec.Struct):
    ref: str
    file: str
    small: str = ""


class _Routine(msgspec.Struct):
    images: tuple[_Image, ...] = ()


class _Pictures(msgspec.Struct):
    """As much of an edition as tells of its pictures, in whatever format it was written."""

    routine: _Routine


def known_pictures() -> list[Known]:
    """Every picture of the draft and of any edition that has not been taken down, by name."""
    found: dict[str, Known] = {}
    for row in Row.everywhere.exclude(file=""):
        found[row.file] = _known(row, is_in_draft=True)
    for number, image in _published():
        known = found.get(image.file) or _known(image, is_in_draft=False)
        found[image.file] = msgspec.structs.replace(known, editions=(*known.editions, number))
    gone = {name for pair in TakenDown.objects.values_list("file", "drawing") for name in pair}
    kept = (known for file, known in found.items() if file not in gone)
    return sorted(kept, key=lambda known: (known.ref, not known.is_in_draft, -max(known.editions, default=0)))


def _known(image: "Row | _Image", *, is_in_draft: bool) -> Known:
    return Known(image.ref, image.file, default_storage.url(image.small or image.file), is_in_draft, ())


def _published() -> Iterator[tuple[int, _Image]]:
    editions = Edition.everywhere.order_by("-number").values_list("number", "document")
    for number, document in editions.iterator(chunk_size=10):
        for image in msgspec.json.decode(document, type=_Pictures).routine.images:
            yield number, image


def shown_in(edition: Edition, file: str) -> Shown:
    sheets = PdfFile.objects.filter(edition=edition).count()
    return Shown(edition.number, places(edition.decoded(), file), sheets)


def places(document: Document, file: str) -> tuple[str, ...]:
    """What shows the picture in a document, by what it stands under and its title."""
    refs = {image.ref for image in document.routine.images if image.file == file}
    showing = {place for place, ref in refs_to(document.routine, "image") if ref in refs}
    titles = {
        Place(key[0], key[1:]): f"{heading}: {node.title}" for key, (heading, node) in nodes(document).items()
    }
    return tuple(title for place, title in titles.items() if place in showing)
