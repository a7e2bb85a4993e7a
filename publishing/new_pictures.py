"""The pictures that an edition would be the first to show, for somebody to look at beforehand."""

from collections.abc import Iterator

from msgspec import Struct

from editing.described import walk
from guide.document import Illustration, Image
from pictures.personal import personal
from pictures.storage import drawn_text
from routine.document import Document


class NewPicture(Struct, frozen=True):
    """`found` are the numbers and addresses that can be read in it, and in what is said of it."""

    image: Image
    alt: str
    found: tuple[str, ...]


def new_pictures(before: Document | None, document: Document) -> list[NewPicture]:
    known = {image.file for image in before.routine.images} if before else set()
    return [_looked_at(image, document) for image in document.routine.images if image.file not in known]


def _looked_at(image: Image, document: Document) -> NewPicture:
    said = list(_said_of(image, document))
    drawn = drawn_text(image.file) if image.file.endswith(".svg") else ""
    return NewPicture(image, said[0] if said else "", personal("\n".join((*said, drawn))))


def _said_of(image: Image, document: Document) -> Iterator[str]:
    for _, struct in walk(document):
        if getattr(struct, "image", "") == image.ref:
            yield getattr(struct, "alt", "")
        if isinstance(struct, Illustration) and struct.image == image.ref:
            yield from (struct.caption, *(mark.label for mark in struct.callouts))
