"""Logs as one line of JSON for each event, tied together by the request's id."""

import json
import logging
import re
import uuid
from collections.abc import Callable
from contextvars import ContextVar
from datetime import UTC, datetime

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


class JsonLine(logging.Formatter):
    """Everything outside ASCII is escaped, so that nothing in a message can begin a line of its own."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "request": request_id.get(),
            "message": record.getMessage(),
        }
        if record.exc_info and record.levelno >= logging.ERROR:  # a refusal has no fault to trace
            line["exception"] = self.formatException(record.exc_info)
        return json.dumps(line)


LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "config.logging.JsonLine"}},
    "handlers": {"standard error": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["standard error"], "level": "INFO"},
    "loggers": {"django": {"handlers": [], "level": "INFO", "propagate": True}},
}
