"""The decision matrix: every class of ways through the tree, and the outcome that each must lead to.

Ways are of one class where only answers without meaning for the outcome tell them apart: options that lead
to the same place stand together, and a question whose every answer leads there too is left out.
"""

from collections.abc import Iterator
from itertools import islice

from decisions.document import Answers, Option, Outcome, Question, Questionnaire
from decisions.engine.tree import Tree
from editing.structs import Frozen

Node = Question | Outcome | None


class Condition(Frozen, frozen=True):
    """One of these answers to the question."""

    question: Question
    options: tuple[Option, ...]


class Class(Frozen, frozen=True):
    """All the ways, `ways` in number, that meet the conditions. `outcome` is None where they lead nowhere."""

    conditions: tuple[Condition, ...]
    outcome: Outcome | None
    ways: int

    @property
    def example(self) -> Answers:
        return {each.question.ref: (each.options[0].ref,) for each in self.conditions}


class _Branch(Frozen, frozen=True):
    """Answers that lead to the same place, and the number of ways by which they do."""

    condition: Condition
    end: Node
    ways: int


class Matrix:
    """Any questionnaire will do; an answer that closes a loop leads nowhere."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self.tree = Tree(questionnaire)
        self.past: dict[str, tuple[Node, int]] = {}
        """By question: where it leads, past all without meaning, and by how many ways."""
        self.branches: dict[str, list[_Branch]] = {}
        """Of the questions with a meaning."""
        self.sizes: dict[str, int] = {}
        for question in self.tree.last_first:
            self._add(question)

    @property
    def size(self) -> int:
        """The number of classes, however many."""
        return self._size(self._onward(self.tree.first)[0])

    @property
    def ways(self) -> int:
        return self.tree.paths[self.tree.first.ref] if self.tree.first else 0

    def classes(self, limit: int) -> list[Class]:
        """The first `limit` of them, in the order of the tree."""
        return list(islice(self._classes(), limit))

    def _classes(self) -> Iterator[Class]:
        waiting: list[tuple[tuple[Condition, ...], Node, int]] = [((), *self._onward(self.tree.first))]
        while waiting:
            conditions, node, ways = waiting.pop()
            if isinstance(node, Question):
                for branch in reversed(self.branches[node.ref]):
                    waiting.append(((*conditions, branch.condition), branch.end, ways * branch.ways))
            else:
                yield Class(conditions=conditions, outcome=node, ways=ways)

    def _add(self, question: Question) -> None:
        branches = self._grouped(question)
        if len(branches) > 1:
            self.past[question.ref] = question, 1
            self.branches[question.ref] = branches
            self.sizes[question.ref] = sum(self._size(branch.end) for branch in branches)
        else:
            self.past[question.ref] = (branches[0].end, branches[0].ways) if branches else (None, 1)

    def _grouped(self, question: Question) -> list[_Branch]:
        ends: dict[str, tuple[Node, int, list[Option]]] = {}
        for option in question.options:
            end, ways = self._onward(self.tree.target(option))
            _, before, options = ends.get(_name(end), (end, 0, []))
            ends[_name(end)] = end, before + ways, [*options, option]
        return [
            _Branch(condition=Condition(question=question, options=tuple(options)), end=end, ways=ways)
            for end, ways, options in ends.values()
        ]

    def _onward(self, node: Node) -> tuple[Node, int]:
        return self.past.get(node.ref, (None, 1)) if isinstance(node, Question) else (node, 1)

    def _size(self, node: Node) -> int:
        return self.sizes[node.ref] if isinstance(node, Question) else 1


def _name(node: Node) -> str:
    return f"{type(node).__name__} {node.ref}" if node else ""
