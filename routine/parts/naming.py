"""What each part of a document is called, and what it says in words."""

from collections.abc import Iterator

from msgspec.structs import replace

from guide.document import Image
from routine.changes.tree import Node, outline
from routine.document import Document
from routine.parts.parts import Key, Parts, parts_of

HEADS = {"sections": "routine", "questions": "questionnaire"}
"""The chapters beside which the texts of the whole are told."""
Nodes = dict[Key, tuple[str, Node]]
"""Each part with the heading that it stands under."""


def nodes(document: Document) -> Nodes:
    groups = outline(document)
    pictures = {each.ref: each for group in groups if group.ref == "images" for each in group.children}
    parts = parts_of(document)
    found: Nodes = {}
    for key, heading, node in (each for group in groups for each in _in(group)):
        shown = tuple(pictures[image.ref] for image in _images(parts, key) if image.ref in pictures)
        found[key] = heading, replace(node, children=node.children + shown)
    return found


def _images(parts: Parts, key: Key) -> tuple[Image, ...]:
    return parts[key].images if key in parts else ()


def _in(group: Node) -> Iterator[tuple[Key, str, Node]]:
    """The parts of a group, or of a guide: its own texts, and then what is in it."""
    alone = replace(group, children=())
    if group.kind == "guide":
        yield ("guide", group.ref), group.title, alone
        yield from ((("step", group.ref, step.ref), group.title, step) for step in group.children)
        return
    if group.texts:
        yield (HEADS.get(group.ref, group.ref),), group.title, alone
    for node in group.children:
        yield (node.kind, *node.ref.split()), group.title, node
