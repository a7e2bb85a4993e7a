"""The request's id, which ties its log lines together."""

import re
import uuid
from collections.abc import Callable
from contextvars import ContextVar

from django.http import HttpRequest, HttpResponseBase

HEADER = "X-Request-ID"
GIVEN = re.compile(r"[A-Za-z0-9._-]{1,64}")
request_id: ContextVar[str] = ContextVar("request_id", default="")


class RequestId:
    """Takes over the proxy's id or makes one. Error answers carry it, for whoever reports them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        given = request.headers.get(HEADER, "")
        # Not taken away afterwards: Django logs errors when all middleware is done.
        request_id.set(given if GIVEN.fullmatch(given) else uuid.uuid4().hex)
        response = self.get_response(request)
        if response.status_code >= 400:
            response.headers[HEADER] = request_id.get()
        return response
