"""Rows of many tables in one query, each as the document names its columns."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from django.db.models import IntegerField, Model, QuerySet, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, JSONObject

from editing.models import Ordered
from editing.structs import Frozen

Row = dict[str, Any]
Written = tuple[tuple[int, int, int, int, str], ...]
"""Rows as the database writes them, in order: what is read twice is known for the same, and made once."""


class Gathered(defaultdict[tuple[type[Model], int], dict[int, Row]]):
    """Rows by their keys and in order, by their model and the key of the row they belong to (0: none)."""

    def of(self, model: type[Model], owner: int = 0) -> list[Row]:
        return list(self[model, owner].values())


class Kind(NamedTuple):
    """A table, and the struct that says which of its columns to read: nothing else can reach a reader.

    `but` names the fields that other tables hold, `owner` the row that each one belongs to, and
    `joined` what a field is called where it stands in another table. No column may hold a fraction:
    SQLite writes those with fewer digits than they have.
    """

    model: type[Model]
    struct: type[Frozen]
    but: tuple[str, ...] = ()
    owner: str = ""
    joined: Mapping[str, Combinable] = MappingProxyType({})

    def columns(self) -> dict[str, Any]:
        names = (name for name in self.struct.__struct_fields__ if name not in self.but)
        return {**{name: name for name in names}, **self.joined}


def gather(*kinds: Kind) -> Gathered:
    """All rows of these kinds, for msgspec's lax convert: SQLite has 0 and 1 for no and yes."""
    return read(kinds, written(kinds))


def written(kinds: Sequence[Kind]) -> Written:
    """All rows of these kinds as the database writes them, for `read`."""
    first, *others = (_numbered(number, kind) for number, kind in enumerate(kinds))
    return tuple(sorted(first.union(*others, all=True)))


def read(kinds: Sequence[Kind], rows: Written) -> Gathered:
    found = Gathered(dict)
    for number, owner, _, key, row in rows:
        found[kinds[number].model, owner][key] = json.loads(row)
    return found


def _numbered(number: int, kind: Kind) -> QuerySet[Any, Any]:
    none = Value(0, IntegerField())
    return kind.model._default_manager.order_by().values_list(
        Value(number, IntegerField()),
        f"{kind.owner}_id" if kind.owner else none,
        "position" if issubclass(kind.model, Ordered) else none,
        "pk",
        Cast(JSONObject(**kind.columns()), TextField()),
    )
