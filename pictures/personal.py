"""What in a text may tell of somebody: numbers, e-mail addresses, streets. Names it cannot know."""

import re

PATTERNS = (
    re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    re.compile(r"\+?\d(?:[ \N{NO-BREAK SPACE}()./–-]{0,2}\d){5,}"),
    re.compile(r"\b[A-ZÅÄÖ]\w*(?:gatan|vägen|gränd|stigen|torget|allén|backen)\s+\d+\s?[A-Za-z]?\b"),
)


def personal(text: str) -> tuple[str, ...]:
    """Each passage once, in the order of its kind."""
    found = (match[0].strip() for pattern in PATTERNS for match in pattern.finditer(text))
    return tuple(dict.fromkeys(found))
