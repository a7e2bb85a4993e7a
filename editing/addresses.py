"""Addresses and codes as they arrive: copied out of a message or a document, with what stood around them."""

import re
from urllib.parse import quote, unquote

AFTER = ".,;:!?)]}>\"'”’»…\u00a0\u200b "
"""What a sentence or a pair of brackets leaves at the end of an address."""
AMPERSAND = re.compile(r"&(?:amp(?:;|%3B))+", re.IGNORECASE)
TRACKING = re.compile(r"utm_\w+|fbclid|gclid|msclkid|mc_[ce]id", re.IGNORECASE)
"""Names that programs for mail and for adverts add to a query."""
FREE = {"q", "kod"}
"""Names of what people type: there a full stop may be meant."""
EDITION = re.compile(r"/(?:utkast(?:/delat/[\w-]+)?|utgavor/[1-9]\d{0,8}|inbaddad)")
"""What stands before a page's own address in another edition (publishing/middleware.py)."""


def meant(path: str, query: str) -> tuple[str, str]:
    """The address, path decoded and query not, without what it caught on its way. Again it gives the same."""
    return _path(path), _query(query)


def _path(path: str) -> str:
    bare = "/" + path.rstrip(AFTER).removeprefix("/")
    return f"{bare}/" if EDITION.fullmatch(bare) else bare


def _query(query: str) -> str:
    pairs = AMPERSAND.sub("&", query).split("&")
    kept = [pair for pair in pairs if not TRACKING.fullmatch(pair.partition("=")[0])]
    if kept and kept[-1].partition("=")[0] not in FREE:
        kept[-1] = _bare(kept[-1])
    return "&".join(kept)


def _bare(pair: str) -> str:
    decoded = unquote(pair)
    bare = decoded.rstrip(AFTER)
    return pair if bare == decoded else quote(bare, safe="=+")


def for_readers(path: str) -> str:
    """A page's address in the current edition, though it was copied from the draft or from an old one."""
    found = EDITION.match(path)
    rest = path[found.end() :] if found else path
    return rest if rest.startswith("/") else path


def code(text: str) -> str:
    """A code, such as w3 or 7-K3F9QT, without the spaces and signs around and in it."""
    return "".join(letter for letter in text if letter.isalnum() or letter == "-")
