"""Counts what pages say that they count as, in memory, and writes it down now and then.

It stands in front of the page store, so a page that is kept counts as one that is made. A published page
costs one look at its headers; the database is written to at most twice a minute, from a thread of its own.
What a crash takes is lost, and that is accepted.
"""

import logging
from collections import Counter
from collections.abc import Callable, Iterable
from threading import Lock
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.db import DatabaseError, connections, transaction

from publishing.background import repeat
from publishing.feedback import tallies
from publishing.feedback.counts import HEADER, Counted, parse, write

logger = logging.getLogger(__name__)
FLUSH_SECONDS = 30.0
MOST_WAITING = 10_000


class Waiting:
    """What has been counted and not yet written, as the pages' headers say it."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.counts: Counter[str] = Counter()

    def add(self, header: str, times: int = 1) -> None:
        with self.lock:
            if header in self.counts or len(self.counts) < MOST_WAITING:
                self.counts[header] += times

    def take(self) -> Counter[Counted]:
        with self.lock:
            taken, self.counts = self.counts, Counter()
        counted: Counter[Counted] = Counter()
        for header, times in taken.items():
            for each in parse(header):
                counted[each] += times
        return counted


waiting = Waiting()


class Counting:
    """WSGI middleware, outside the page store."""

    def __init__(self, app: WSGIApplication) -> None:
        self.app = app
        repeat(write_down_and_let_go, seconds=FLUSH_SECONDS, name="counter")

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Callable[[bytes], object]:
            for place, (name, value) in enumerate(headers):
                if name == HEADER:
                    headers = headers[:place] + headers[place + 1 :]
                    if environ["REQUEST_METHOD"] == "GET":
                        waiting.add(value)
                    break
            return start_response(status, headers, *rest)

        return self.app(environ, start)


def write_down_and_let_go() -> None:
    """For a thread that seldom writes: it keeps no connection meanwhile."""
    write_down()
    connections.close_all()


def write_down() -> None:
    """Writes what is waiting. Where the database does not answer, it goes on waiting."""
    taken = waiting.take()
    if not taken:
        return
    try:
        with transaction.atomic():
            for each, times in sorted(taken.items(), key=lambda item: (item[0].kind, item[0].ref)):
                tallies.add(edition=each.edition, kind=each.kind, ref=each.ref, times=times)
    except DatabaseError:
        logger.warning("The database does not answer; %s counts wait.", len(taken))
        for each, times in taken.items():
            waiting.add(write([each]), times)
