"""Document to draft rows: the way back from an edition, and how the shipped content comes in."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Model, QuerySet

from editing import bulk
from editing.described import Parts, described
from editing.models import Ordered
from editing.structs import Frozen
from guide import document as doc
from guide import models
from guide.tables import Table, table_of, tables


def thaw(routine: doc.Routine) -> None:
    """Replaces every draft row with those of `routine`. Freezing afterwards gives `canonical(routine)`.

    Raises ValidationError where a text is too long or a ref is malformed, KeyError where a picture
    is missing.
    """
    bulk.put(rows_of(routine), instead_of=replaced_by(routine))


def rows_of(routine: doc.Routine) -> bulk.Rows:
    """Every row of the routine, not saved yet. Raises KeyError where a picture is missing."""
    make = Rows()
    return make.linked(make.of(routine))


def replaced_by(routine: doc.Routine) -> Iterator[QuerySet[Model]]:
    """The rows in whose place the routine's stand. A picture that it does not name stays for other uses."""
    yield from (
        table.model._default_manager.all() for table in reversed(tables()) if table.model is not models.Image
    )
    yield models.Image.objects.filter(ref__in=[image.ref for image in routine.images])


class Rows:
    """Makes rows, and knows by their refs those that may be named: its own, and those that are there."""

    def __init__(self, there: Iterable[Model] = ()) -> None:
        self.known: dict[tuple[type[Model], str], Model] = {
            (type(row), vars(row)["ref"]): row for row in there
        }
        self.naming: list[tuple[Model, str, type[Model], str]] = []

    def linked(self, rows: bulk.Rows) -> bulk.Rows:
        """The rows that it has made, each after those that it names."""
        order = {table.model: place for place, table in enumerate(tables())}
        rows = sorted(rows, key=lambda row: order[type(row)])
        for row, name, target, ref in self.naming:
            setattr(row, name, self._named(target, ref))
        return rows

    def of(self, struct: Frozen, owner: Model | None = None, position: int = 1) -> bulk.Rows:
        """The struct's row and those of what is in it. Raises KeyError where a picture is missing."""
        table = table_of(type(struct), type(owner) if owner else None)
        row = table.model(**self._fields(table, struct, owner, position))
        self.naming += [(row, name, target, getattr(struct, name)) for name, target in table.refs.items()]
        if ref := getattr(struct, "ref", ""):
            self.known[table.model, ref] = row
        return [row, *self._inside(struct, row)]

    def _inside(self, struct: Frozen, row: Model) -> Iterator[Model]:
        for name, about in described(type(struct)).items():
            if isinstance(about, Parts):
                value = getattr(struct, name)
                for position, each in enumerate(value if isinstance(value, tuple) else (value,), 1):
                    yield from self.of(each, row, position)

    def _fields(self, table: Table, struct: Frozen, owner: Model | None, position: int) -> dict[str, Any]:
        names = [name for name in struct.__struct_fields__ if name not in {*table.parts, *table.refs}]
        fields = {name: _value(getattr(struct, name)) for name in names}
        if issubclass(table.model, Ordered):
            fields["position"] = position
        return fields | ({table.owner: owner} if table.owner else {})

    def _named(self, target: type[Model], ref: str) -> Model | None:
        """An environment may be gone and its guide be there; what shows a picture is nothing without it."""
        if target is models.Image and ref:
            return self.known[target, ref]
        return self.known.get((target, ref))


def _value(value: Any) -> Any:
    """What the row's field holds: words with commas between them, or the same."""
    return ", ".join(value) if isinstance(value, tuple) else value
