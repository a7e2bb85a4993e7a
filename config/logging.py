"""Logs as one line of JSON for each event, tied together by the request's id."""

import json
import logging
from datetime import UTC, datetime

from serving.request_id import request_id
from serving.secret_addresses import without_tokens


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
        return without_tokens(json.dumps(line))


LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "config.logging.JsonLine"}},
    "handlers": {"standard error": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["standard error"], "level": "INFO"},
    "loggers": {"django": {"handlers": [], "level": "INFO", "propagate": True}},
}
