"""The base of every document struct."""

from typing import Any

from msgspec import Struct


class Frozen(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Immutable, and strict about the names of its fields.

    msgspec hands both on to subclasses; they say `frozen=True` again for the type checker's sake.
    """


def values(struct: Frozen, *but: str) -> dict[str, Any]:
    """The struct's own values by name, for the row that spells its fields alike."""
    return {name: getattr(struct, name) for name in struct.__struct_fields__ if name not in but}
