"""Error pages. They say in Swedish what to do, and never echo what was asked for."""

import sys
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.views.decorators.csrf import requires_csrf_token

from config.outage import answer_outage, is_outage, written_again
from config.signed_out import comes_from_our_page


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "400.html", status=400)


@requires_csrf_token
def forbidden(request: HttpRequest, exception: Exception | None = None, reason: str = "") -> HttpResponse:
    """Also answers a form without a valid CSRF token (CSRF_FAILURE_VIEW); `reason` is then Django's own.

    What was written in a form of ours can then be sent again, as after signing in anew in another tab.
    """
    again = written_again(request) if reason and comes_from_our_page(request) else {}
    response = render(request, "403.html", {"expired_form": bool(reason), **again}, status=403)
    if again:
        add_never_cache_headers(response)
    return response


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    request.resolver_match = None  # links on the page lead to no address that is not there
    return render(request, "404.html", status=404)


def too_large(request: HttpRequest) -> HttpResponse:
    """Leaves unread what was sent, so the page must not ask what is in it."""
    return render(None, "413.html", {"files": request.path_info.startswith("/admin/")}, status=413)


def too_many_requests(request: HttpRequest) -> HttpResponse:
    """For somebody who tries to sign in too often. django-allauth finds it as `handler429`."""
    response = render(request, "429.html", status=429)
    response["Retry-After"] = "900"
    return response


def server_error(request: HttpRequest, *args: Any) -> HttpResponse:
    """Uses nothing that may be what just broke: no database, no edition."""
    fault = sys.exception()  # Django asks while it handles the fault
    if is_outage(fault):
        return answer_outage(request, fault)
    return render(None, "500.html", status=500)
