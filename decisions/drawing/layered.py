"""A drawing in columns: every box stands to the right of all that lead to it, and lines cross seldom.

A line that passes a column runs in a lane through it, which all lines to the same box share.
"""

from collections.abc import Callable
from graphlib import TopologicalSorter
from itertools import pairwise

from editing.structs import Frozen

SWEEPS = 12
LANE = 10
GAP = 28
"""Between two boxes above each other."""


class Line(Frozen, frozen=True):
    """From a box, so far below its top, to another box. Lines must not lead round in a circle."""

    source: str
    offset: float
    target: str


class Spot(Frozen, frozen=True):
    """A box, or where the lines to the box `name` pass column `lane`."""

    name: str
    lane: int | None = None


class Layout(Frozen, frozen=True):
    columns: tuple[tuple[Spot, ...], ...]
    tops: dict[Spot, float]

    def way(self, line: Line) -> list[Spot]:
        """The lanes that the line runs in."""
        lanes = {spot.lane for spot in self.tops if spot.name == line.target and spot.lane is not None}
        start = next(place for place, column in enumerate(self.columns) if Spot(name=line.source) in column)
        return [Spot(name=line.target, lane=lane) for lane in sorted(lanes) if lane > start]


def lay_out(heights: dict[str, float], entry: float, lines: list[Line]) -> Layout:
    """Boxes of these heights, in order; lines arrive `entry` below a box's top."""
    return _Drawing(heights, entry, lines).layout()


class _Drawing:
    def __init__(self, heights: dict[str, float], entry: float, lines: list[Line]) -> None:
        self.entry = entry
        self.heights = {Spot(name=name): height for name, height in heights.items()}
        self.ranks = _ranks(heights, lines)
        self.columns: list[list[Spot]] = [[] for _ in range(max(self.ranks.values(), default=-1) + 1)]
        for name in heights:
            self.columns[self.ranks[name]].append(Spot(name=name))
        self.before: dict[Spot, list[tuple[Spot, float]]] = {}
        self.after: dict[Spot, list[tuple[Spot, float]]] = {}
        for line in lines:
            self.connect(line)

    def connect(self, line: Line) -> None:
        source, offset = Spot(name=line.source), line.offset
        for rank in range(self.ranks[line.source] + 1, self.ranks[line.target] + 1):
            spot = Spot(name=line.target, lane=rank if rank < self.ranks[line.target] else None)
            if spot not in self.heights:
                self.heights[spot] = LANE
                self.columns[rank].append(spot)
            if (source, offset) not in self.before.setdefault(spot, []):
                self.before[spot].append((source, offset))
                self.after.setdefault(source, []).append((spot, offset))
            source, offset = spot, LANE / 2

    def layout(self) -> Layout:
        self.put_in_order()
        tops = self.stacked()
        for sweep in range(SWEEPS):
            columns = self.columns if sweep % 2 else self.columns[::-1]
            for column in columns:
                tops |= self.straighten(column, tops)
        return Layout(columns=tuple(map(tuple, self.columns)), tops=tops)

    def put_in_order(self) -> None:
        best, fewest = self.columns, self.crossings()
        for sweep in range(SWEEPS):
            places = {spot: place for column in self.columns for place, spot in enumerate(column)}
            near = self.before if sweep % 2 == 0 else self.after
            for column in self.columns if sweep % 2 == 0 else self.columns[::-1]:
                column.sort(key=self.mean_place(near, places))
                places |= {spot: place for place, spot in enumerate(column)}
            if (crossings := self.crossings()) < fewest:
                best, fewest = [list(column) for column in self.columns], crossings
        self.columns = best

    def mean_place(
        self, near: dict[Spot, list[tuple[Spot, float]]], places: dict[Spot, int]
    ) -> Callable[[Spot], float]:
        def mean(spot: Spot) -> float:
            others = [
                places[other] + (offset / (self.heights[other] + 1) if near is self.before else 0)
                for other, offset in near.get(spot, [])
            ]
            return sum(others) / len(others) if others else places[spot]

        return mean

    def crossings(self) -> int:
        count = 0
        for left, right in pairwise(self.columns):
            places = {spot: place for column in (left, right) for place, spot in enumerate(column)}
            lines = [
                ((places[source], offset), places[spot])
                for spot in right
                for source, offset in self.before.get(spot, [])
            ]
            count += sum((a[0] < b[0]) and (a[1] > b[1]) for a in lines for b in lines)
        return count

    def stacked(self) -> dict[Spot, float]:
        tops = {}
        for column in self.columns:
            top = 0.0
            for spot in column:
                tops[spot] = top
                top += self.heights[spot] + GAP
        return tops

    def straighten(self, column: list[Spot], tops: dict[Spot, float]) -> dict[Spot, float]:
        """Tops that make the lines as level as they can be with the boxes in this order.

        A box that nothing leads to is where reading begins: it stays at the top.
        """
        wanted = [self.level_top(spot, tops) for spot in column]
        room = [self.heights[spot] + GAP for spot in column]
        return dict(zip(column, _apart(wanted, room), strict=True))

    def level_top(self, spot: Spot, tops: dict[Spot, float]) -> float:
        if spot not in self.before:
            return 0
        here = self.entry_of(spot)
        levels = [tops[other] + offset - here for other, offset in self.before.get(spot, [])]
        levels += [tops[other] + self.entry_of(other) - offset for other, offset in self.after.get(spot, [])]
        return sum(levels) / len(levels)

    def entry_of(self, spot: Spot) -> float:
        return self.entry if spot.lane is None else LANE / 2


def _ranks(heights: dict[str, float], lines: list[Line]) -> dict[str, int]:
    """By box: the most lines one after the other that lead to it."""
    before: dict[str, set[str]] = {name: set() for name in heights}
    for line in lines:
        before[line.target].add(line.source)
    ranks: dict[str, int] = {}
    for name in TopologicalSorter(before).static_order():
        ranks[name] = max((ranks[other] + 1 for other in before[name]), default=0)
    return ranks


def _apart(wanted: list[float], room: list[float]) -> list[float]:
    """Tops in the given order, each with its room, as near as can be to the wanted ones.

    Neighbours that would overlap are put together as a block, at their mean.
    """
    blocks: list[tuple[float, list[float]]] = []  # sum of the wanted starts, and the rooms
    for want, size in zip(wanted, room, strict=True):
        blocks.append((want, [size]))
        while len(blocks) > 1 and _start(blocks[-2]) + sum(blocks[-2][1]) > _start(blocks[-1]):
            total, sizes = blocks.pop()
            before, earlier = blocks.pop()
            blocks.append((before + total - sum(earlier) * len(sizes), earlier + sizes))
    tops: list[float] = []
    for block in blocks:
        top = _start(block)
        for size in block[1]:
            tops.append(top)
            top += size
    return tops


def _start(block: tuple[float, list[float]]) -> float:
    """Never above the sheet's top."""
    return max(block[0] / len(block[1]), 0)
