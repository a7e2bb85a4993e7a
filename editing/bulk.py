"""Many draft rows at once: one query for the keys that they keep, and an insert for each kind of rows."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.db.models import ForeignKey, IntegerField, Model, QuerySet, Value
from django.db.models.functions import JSONObject

from editing.fields import RefField

Rows = list[Model]
"""Not saved yet. Each stands after those that it refers to."""


def validate(rows: Rows) -> None:
    """Asks no database: SQLite takes texts that PostgreSQL refuses. Raises ValidationError with every fault.

    Refs are taken to be unique if they are so among the rows: they replace all that is there.
    """
    _refuse([*_told(rows, _faults), *_doubles(rows)])


def validate_together(rows: Rows) -> None:
    """What `validate` asks beyond each field: of fields together, and of rows. Raises as it does."""
    _refuse([*_told(rows, _faults_together), *_doubles(rows)])


def put(rows: Rows, *, instead_of: Iterable[QuerySet[Any]]) -> None:
    """The rows in the place of those old ones, each kind of which stands before those that it refers to.

    Raises as `validate` does. Where something that stays refers to an old row, the database refuses.
    """
    validate(rows)
    keep_keys(rows)
    with transaction.atomic(savepoint=False):
        for old in instead_of:
            old._raw_delete(old.db)
        create(rows)


def keep_keys(rows: Rows) -> None:
    """Gives every row that its refs name the key that it has now: a page that shows it goes on doing so."""
    alike = _by_model(rows)
    named = [(model, names) for model in alike for names in _named_by_refs(model)]
    existing = _keys(named)
    for model, names in named:
        for row in alike[model]:
            row.pk = existing.get((model, *(_plain(_value(row, name)) for name in names)))


def _keys(named: Sequence[tuple[type[Model], Sequence[str]]]) -> dict[tuple[Any, ...], Any]:
    """The keys of all rows of those models, by the model and what the row calls itself."""
    first, *others = (
        model._default_manager.order_by().values_list(
            Value(number, IntegerField()), JSONObject(**{name: name for name in names}), "pk"
        )
        for number, (model, names) in enumerate(named)
    )
    found = ((*named[number], values, key) for number, values, key in first.union(*others, all=True))
    return {(model, *(values[name] for name in names)): key for model, names, values, key in found}


def _named_by_refs(model: type[Model]) -> Iterator[Sequence[str]]:
    refs = {field.name for field in model._meta.concrete_fields if isinstance(field, RefField)}
    yield from (names for names in _unique_together(model) if refs & {*names})


def _value(row: Model, name: str) -> Any:
    """What stands there: of another row its key, where nobody has fetched that row."""
    field = row._meta.get_field(name)
    is_there = not isinstance(field, ForeignKey) or field.is_cached(row)
    return getattr(row, name if is_there else f"{name}_id")


def _plain(value: Any) -> Any:
    return value.pk if isinstance(value, Model) else value


def create(rows: Rows) -> None:
    """Inserts the rows in their order, so that keys follow it."""
    for model, alike in _by_model(rows).items():
        model._default_manager.bulk_create(alike)


def _by_model(rows: Rows) -> dict[type[Model], Rows]:
    found: dict[type[Model], Rows] = {}
    for row in rows:
        found.setdefault(type(row), []).append(row)
    return found


def _refuse(faults: list[str]) -> None:
    if faults:
        raise ValidationError(faults)


def _told(rows: Rows, find: Callable[[Model], Iterator[str]]) -> Iterator[str]:
    return (f"{row._meta.verbose_name} ”{row}”: {message}" for row in rows for message in find(row))


def _faults(row: Model) -> Iterator[str]:
    """What `full_clean` finds wrong without asking for the rows that this one refers to."""
    relations = {field.name for field in row._meta.concrete_fields if field.is_relation}
    try:
        row.full_clean(exclude=relations, validate_unique=False, validate_constraints=False)
    except ValidationError as error:
        yield from labelled(row, error)


def _faults_together(row: Model) -> Iterator[str]:
    try:
        row.clean()
    except ValidationError as error:
        yield from labelled(row, error)


def labelled(row: Model, error: ValidationError) -> Iterator[str]:
    """What is wrong with a row, each fault with its field's label before it."""
    labels = {field.name: f"{field.verbose_name}: " for field in row._meta.concrete_fields}
    told = error.message_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: error.messages}
    for name, messages in told.items():
        yield from (f"{labels.get(name, '')}{message}" for message in messages)


def _doubles(rows: Rows) -> Iterator[str]:
    for model, alike in _by_model(rows).items():
        for names in _unique_together(model):
            times = Counter(_key(row, names) for row in alike)
            if max(times.values()) > 1:
                yield from alike[0].unique_error_message(model, names).messages


def _unique_together(model: type[Model]) -> Iterable[Sequence[str]]:
    alone = ([field.name] for field in model._meta.concrete_fields if field.unique and not field.primary_key)
    return chain(alone, (constraint.fields for constraint in model._meta.total_unique_constraints))


def _key(row: Model, names: Iterable[str]) -> tuple[Any, ...]:
    values = (_value(row, name) for name in names)
    return tuple(id(value) if isinstance(value, Model) else value for value in values)
