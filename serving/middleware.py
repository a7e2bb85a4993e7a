"""What is done with each request before any page is asked for."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from serving.encodings import HEADER, taken


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
