"""Which encodings a client takes: those that it names and does not refuse (`gzip;q=0`)."""

from collections.abc import Callable
from functools import lru_cache

from django.http import HttpRequest, HttpResponseBase

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


class OnlyWhatIsTaken:
    """Leaves no refused encoding in the header: libraries and views look for its name alone.

    Stands first, since a request's headers are copied once one of them has been asked for.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if HEADER in request.META:
            request.META[HEADER] = ", ".join(taken(request.META[HEADER]))
        return self.get_response(request)
