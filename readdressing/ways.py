"""How links lead to a thing, by its kind: what stands before its name in them, and what after."""

import re
from typing import NamedTuple

from guide.pages.document import PATHS


class Way(NamedTuple):
    """Patterns of what stands before and after the name."""

    before: str
    after: str


END = r"(?![\w-])"
GUIDES = Way(r"/(?:guider|support/helpdesk)/", r"/")


def ways_to(kind: str, owner: str = "") -> Way | None:
    """None for what no link names."""
    if kind in ("guide", "environment"):
        return GUIDES
    if kind == "step":
        return Way(rf"/guider/{re.escape(owner)}/(?:kort/)?#", END)
    if kind == "question":
        return Way(r"/ska-jag-kryptera/\?(?:[^\s)#]*&)?", "=")
    if kind == "option":
        return Way(rf"/ska-jag-kryptera/\?(?:[^\s)#]*&)?{re.escape(owner)}=", END)
    if kind == "translation":
        return Way("/mottagare/", "/")
    pages = {"section": ["/rutin/"], "thing": ["/kansligt/"], "page-text": list(PATHS.values())}.get(kind)
    return Way(f"(?:{'|'.join(map(re.escape, pages))})#", END) if pages else None


def names_it(text: str, way: Way, ref: str) -> bool:
    return bool(re.search(f"{way.before}{re.escape(ref)}{way.after}", text))


def mended(text: str, way: Way, old: str, new: str) -> str:
    """The text with every link to the old name leading to the new one."""
    pattern = re.compile(f"({way.before}){re.escape(old)}(?={way.after})")
    return pattern.sub(lambda found: found[1] + new, text)
