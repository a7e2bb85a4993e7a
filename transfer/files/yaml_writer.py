"""YAML that people read and compare: the same values always give the same text.

Nothing but values that `yaml_reader` reads back. Defaults are left out; Markdown stands in blocks,
long sentences are folded, short lists and marks on pictures stand on a line. Texts are clean already.
"""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import yaml
from msgspec import NODEFAULT
from msgspec.structs import fields

from decisions.document import Option
from editing.described import kind_in
from editing.structs import Frozen
from guide.document import Callout

WIDTH = 110
INDENT = "  "
ON_A_LINE = Callout
TOGETHER = Option
"""Other things with names of their own have an empty line between them."""
PLAIN = re.compile(r"[^\W\d_](?:[^\s:#]|[:#](?=\S)| (?=[^\s#]))*(?<!:)")
"""A letter first, and no colon or # where it would mean something else."""
IN_A_LIST = re.compile(r"[^,\[\]{}?:]*")
SPACE = re.compile(r"(?<=\S) (?=\S)")

_resolver = yaml.resolver.Resolver()


def write(value: Any) -> str:
    lines = _sequence(value, 0) if isinstance(value, tuple) else _mapping(_given(value), 0)
    return "".join(f"{line}\n" for line in lines)


def _given(struct: Frozen) -> dict[str, Any]:
    """The fields whose values say something."""
    values = {field.name: getattr(struct, field.name) for field in fields(struct)}
    defaults = {field.name: field.default for field in fields(struct)}
    return {
        name: value
        for name, value in values.items()
        if defaults[name] is NODEFAULT or value != defaults[name]
    }


def _mapping(values: dict[str, Any], depth: int) -> Iterator[str]:
    for name, value in values.items():
        if isinstance(value, dict):
            yield f"{name}:"
            yield from _indented(_mapping(value, depth + 1))
        elif isinstance(value, tuple) and value and not isinstance(value[0], str):
            yield f"{name}:"
            yield from _indented(_sequence(value, depth + 1))
        elif isinstance(value, tuple):
            yield from _wrapped(f"{name}: [", [_scalar(item, True) for item in value], "]", depth)
        else:
            yield from _value(f"{name}: ", value, depth)


def _sequence(items: tuple[Any, ...], depth: int) -> Iterator[str]:
    for number, item in enumerate(items):
        if number and kind_in(type(item)) and not isinstance(item, TOGETHER):
            yield ""
        yield from _item(item, depth)


def _item(item: Any, depth: int) -> Iterator[str]:
    if not isinstance(item, Frozen):
        yield f"- {_scalar(item)}"
    elif isinstance(item, ON_A_LINE):
        pairs = [f"{name}: {_scalar(value, True)}" for name, value in _given(item).items()]
        yield from _wrapped("- {", pairs, "}", depth)
    else:
        first, *rest = _mapping(_given(item), depth + 1)
        yield f"- {first}"
        yield from _indented(rest)


def _value(start: str, value: Any, depth: int) -> Iterator[str]:
    room = WIDTH - depth * len(INDENT)
    text = value if isinstance(value, str) else ""
    if "\n" in text:
        yield f"{start}|"
        yield from _indented(text.split("\n"))
    elif len(start) + len(text) > room:
        yield f"{start}>-"
        yield from _indented(_filled(SPACE.split(text), room - len(INDENT)))
    else:
        yield start + _scalar(value)


def _filled(words: list[str], room: int) -> Iterator[str]:
    line = words[0]
    for word in words[1:]:
        if len(line) + 1 + len(word) > room:
            yield line
            line = word
        else:
            line = f"{line} {word}"
    yield line


def _wrapped(start: str, items: list[str], end: str, depth: int) -> Iterator[str]:
    """The items in a row, on as many lines as they need."""
    words = [*(f"{item}," for item in items[:-1]), f"{items[-1]}{end}"] if items else [end]
    first, *rest = _filled([start + words[0], *words[1:]], WIDTH - depth * len(INDENT))
    yield first
    yield from (" " * len(start) + line for line in rest)


def _scalar(value: Any, in_a_list: bool = False) -> str:
    match value:
        case bool() | None:
            return json.dumps(value)
        case float():
            words = repr(value)
            return words if "." in words else words.replace("e", ".0e")
        case int() | date():
            return str(value)
    text = str(value)
    if PLAIN.fullmatch(text) and (not in_a_list or IN_A_LIST.fullmatch(text)) and _is_text(text):
        return text
    return json.dumps(text, ensure_ascii=False)


def _is_text(words: str) -> bool:
    """Whether YAML takes the bare words for a text, and not for a number, a date or a yes."""
    tag: str = _resolver.resolve(yaml.ScalarNode, words, (True, False))  # type: ignore[no-untyped-call]
    return tag == "tag:yaml.org,2002:str"


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (INDENT + line if line else line for line in lines)
