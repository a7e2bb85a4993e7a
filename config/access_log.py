"""One line of JSON for each answer. What was answered to the questionnaire, and who asked, is not in it."""

import json
import logging
from collections.abc import Mapping
from datetime import UTC, datetime
from ipaddress import ip_address
from typing import Any, cast

from django.conf import settings

from config.logging import LOGGING, request_id

FORMAT = "%(header{x-forwarded-for})s"
"""Asks granian for that header, which it gives as `_h0`. The line itself is made below."""
KEPT_BITS = {4: 24, 6: 48}


class AccessLine(logging.Formatter):
    """granian gives the answer as the record's arguments."""

    def format(self, record: logging.LogRecord) -> str:
        answer = cast(Mapping[str, Any], record.args)
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "logger": record.name,
            "request": request_id.get(),
            "from": network_of(_client(answer)),
            "method": answer["method"],
            "path": answer["path"],
            "status": answer["status"],
            "ms": round(answer["dt_ms"], 2),
        }
        return json.dumps(line)


def network_of(address: str) -> str:
    """The address without the part that tells one computer from the next; empty for what is no address."""
    try:
        found = ip_address(address)
    except ValueError:
        return ""
    hidden = found.max_prefixlen - KEPT_BITS[found.version]
    return str(type(found)(int(found) >> hidden << hidden))


def _client(answer: Mapping[str, Any]) -> str:
    """Behind a proxy, the address that it saw. It is the last one; those before it can be made up."""
    forwarded: str = answer["_h0"]
    return forwarded.rpartition(",")[2].strip() if settings.SECURE_PROXY_SSL_HEADER else answer["addr"]


SERVER_LOGGING = {
    **LOGGING,
    "formatters": {**LOGGING["formatters"], "access": {"()": "config.access_log.AccessLine"}},
    "handlers": {
        **LOGGING["handlers"],
        "access": {"class": "logging.StreamHandler", "formatter": "access"},
    },
    "loggers": {
        "_granian": {"level": "INFO"},
        "granian.access": {"handlers": ["access"], "level": "INFO", "propagate": False},
    },
}
