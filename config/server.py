"""The site as it runs in production: `python -m config.server` starts granian in front of config.wsgi.

On SIGTERM it takes no more requests, finishes those that it has, and ends.
"""

import os

from django.conf import settings
from granian import Granian
from granian.constants import Interfaces

from config.logging import LOGGING

THREADS = 8
"""In each worker. A thread keeps its connection to the database: two workers stay far below PostgreSQL's 100."""

SERVER_LOGGING = {**LOGGING, "loggers": {"_granian": {"level": "INFO"}, "granian.access": {}}}


def server() -> Granian:
    host, _, port = settings.LISTEN.rpartition(":")
    return Granian(
        "config.wsgi:application",
        address=host,
        port=int(port),
        interface=Interfaces.WSGI,
        websockets=False,
        workers=settings.WORKERS,
        blocking_threads=THREADS,
        respawn_failed_workers=True,
        workers_kill_timeout=20,
        log_dictconfig=SERVER_LOGGING,
    )


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    server().serve()
