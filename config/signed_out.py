"""What an editor wrote is not lost where the session ended before it was saved."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers

from config.outage import written_again

ADMIN = "/admin/"
Respond = Callable[[HttpRequest], HttpResponse]


class KeepWhatWasWritten:
    """Instead of sending an editor who has been signed out away to sign in, keeps the form on a page."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not _is_editors_form(request) or response.status_code not in (302, 403):
            return response
        if request.user.is_authenticated or not (again := written_again(request)):
            return response
        return _page(request, again)


def _is_editors_form(request: HttpRequest) -> bool:
    return request.method == "POST" and request.path.startswith(ADMIN) and comes_from_our_page(request)


def comes_from_our_page(request: HttpRequest) -> bool:
    """Whether the browser says so. Nothing that another site made it send is offered to be sent again."""
    return request.headers.get("Origin") in (f"{request.scheme}://{request.get_host()}", settings.SITE_URL)


def _page(request: HttpRequest, again: dict[str, object]) -> HttpResponse:
    response = render(request, "signed_out.html", again, status=403)
    add_never_cache_headers(response)
    return response
