"""Forms from readers. They have no cookie, so no token can tell that the form was ours.

A browser says itself which site a form was sent from, in Sec-Fetch-Site or Origin. What comes from another
site is refused; what says nothing comes from no browser, and can make nobody do anything.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt

from feedback.models import TooMuch
from feedback.rate_limit import Bucket

LONGEST_BODY = 4_000
bucket = Bucket(most=60, per_second=2)
View = Callable[..., HttpResponse]


def guarded(view: View) -> View:
    """Lets only our own pages send the form, not too long, and not too many at a time."""

    @csrf_exempt
    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method != "POST":
            return view(request, *args, **kwargs)
        if is_from_elsewhere(request):
            raise PermissionDenied
        if is_too_long(request):
            return render(request, "413.html", status=413)
        try:
            return view(request, *args, **kwargs) if bucket.take() else full(request)
        except TooMuch:
            return full(request)

    return checked


def is_from_elsewhere(request: HttpRequest) -> bool:
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    if site is not None:
        return site != "same-origin"
    return origin is not None and urlsplit(origin).netloc != request.get_host()


def is_too_long(request: HttpRequest) -> bool:
    length = request.META.get("CONTENT_LENGTH") or "0"
    return not length.isdecimal() or int(length) > LONGEST_BODY


def full(request: HttpRequest) -> HttpResponse:
    response = render(request, "feedback/full.html", status=429)
    response["Cache-Control"] = "no-store"
    return response
