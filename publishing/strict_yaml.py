"""YAML files that decode into a type or say exactly where they fail to: file, line, reason.

The files may come from anybody: nothing in them can explode, nest without end or bring in a type of its own.
"""

import re
from collections.abc import Iterator
from itertools import count
from math import isfinite
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec
import yaml
from yaml.constructor import ConstructorError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

T = TypeVar("T")
WHERE = re.compile(r"^(?P<reason>.*?)(?: - at `\$(?P<path>.*)`)?$", re.DOTALL)
STEP = re.compile(r"\.(?P<key>[^.\[]+)|\[(?P<index>\d+)\]")
UNKNOWN_FIELD = re.compile(r"unknown field `(.+?)`")
MAX_NODES = 50_000
"""Values in all files together; the shipped routine has 6 000."""
MAX_DEPTH = 20
MAX_DIGITS = 40
PLAIN = "tag:yaml.org,2002:"
TAGS = {PLAIN + name for name in ("str", "int", "float", "bool", "null", "timestamp", "seq", "map")}


class Fault(NamedTuple):
    """What is wrong with a file, and on which line."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}"


class ContentError(Exception):
    """Content files cannot be loaded, for one reason or several."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


class StrictLoader(yaml.SafeLoader):
    """Refuses what YAML lets pass in silence: a key given twice, aliases (which can explode), types of
    its own, characters that no text has. Takes one of `places` for every value.
    """

    def __init__(self, text: str, places: Iterator[int]) -> None:
        super().__init__(text)
        self.places = places
        self.depth = 0

    def compose_node(self, parent: Node | None, index: int) -> Node | None:
        mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
        if self.check_event(yaml.AliasEvent):
            raise refusal("aliases (*name) are not allowed", mark)
        if next(self.places) >= MAX_NODES:
            raise refusal(f"there are more than {MAX_NODES} values", mark)
        if self.depth >= MAX_DEPTH:
            raise refusal(f"more than {MAX_DEPTH} levels inside one another", mark)
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        if node and (reason := _unfit(node)):
            raise refusal(reason, mark)
        return node

    def construct_mapping(self, node: MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen = set()
        for key, _ in node.value:
            if not isinstance(key, ScalarNode):
                raise refusal("a key must be one word", key.start_mark)
            if key.value in seen:
                raise refusal(f"`{key.value}` stands twice", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)

    def construct_object(self, node: Node, deep: bool = False) -> Any:
        try:
            value = super().construct_object(node, deep)
        except ValueError as error:
            raise refusal(str(error), node.start_mark) from error
        if isinstance(value, float) and not isfinite(value):
            raise refusal("not a number that can be used", node.start_mark)
        return value


def refusal(reason: str, mark: yaml.Mark) -> ConstructorError:
    return ConstructorError(None, None, reason, mark)


def _unfit(node: Node) -> str | None:
    """Why a value cannot be meant for us; None when it can."""
    if node.tag not in TAGS:
        return f"`{node.tag.removeprefix(PLAIN)}` is no type that is used here"
    if isinstance(node, ScalarNode):
        if node.tag in (f"{PLAIN}int", f"{PLAIN}float") and len(node.value) > MAX_DIGITS:
            return "the number is too long"
        if yaml.reader.Reader.NON_PRINTABLE.search(node.value):
            return "an invisible character stands in the text"
    return None


def read(path: Path, type_: type[T]) -> T:
    """The file decoded as `type_`. Raises ContentError."""
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise ContentError(Fault(str(path), 1, "the file is missing")) from error
    return decode(str(path), data, type_)


def decode(file: str, data: bytes, type_: type[T], places: Iterator[int] | None = None) -> T:
    """The bytes decoded as `type_`; `file` names them in faults. Raises ContentError.

    Files that are read with the same `places` share MAX_NODES.
    """
    try:
        root, value = _parse(data.decode(), places or count())
        return msgspec.convert(value, type_)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ContentError(Fault(file, line, f"not UTF-8: {error.reason}")) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        reason = error.problem or str(error)
        raise ContentError(Fault(file, mark.line + 1 if mark else 1, reason)) from error
    except yaml.reader.ReaderError as error:
        line = data.decode()[: error.position].count("\n") + 1
        raise ContentError(Fault(file, line, "an invisible character stands in the text")) from error
    except msgspec.ValidationError as error:
        raise ContentError(_located(file, root, str(error))) from error
    except (ValueError, OverflowError) as error:  # an escape such as "\UFFFFFFFF", which is no character
        raise ContentError(Fault(file, 1, str(error))) from error


def _parse(text: str, places: Iterator[int]) -> tuple[Node | None, Any]:
    loader = StrictLoader(text, places)
    try:
        root = loader.get_single_node()
        return root, loader.construct_document(root) if root else None
    finally:
        loader.dispose()


def _located(file: str, root: Node | None, message: str) -> Fault:
    match = WHERE.match(message)
    reason, where = (match["reason"], match["path"] or "") if match else (message, "")
    if root is None:
        return Fault(file, 1, "the file is empty")
    node = _follow(root, where)
    if unknown := UNKNOWN_FIELD.search(reason):
        node = _key_node(node, unknown[1]) or node
    return Fault(file, node.start_mark.line + 1, reason)


def _follow(node: Node, path: str) -> Node:
    """The node that a msgspec path such as `.steps[2].title` leads to, or the last one on the way."""
    for step in STEP.finditer(path):
        if step["index"] is not None and isinstance(node, SequenceNode):
            node = node.value[int(step["index"])]
        elif isinstance(node, MappingNode):
            node = next((value for key, value in node.value if key.value == step["key"]), node)
    return node


def _key_node(node: Node, name: str) -> Node | None:
    if not isinstance(node, MappingNode):
        return None
    return next((key for key, _ in node.value if key.value == name), None)
