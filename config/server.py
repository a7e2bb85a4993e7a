"""The site as it runs in production: `python -m config.server` starts granian in front of config.wsgi.

On SIGTERM it takes no more requests, finishes those that it has, and ends.
"""

import os

from django.conf import settings
from granian.constants import Interfaces
from granian.server.mp import MPServer

from config.logging import LOGGING

THREADS = 4
"""In each worker. They are for what waits for the database; more would only keep pages waiting."""

SERVER_LOGGING = {**LOGGING, "loggers": {"_granian": {"level": "INFO"}, "granian.access": {}}}


def server() -> MPServer:
    host, _, port = settings.LISTEN.rpartition(":")
    return MPServer(
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
