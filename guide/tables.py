"""Which rows hold which structs: a row bears the name of its struct, and calls its fields alike.

A struct that stands in another has a row that goes when that one's goes. What a struct names by ref, its row
refers to; a list of words stands with commas between them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from graphlib import TopologicalSorter
from typing import get_origin, get_type_hints

from django.db.models import ForeignKey, Model

from editing.described import Parts, described, holds, structs_in
from editing.rows import rows_of
from editing.structs import Frozen
from guide.document import Routine
from routines.models import owner_field


@dataclass(frozen=True)
class Table:
    """`owner` is the field that names the row that such a row stands in; empty for none."""

    model: type[Model]
    struct: type[Frozen]
    owner: str = ""

    @cached_property
    def parts(self) -> dict[str, type[Frozen]]:
        """The fields of the struct that other tables hold, and the structs in them."""
        names = (name for name, about in described(self.struct).items() if isinstance(about, Parts))
        return {name: held for name in names if (held := holds(self.struct, name))}

    @cached_property
    def lists(self) -> frozenset[str]:
        """The fields that hold more than one value."""
        hints = get_type_hints(self.struct)
        return frozenset(name for name in hints if get_origin(hints[name]) is tuple)

    @cached_property
    def refs(self) -> dict[str, type[Model]]:
        """The fields that name another row, and what kind of row."""
        return {
            field.name: field.related_model
            for field in _relations(self.model)
            if field.name in self.struct.__struct_fields__
        }


@cache
def tables() -> tuple[Table, ...]:
    """Each after those that it refers to."""
    pairs = ((struct, model) for struct in structs_in(Routine) for model in rows_of(struct))
    found = {model: Table(model, struct, _owner(model)) for struct, model in pairs}
    targets = {
        model: [field.related_model for field in _relations(model) if field.related_model in found]
        for model in found
    }
    return tuple(found[model] for model in TopologicalSorter(targets).static_order())


@cache
def table_of(struct: type[Frozen], owner: type[Model] | None = None) -> Table:
    """The table of such a struct: a remark has one for each kind of row that it can stand in."""
    return next(
        table
        for table in tables()
        if table.struct is struct and (not table.owner or _owned_by(table) in (owner, None))
    )


def _owned_by(table: Table) -> type[Model] | None:
    return next((field.related_model for field in _relations(table.model) if field.name == table.owner), None)


def _relations(model: type[Model]) -> Iterator[ForeignKey]:
    return (field for field in model._meta.concrete_fields if isinstance(field, ForeignKey))


def _owner(model: type[Model]) -> str:
    owner = owner_field(model)
    return owner.name if owner else ""
