"""Two lists as one, where each may lack some of the other's items or have them in another order."""

from collections.abc import Container, Hashable
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


def arranged(base: list[K], ours: list[K], theirs: list[K], *, kept: Container[K]) -> list[K]:
    """Those kept of both lists. Theirs give the order, unless ours has another than the base.

    What only one list has comes after what it comes after there.
    """
    common = set(base) & set(ours)
    is_moved = [key for key in ours if key in common] != [key for key in base if key in common]
    order, other = (list(ours), theirs) if is_moved else (list(theirs), ours)
    known, place = set(order), 0
    for key in other:
        if key in known:
            place = order.index(key) + 1
        else:
            order.insert(place, key)
            place += 1
    return [key for key in order if key in kept]
