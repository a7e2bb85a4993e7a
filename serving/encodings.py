"""Which encodings a client takes: those that it names and does not refuse (`gzip;q=0`)."""

from functools import lru_cache

HEADER = "HTTP_ACCEPT_ENCODING"


@lru_cache(maxsize=256)
def taken(accepted: str) -> tuple[str, ...]:
    """The names in an Accept-Encoding header that may be used, in lower case."""
    parts = (part.partition(";") for part in accepted.lower().split(","))
    return tuple(name.strip() for name, _, weight in parts if name.strip() and not _is_refused(weight))


def _is_refused(parameters: str) -> bool:
    name, _, weight = "".join(parameters.split()).partition("=")
    try:
        return name == "q" and float(weight) <= 0
    except ValueError:
        return False


@lru_cache(maxsize=256)
def choose(accepted: str) -> str:
    """The best encoding that the client takes; empty for the page as it is."""
    return next((encoding for encoding in ("br", "gzip") if encoding in taken(accepted)), "")
