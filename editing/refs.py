"""Names that stand in addresses, made of what people write."""

import re
import unicodedata
from collections.abc import Container

LONGEST = 40


def free_ref(text: str, taken: Container[str]) -> str:
    """A ref made of the text, unlike those that are taken: `sa-har`, `sa-har-2` …"""
    start = slug(text) or "ny"
    ref, number = start, 1
    while ref in taken:
        number += 1
        ref = f"{start}-{number}"
    return ref


def slug(text: str) -> str:
    """The text in a–z, 0–9 and single hyphens; empty where it has none of them."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].strip("-")
