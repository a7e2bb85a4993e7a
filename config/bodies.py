"""How much may be sent to us at a time."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponseBase

from config.errors import too_large
from editing.long_forms import read_long_form

LARGEST, LARGEST_FROM_READERS = 12_000_000, 100_000
"""Bytes. Editors send pictures and zips; what readers and those who sign in send is a form of a few lines."""


class LimitBodies:
    """Answers 413 before anything of the body is read. A proxy in front should have a limit too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        most = LARGEST if request.path_info.startswith("/admin/") else LARGEST_FROM_READERS
        return too_large(request) if promised(request) > most else self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> None:
        """Before the token of a form is looked for, which reads it."""
        read_long_form(request, view)


def promised(request: HttpRequest) -> int:
    """How much the request says that it brings. Of one that does not say, Django reads nothing."""
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0
