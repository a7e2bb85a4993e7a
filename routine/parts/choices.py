"""What may go out or wait, in words: each part that the draft has otherwise than the edition."""

from editing.structs import Frozen
from routine.changes.difference import Change, compare_nodes
from routine.changes.tree import Node
from routine.document import Document
from routine.parts.naming import Nodes, nodes
from routine.parts.parts import Key
from routine.parts.some import ORDER, differing


class Choice(Frozen, frozen=True):
    """A part as an editor sees it. `change` is None for what no words tell, such as an order."""

    key: Key
    kind: str
    title: str
    change: Change | None = None

    @property
    def token(self) -> str:
        """Stands for the part in forms."""
        return ".".join(self.key)


Groups = dict[str, list[Choice]]
"""Parts by the heading that readers and editors know them under."""


def choices(before: Document, draft: Document) -> Groups:
    earlier, later = nodes(before), nodes(draft)
    groups: Groups = {}
    for key in differing(before, draft):
        heading, choice = _order(key, later) if key[0] == ORDER else _part(key, earlier, later)
        groups.setdefault(heading, []).append(choice)
    return groups


def _part(key: Key, earlier: Nodes, later: Nodes) -> tuple[str, Choice]:
    heading, node = later.get(key) or earlier[key]
    change = compare_nodes(_node(earlier, key), _node(later, key))
    return heading, Choice(key=key, kind=node.kind, title=node.title, change=change)


def _node(known: Nodes, key: Key) -> Node | None:
    return known[key][1] if key in known else None


def _order(key: Key, later: Nodes) -> tuple[str, Choice]:
    """Under the heading of what is in it."""
    start = key[1:]
    heading = next(heading for each, (heading, _) in later.items() if each[: len(start)] == start)
    title = "Ordningen mellan guiderna" if start == ("guide",) else "Ordningen"
    return heading, Choice(key=key, kind=ORDER, title=title)
