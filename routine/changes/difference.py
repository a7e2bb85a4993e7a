"""What differs between two documents, grouped as readers know them and in the order of the later one."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec.structs import replace

from editing.structs import Frozen
from routine.changes.tree import Figure, Node, Text, outline
from routine.changes.word_diff import Piece, compare_words, plain
from routine.document import Document

Status = Literal["within", "changed", "added", "removed"]


class TextChange(Frozen, frozen=True):
    label: str
    pieces: tuple[Piece, ...]

    @property
    def is_only_form(self) -> bool:
        """Nothing but spaces, line breaks, bold type or what no word tells."""
        return all(piece.kind == "same" for piece in self.pieces)


class Change(Frozen, frozen=True):
    """What happened to a thing, and `changes` to those in it. Within: to nothing but those.

    `moved` is its place among its siblings before and after, from 1. Pictures stand in `before` and
    `after` where they look different. All the texts are given of what was added or removed.
    """

    kind: str
    title: str
    status: Status
    pages: tuple[str, ...]
    moved: tuple[int, int] | None = None
    texts: tuple[TextChange, ...] = ()
    before: Figure | None = None
    after: Figure | None = None
    changes: tuple["Change", ...] = ()

    @property
    def count(self) -> int:
        """What was added or removed counts as one, whatever is in it."""
        if self.status in ("added", "removed"):
            return 1
        own = self.status == "changed" or self.moved is not None
        return own + sum(change.count for change in self.changes)


def compare(before: Document, after: Document) -> tuple[Change, ...]:
    """A change for every group that differs; none where the documents are equal."""
    if before == after:
        return ()
    return tuple(_compare_siblings(outline(before), outline(after)))


def compare_nodes(before: Node | None, after: Node | None) -> Change | None:
    """What happened to one thing, of which there may be none before or after; None where nothing did."""
    if after is None:
        return _all_of(before, "removed") if before else None
    return _compare(before, after)


def _compare_siblings(before: tuple[Node, ...], after: tuple[Node, ...]) -> Iterator[Change]:
    pairs = list(_pairs(before, after))
    moved = _moved([place for place, _, _ in pairs if place is not None])
    for number, (place, old, new) in enumerate(pairs, 1):
        change = _compare(old, new)
        if place is not None and place in moved:
            change = replace(change or _within(new), moved=(place + 1, number))
        if change:
            yield change
    kept = {place for place, _, _ in pairs}
    yield from (_all_of(node, "removed") for place, node in enumerate(before) if place not in kept)


def _pairs(
    before: tuple[Node, ...], after: tuple[Node, ...]
) -> Iterator[tuple[int | None, Node | None, Node]]:
    """Each later node with the place of the earlier one that it is the same as, and that node."""
    places = {key: place for place, key in enumerate(_keys(before))}
    for key, node in zip(_keys(after), after, strict=True):
        place = places.get(key)
        yield place, None if place is None else before[place], node


def _keys(nodes: Iterable[Node]) -> Iterator[tuple[str, str, int]]:
    """A key for each, also for twins: a draft may be wrong, and a picture be shown twice."""
    seen: Counter[tuple[str, str]] = Counter()
    for node in nodes:
        seen[node.kind, node.ref] += 1
        yield node.kind, node.ref, seen[node.kind, node.ref]


def _moved(places: list[int]) -> set[int]:
    """The earlier places of as few nodes as possible, such that all others keep their order."""
    ends: list[int] = []
    chains: list[list[int]] = []
    for place in places:
        at = bisect_left(ends, place)
        chain = [*chains[at - 1], place] if at else [place]
        ends[at : at + 1] = [place]
        chains[at : at + 1] = [chain]
    return set(places) - set(chains[-1] if chains else ())


def _compare(before: Node | None, after: Node) -> Change | None:
    if before is None:
        return _all_of(after, "added")
    texts = tuple(_compare_texts(before.texts, after.texts))
    changes = tuple(_compare_siblings(before.children, after.children))
    redrawn = _is_redrawn(before.figure, after.figure)
    if not (texts or changes or redrawn):
        return None
    return replace(
        _within(after),
        status="changed" if texts or redrawn else "within",
        texts=texts,
        before=before.figure if redrawn else None,
        after=after.figure if redrawn else None,
        changes=changes,
    )


def _within(node: Node) -> Change:
    return Change(kind=node.kind, title=node.title, status="within", pages=node.pages)


def _all_of(node: Node, status: Status) -> Change:
    """The whole node with all in it, as added or removed."""
    return Change(
        kind=node.kind,
        title=node.title,
        status=status,
        pages=node.pages,
        texts=tuple(
            TextChange(label=text.label, pieces=(Piece(kind="same", text=words),))
            for text in node.texts
            if (words := plain(text.words))
        ),
        before=node.figure if status == "removed" else None,
        after=node.figure if status == "added" else None,
        changes=tuple(_all_of(child, status) for child in node.children),
    )


def _compare_texts(before: tuple[Text, ...], after: tuple[Text, ...]) -> Iterator[TextChange]:
    earlier = {text.label: text for text in before}
    for text in after:
        old = earlier.get(text.label)
        if old is None or old.value != text.value:
            yield TextChange(label=text.label, pieces=compare_words(old.words if old else "", text.words))


def _is_redrawn(before: Figure | None, after: Figure | None) -> bool:
    """Whether the picture looks different, or its marks stand elsewhere."""
    return _drawn(before) != _drawn(after)


def _drawn(figure: Figure | None) -> object:
    if figure is None:
        return None
    image = figure.image
    marks = [
        (mark.kind, mark.number, mark.x, mark.y, mark.w, mark.h) for mark in figure.illustration.callouts
    ]
    return image.ref, image.file, image.small, image.width, image.height, marks
