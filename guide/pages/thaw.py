"""Document to draft rows: what stands around the routine."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from django.db.models import Model

from editing.structs import values
from guide.document import Routine
from guide.pages import document as doc
from guide.pages import models

if TYPE_CHECKING:
    from guide.models import Image

TABLES = (
    models.Thing,
    models.PageText,
    models.Contact,
    models.OtherWay,
    models.Translation,
    models.Fault,
    models.Statement,
)
FIELDS = ("things", "texts", "contacts", "other_ways", "translations", "accessibility")
"""Of a Routine, what is thawed here."""


def rows_of(routine: Routine, images: "Mapping[str, Image]") -> Iterator[Model]:
    """`images` are rows by ref. Raises KeyError where one is missing."""
    for thing in routine.things:
        yield models.Thing(**values(thing))
    for position, text in enumerate(routine.texts, 1):
        image = images[text.image] if text.image else None
        yield models.PageText(position=position, image=image, **values(text, "image"))
    for position, contact in enumerate(routine.contacts, 1):
        yield models.Contact(position=position, **values(contact))
    for position, way in enumerate(routine.other_ways, 1):
        yield models.OtherWay(position=position, **values(way))
    for position, translation in enumerate(routine.translations, 1):
        yield models.Translation(position=position, **values(translation))
    yield from _statement(routine.accessibility)


def _statement(statement: doc.Statement) -> Iterator[Model]:
    row = models.Statement(**values(statement, "faults"))
    yield row
    for position, fault in enumerate(statement.faults, 1):
        yield models.Fault(statement=row, position=position, **values(fault))
