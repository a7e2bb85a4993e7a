"""A document as the draft's rows hold it: its texts cleaned, and those told that they have no room for."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db.models import Field
from msgspec.structs import replace

from editing import text
from editing.bulk import labelled
from editing.described import walk
from editing.fields import Cleaned
from editing.problems import Problem
from editing.rows import rows_of
from editing.structs import Frozen, values
from routine.document import Document

S = TypeVar("S", bound=Frozen)


def cleaned(struct: S) -> S:
    """The document, or a part of it, with every text as its row keeps it. Cleaned again it is the same."""
    new = {name: _cleaned(value, _cleaning(struct, name)) for name, value in values(struct).items()}
    changed = {name: value for name, value in new.items() if value != getattr(struct, name)}
    return replace(struct, **changed) if changed else struct


def _cleaned(value: Any, cleaning: Callable[[str], str]) -> Any:
    if isinstance(value, Frozen):
        return cleaned(value)
    if isinstance(value, tuple):
        return tuple(_cleaned(each, cleaning) for each in value)
    return cleaning(value) if isinstance(value, str) else value


def _cleaning(struct: Frozen, name: str) -> Callable[[str], str]:
    """That of the row's field; one line where there is none."""
    field = _fields(type(struct)).get(name)
    return field.form_class.cleaning if isinstance(field, Cleaned) else text.line


def _fields(struct: type[Frozen]) -> dict[str, Field]:
    """Those of the row but what names other rows, by name."""
    fields = (field for model in rows_of(struct)[:1] for field in model._meta.concrete_fields)
    return {field.name: field for field in fields if not field.is_relation}


def unfit(document: Document) -> Iterator[Problem]:
    """Every text that does not fit in its row."""
    for (kind, refs), struct in walk(document):
        yield from (Problem(kind, refs, message) for message in _faults(struct))


def _faults(struct: Frozen) -> Iterator[str]:
    fields = _fields(type(struct))
    given = {
        name: _kept(fields[name], value)
        for name, value in values(struct).items()
        if name in fields and value is not None
    }
    for model in rows_of(type(struct))[:1]:
        row = model(**given)
        others = {field.name for field in model._meta.concrete_fields} - given.keys()
        try:
            row.clean_fields(exclude=others)
        except ValidationError as error:
            yield from labelled(row, error)


def _kept(field: Field, value: Any) -> Any:
    """A list of words as its row keeps it."""
    return ", ".join(value) if isinstance(value, tuple) and isinstance(field, Cleaned) else value
