"""The places where words stand, as a form has them: to be shown by what they belong to, and ticked."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from editing.replacing.draft import Text, group, url
from editing.replacing.passages import Passage, Wanted, passages
from editing.replacing.replace import fingerprint

SHOWN = 500
"""Places on one page. Whoever gets more has searched for too little."""


class Place(NamedTuple):
    """One place in a text; `value` is what its tick sends."""

    text: Text
    passage: Passage

    @property
    def value(self) -> str:
        return f"{self.text.key}@{self.passage.number}={fingerprint(self.text.value)}"


def places(texts: Iterable[Text], wanted: Wanted) -> list[Place]:
    """Every place where the words stand, up to SHOWN."""
    found = (Place(text, passage) for text in texts for passage in passages(text.value, wanted))
    return [place for place, _ in zip(found, range(SHOWN), strict=False)]


def grouped(found: Iterable[Place]) -> dict[str, list[dict[str, Any]]]:
    """By what they belong to, each text with its places."""
    texts: dict[str, dict[str, Any]] = {}
    groups: dict[str, list[dict[str, Any]]] = {}
    for place in found:
        text = place.text
        if text.key not in texts:
            entry: dict[str, Any] = {
                "row": text.row,
                "label": text.field.verbose_name,
                "url": url(text.row),
                "places": [],
            }
            groups.setdefault(group(text.row), []).append(texts.setdefault(text.key, entry))
        texts[text.key]["places"].append(place)
    return groups


def ticked(values: Iterable[str]) -> tuple[dict[str, set[int]], dict[str, str]]:
    """What was ticked: the numbers of the places by the key of their text, and its fingerprint."""
    chosen: dict[str, set[int]] = {}
    seen: dict[str, str] = {}
    for key, number, told in _read(values):
        chosen.setdefault(key, set()).add(number)
        seen[key] = told
    return chosen, seen


def _read(values: Iterable[str]) -> Iterator[tuple[str, int, str]]:
    for value in values:
        key, _, rest = value.rpartition("@")
        number, _, told = rest.partition("=")
        if number.isdecimal() and len(number) < 6:
            yield key, int(number), told
