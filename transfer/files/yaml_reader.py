"""YAML files that decode into a type or say exactly where they fail to: file, line, reason.

The files may come from anybody: nothing in them can explode, nest without end or bring in a type of its own.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from math import isfinite
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec
import yaml
from yaml.constructor import ConstructorError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from editing.text import refused
from transfer.files.yaml_messages import in_swedish

T = TypeVar("T")
WHERE = re.compile(r"^(?P<reason>.*?)(?: - at `\$(?P<path>.*)`)?$", re.DOTALL)
STEP = re.compile(r"\.(?P<key>[^.\[]+)|\[(?P<index>\d+)\]")
UNKNOWN_FIELD = re.compile(r"unknown field `(.+?)`")
MAX_NODES = 50_000
"""Values in all files together; the shipped routine has 6 000."""
MAX_DEPTH = 20
MAX_FAULTS = 50
"""Told of one file."""
MAX_DIGITS = 40
RAW_BREAKS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
KEPT_BREAK = "\U0001fffe"
"""Stands for one of them while YAML is read: to YAML they are no text, or begin a new line of the file."""
CUT = re.compile(r"[ \t]+(#[^\n]{0,40})")
IN_QUOTES = "sätt hela texten inom citattecken, eller kommentaren på en egen rad"
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


class Refusal(ConstructorError):
    """Our own reason, in Swedish."""


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
            raise refusal("alias (*namn) är inte tillåtna", mark)
        if next(self.places) >= MAX_NODES:
            raise refusal(f"filerna har fler än {MAX_NODES} värden", mark)
        if self.depth >= MAX_DEPTH:
            raise refusal(f"fler än {MAX_DEPTH} nivåer i varandra", mark)
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        if node and (reason := _unfit(node) or _cut(node)):
            raise refusal(reason, mark)
        return node

    def construct_mapping(self, node: MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen = set()
        for key, _ in node.value:
            if not isinstance(key, ScalarNode):
                raise refusal("ett fältnamn måste vara ett ord", key.start_mark)
            if key.value in seen:
                raise refusal(f"”{key.value}” står två gånger", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)

    def construct_scalar(self, node: ScalarNode | MappingNode) -> Any:
        """A text ends where its words end: the line break after a block is none of it."""
        value = super().construct_scalar(node).replace(KEPT_BREAK, "\n")
        return value.rstrip() if getattr(node, "style", "") == "|" else value

    def construct_object(self, node: Node, deep: bool = False) -> Any:
        try:
            value = super().construct_object(node, deep)
        except ValueError as error:
            raise refusal(in_swedish(str(error)), node.start_mark) from error
        if isinstance(value, float) and not isfinite(value):
            raise refusal("talet går inte att använda", node.start_mark)
        return value


def refusal(reason: str, mark: yaml.Mark) -> Refusal:
    return Refusal(None, None, reason, mark)


def _unfit(node: Node) -> str | None:
    """Why a value cannot be meant for us; None when it can."""
    if node.tag not in TAGS:
        return f"typen ”{node.tag.removeprefix(PLAIN)}” används inte här"
    if isinstance(node, ScalarNode):
        if node.tag in (f"{PLAIN}int", f"{PLAIN}float") and len(node.value) > MAX_DIGITS:
            return "talet är för långt"
        return _unseen(node.value)
    return None


def _cut(node: Node) -> str | None:
    """Why a text is not all that stands on its line; None when it is."""
    if not isinstance(node, ScalarNode) or node.style is not None or node.tag != f"{PLAIN}str":
        return None
    rest = CUT.match(node.end_mark.buffer or "", node.end_mark.pointer)
    return f"”{rest[1].strip()}” läses inte, för # börjar en kommentar; {IN_QUOTES}" if rest else None


def _unseen(text: str) -> str | None:
    """The first character that no text may hold, in words; None where there is none.

    A control character came by an escape, which a program wrote: earlier versions exported what was typed.
    It is taken out of the text later on, as the other characters that nobody sees.
    """
    text = text.replace(KEPT_BREAK, "\n")
    told = (each for each in refused(text) if unicodedata.category(each.character) != "Cc")
    first = next(told, None)
    return str(replace(first, line=1)) if first else None


def read(path: Path, type_: type[T]) -> T:
    """The file decoded as `type_`. Raises ContentError."""
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise ContentError(Fault(str(path), 1, "filen saknas")) from error
    return decode(str(path), data, type_)


def decode(file: str, data: bytes, type_: type[T], places: Iterator[int] | None = None) -> T:
    """The bytes decoded as `type_`; `file` names them in faults. Raises ContentError.

    Files that are read with the same `places` share MAX_NODES.
    """
    try:
        root, value = _parse(data.decode(), places or count())
        return _convert(file, root, value, type_)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ContentError(Fault(file, line, "filen är inte sparad som UTF-8")) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = error.problem or str(error)
        reason = said if isinstance(error, Refusal) else in_swedish(said)
        raise ContentError(Fault(file, mark.line + 1 if mark else 1, reason)) from error
    except yaml.reader.ReaderError as error:
        text = data.decode()
        first = next(each for each in refused(text) if ord(each.character) == error.character)
        line = text[: error.position].count("\n") + 1
        raise ContentError(Fault(file, line, str(replace(first, line=1)))) from error
    except (ValueError, OverflowError) as error:  # an escape such as "\UFFFFFFFF", which is no character
        raise ContentError(Fault(file, 1, in_swedish(str(error)))) from error


def _parse(text: str, places: Iterator[int]) -> tuple[Node | None, Any]:
    loader = StrictLoader(RAW_BREAKS.sub(KEPT_BREAK, text), places)
    try:
        root = loader.get_single_node()
        return root, loader.construct_document(root) if root else None
    finally:
        loader.dispose()


def _convert(file: str, root: Node | None, value: Any, type_: type[T]) -> T:
    """The value as `type_`. After a fault goes on without what has it, so that all are told at once."""
    faults: list[Fault] = []
    while True:
        try:
            converted = msgspec.convert(value, type_)
        except msgspec.ValidationError as error:
            match = WHERE.fullmatch(str(error))
            reason, path = (match["reason"], match["path"] or "") if match else (str(error), "")
            faults.append(_located(file, root, reason, path))
            if len(faults) >= MAX_FAULTS or root is None or not _drop(root, value, reason, path):
                raise ContentError(*sorted(faults)) from error
        else:
            if faults:
                raise ContentError(*sorted(faults))
            return converted


def _located(file: str, root: Node | None, reason: str, path: str) -> Fault:
    if root is None:
        return Fault(file, 1, "filen är tom")
    node = _follow(root, path)
    if unknown := UNKNOWN_FIELD.search(reason):
        node = _key_node(node, unknown[1]) or node
    return Fault(file, node.start_mark.line + 1, in_swedish(reason))


def _drop(root: Node, value: Any, reason: str, path: str) -> bool:
    """Takes away the unknown field, or the item of a list that is at fault. False where there is neither."""
    node, last = root, None
    for step in STEP.finditer(path):
        if step["index"] is not None and isinstance(node, SequenceNode):
            last = node, value, int(step["index"])
        key = step["key"] if step["index"] is None else int(step["index"])
        node, value = _follow(node, step[0]), value[key]
    if (unknown := UNKNOWN_FIELD.search(reason)) and isinstance(value, dict):
        return value.pop(unknown[1], value) is not value
    if last is None:
        return False
    items, values, index = last
    del items.value[index], values[index]
    return True


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
