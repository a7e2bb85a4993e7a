"""YAML files that decode into a type or say exactly where they fail to: file, line, reason."""

import re
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml
from yaml.nodes import MappingNode, Node, SequenceNode

T = TypeVar("T")
WHERE = re.compile(r"^(?P<reason>.*?)(?: - at `\$(?P<path>.*)`)?$", re.DOTALL)
STEP = re.compile(r"\.(?P<key>[^.\[]+)|\[(?P<index>\d+)\]")
UNKNOWN_FIELD = re.compile(r"unknown field `(.+?)`")


class ContentError(Exception):
    """A content file cannot be loaded."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(f"{path}:{line}: {reason}")


class StrictLoader(yaml.SafeLoader):
    """Refuses what YAML lets pass in silence: a key given twice, and aliases (which can explode)."""

    def compose_node(self, parent: Node | None, index: int) -> Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.constructor.ConstructorError(None, None, "aliases (*name) are not allowed", mark)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"`{key.value}` stands twice", key.start_mark
                )
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def read(path: Path, type_: type[T]) -> T:
    """The file decoded as `type_`. Raises ContentError."""
    loader = None
    try:
        loader = StrictLoader(path.read_text(encoding="utf-8"))
        node = loader.get_single_node()
        return msgspec.convert(loader.construct_document(node), type_)
    except FileNotFoundError as error:
        raise ContentError(path, 1, "the file is missing") from error
    except UnicodeDecodeError as error:
        raise ContentError(path, 1, f"not UTF-8: {error.reason}") from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise ContentError(path, mark.line + 1 if mark else 1, error.problem or str(error)) from error
    except msgspec.ValidationError as error:
        raise _located(path, node, str(error)) from error
    finally:
        if loader:
            loader.dispose()


def _located(path: Path, root: Node | None, message: str) -> ContentError:
    match = WHERE.match(message)
    reason, where = (match["reason"], match["path"] or "") if match else (message, "")
    if root is None:
        return ContentError(path, 1, "the file is empty")
    node = _follow(root, where)
    if unknown := UNKNOWN_FIELD.search(reason):
        node = _key_node(node, unknown[1]) or node
    return ContentError(path, node.start_mark.line + 1, reason)


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
