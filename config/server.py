"""The site as it runs in production: `python -m config.server` starts granian in front of config.wsgi.

On SIGTERM it takes no more requests, finishes those that it has, and ends.
"""

import errno
import os
import socket
import sys
from tempfile import TemporaryDirectory

from django.conf import settings
from granian.constants import Interfaces
from granian.server.mp import MPServer

from config.logging import LOGGING
from serving.shared_figures import FOLDER

THREADS = 4
"""In each worker. They are for what waits for the database; more would only keep pages waiting."""

SERVER_LOGGING = {**LOGGING, "loggers": {"_granian": {"level": "INFO"}, "granian.access": {}}}


class PortTaken(Exception):
    """Another program listens there. The workers share a port, so the system itself would not say so."""


def must_be_free(host: str, port: int) -> None:
    """Raises PortTaken rather than let two sites answer every other request."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # what a former server left is no server
        try:
            probe.bind((host.strip("[]"), port))
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            raise PortTaken(
                f"Another program already listens on port {port}. Stop it, or choose another port: "
                f"make run PORT={port + 1}, or LISTEN={host}:{port + 1} in .env."
            ) from error


def listens_at() -> tuple[str, int]:
    host, _, port = str(settings.LISTEN).rpartition(":")
    return host, int(port)


def server() -> MPServer:
    host, port = listens_at()
    return MPServer(
        "config.wsgi:application",
        address=host,
        port=port,
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
    try:
        must_be_free(*listens_at())
    except PortTaken as error:
        sys.exit(str(error))
    with TemporaryDirectory(prefix="kryptera-figures-") as folder:
        os.environ[FOLDER] = folder  # which the workers inherit
        server().serve()
