"""Document to draft rows: what stands around the routine."""

from editing.frozen import values
from editing.models import save_valid
from guide.around import document as doc
from guide.around import models

OWNERS = (models.Thing, models.PageText, models.Contact, models.Statement)
FIELDS = ("things", "texts", "contacts", "accessibility")
"""Of a Routine, what is thawed here."""


def thaw_things(things: tuple[doc.Thing, ...]) -> None:
    for thing in things:
        save_valid(models.Thing(**values(thing)))


def thaw_texts(texts: tuple[doc.PageText, ...], keys: dict[str, int]) -> None:
    """`keys` are those of the pictures, by ref. Raises KeyError where a picture is missing."""
    for position, text in enumerate(texts, 1):
        image = keys[text.image] if text.image else None
        save_valid(models.PageText(position=position, image_id=image, **values(text, "image")))


def thaw_contacts(contacts: tuple[doc.Contact, ...]) -> None:
    for position, contact in enumerate(contacts, 1):
        save_valid(models.Contact(position=position, **values(contact)))


def thaw_statement(statement: doc.Statement) -> None:
    row = save_valid(models.Statement(**values(statement, "faults")))
    for position, fault in enumerate(statement.faults, 1):
        save_valid(models.Fault(statement=row, position=position, **values(fault)))
