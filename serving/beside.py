"""Management commands that are run beside the server's requests, each in a process of its own."""

import logging
import sys
from subprocess import run
from threading import Thread

from django.conf import settings
from django.core.cache import cache
from django.db import connections

logger = logging.getLogger(__name__)
AT_MOST_SECONDS = 600
"""How long one process may be at it before another tries."""


def run_beside(*command: str) -> None:
    """Has a process of its own run the command, unless one already does, for whichever server process.

    A process, since a command may keep much in memory, and must not take the server along if it crashes.
    It stands back for the server: whoever reads does not wait for what is made beside.
    """
    if cache.add(_key(command), True, AT_MOST_SECONDS):
        Thread(target=_run, args=[command], name=f"run {command[0]}", daemon=True).start()


def _run(command: tuple[str, ...]) -> None:
    """What fails is logged, and not tried again until the time is out."""
    manage = ["nice", sys.executable, str(settings.BASE_DIR / "manage.py")]
    done = run([*manage, *command], capture_output=True, text=True, check=False)
    try:
        if done.returncode:
            logger.error("manage.py %s failed. %s", " ".join(command), done.stderr.strip())
        else:
            cache.delete(_key(command))
    finally:
        connections.close_all()


def _key(command: tuple[str, ...]) -> str:
    return f"beside-{'-'.join(command)}"
