"""Markdown as people write and paste it, made into what every reader of Markdown takes it for.

Word's bullets, "1)" and a list right under a sentence are lists to whoever wrote them, not to Markdown.
"""

import re
from collections.abc import Iterable, Iterator

ITEM = re.compile(
    r"(?P<indent>[ \t]*)"
    r"(?P<mark>[-*+]|[•·▪◦‣∙●○■□\uf0a7\uf0b7\uf0d8]|o(?=\t)|(?P<number>\d{1,3})[.)])"
    r"(?P<gap>[ \t]+)(?P<words>(?![-*_ \t]+$).*\S.*)"
)
"""A point of a list. Word's second level is an "o" and a tab, its symbols have code points of their own."""
HEADING = re.compile(r"(?P<level>#{1,6})(?P<gap>[ \t]*)(?P<words>[^#\s].*)")
UNDERLINED = re.compile(r"(?:\A|(?<=\n\n))(?P<words>[^#\n][^\n]*)\n(?:=+|-+) *(?=\n|\Z)")
HIGHEST, LOWEST = 3, 4
"""Levels of headings that a text may have: the page has those above."""
CODE = 4
"""Spaces that make code of a line outside a list, and a point of another inside one."""
UNDER = 2
"""Spaces at least that a point stands further in than the one that it belongs to."""


def tidy(source: str) -> str:
    """The source with its lists and headings as Markdown wants them. Again it gives the same."""
    while (tidied := _tidied(source)) != source:  # what was a heading may make room for a list
        source = tidied
    return source


def _tidied(source: str) -> str:
    listed = "\n".join(_with_lists(source.split("\n")))
    underlined = UNDERLINED.sub(lambda found: f"{'#' * HIGHEST} {found['words']}", listed)
    return "\n".join(map(_heading, underlined.split("\n")))


def _heading(line: str) -> str:
    """A heading on a level that is shown. A number sign right before a word, such as #5, makes none."""
    found = HEADING.fullmatch(line)
    if not found:
        return line
    level = min(max(len(found["level"]), HIGHEST), LOWEST)
    return f"{'#' * level} {found['words']}" if found["gap"] else f"\\{line}"


def _with_lists(lines: Iterable[str]) -> Iterator[str]:
    """Puts an empty line before a list, and points under points where Markdown sees them."""
    points, above = _Points(), ""
    for line in lines:
        item = ITEM.fullmatch(line)
        if item and points.take(item, bool(above.strip())):
            if points.begins and above.strip():
                yield ""
            line = points.written(item)
        elif not item and not above.strip() and line[:1].strip():
            points = _Points()
        yield line
        above = line


class _Points:
    """The points that the next line may stand under, outermost first: how far in, and whether numbered."""

    def __init__(self) -> None:
        self.open: list[tuple[int, bool]] = []
        self.begins = False
        """Whether the last one begins a list of its own."""

    def take(self, item: re.Match[str], is_right_under: bool) -> bool:
        """Notes the item as a point; False where it is code, or a number in a sentence."""
        width, numbered = self._width(item), item["number"] is not None
        outer = [point for point in self.open if point[0] <= width]
        inner = not outer or width >= outer[-1][0] + UNDER
        self.begins = not self.open or (not inner and outer[-1][1] != numbered)
        is_code = not self.open and width >= CODE
        if is_code or (self.begins and is_right_under and item["number"] not in (None, "1")):
            return False
        self.open = [*(outer if inner else outer[:-1]), (width if inner else outer[-1][0], numbered)]
        return True

    def _width(self, item: re.Match[str]) -> int:
        width = len(item["indent"].expandtabs(CODE))
        return max(width, UNDER) if item["mark"] == "o" and self.open else width

    def written(self, item: re.Match[str]) -> str:
        mark, gap = item["mark"], " " if "\t" in item["gap"] else item["gap"]
        if item["number"]:
            mark = f"{item['number']}."
        elif mark not in "-*+":
            mark = "-"
        return f"{' ' * CODE * (len(self.open) - 1)}{mark}{gap}{item['words']}"
