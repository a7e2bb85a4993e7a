"""Documents with holes where pictures have been taken down. What is published is never rewritten."""

import re
from collections.abc import Mapping
from typing import Any, TypeVar

from msgspec.structs import replace

from editing.described import Parts, described
from editing.structs import Frozen
from guide.document import Illustration, Image
from pictures.hole import GONE, HEIGHT, WIDTH, Holes
from routine.document import Document

S = TypeVar("S", bound=Frozen)
SPECIAL = re.compile(r"([\\`*_\[\]<>&#!~|])")
"""What Markdown would take for its own."""


def with_holes(document: Document, holes: Holes) -> Document:
    """The document with a drawing in place of each picture taken down."""
    drawings = holes.drawings
    if not drawings.keys() & {image.file for image in document.routine.images}:
        return document
    images = tuple(_hole(image, drawings) for image in document.routine.images)
    return replace(document, routine=replace(document.routine, images=images))


def _hole(image: Image, drawings: Mapping[str, str]) -> Image:
    if image.file not in drawings:
        return image
    return replace(image, file=drawings[image.file], small="", width=WIDTH, height=HEIGHT)


def with_reasons(document: Document, holes: Holes) -> Document:
    """The document as it tells of its holes, where each is shown.

    What was said of the picture, and what was marked on it, goes with it.
    """
    said = holes.said
    refs = {image.ref: said[image.file] for image in document.routine.images if image.file in said}
    return _told(document, refs) if refs else document


def _told(struct: S, refs: Mapping[str, str]) -> S:
    if (ref := getattr(struct, "image", "")) in refs:
        return _of_hole(struct, refs[ref])
    changed = {
        name: _told_in(getattr(struct, name), refs)
        for name, about in described(type(struct)).items()
        if isinstance(about, Parts)
    }
    return replace(struct, **changed) if changed else struct


def _told_in(value: Any, refs: Mapping[str, str]) -> Any:
    if isinstance(value, tuple):
        return tuple(_told_in(each, refs) for each in value)
    return _told(value, refs) if isinstance(value, Frozen) else value


def _of_hole(struct: S, said: str) -> S:
    """In a step it is told in the text below, which everybody reads; elsewhere in place of the picture."""
    if isinstance(struct, Illustration):
        return replace(struct, alt=GONE, caption=SPECIAL.sub(r"\\\1", said), callouts=())
    return replace(struct, alt=said)
