"""Counts what pages say that they count as, in memory, and writes it down now and then.

The page cache tells it of every page that it gives, kept or just made. The database is written to at most
twice a minute, from a thread of its own. What a crash takes is lost, and that is accepted.
"""

import logging
from collections import Counter
from threading import Lock

from django.db import DatabaseError, connections, transaction

from feedback.counting.events import Counted, parse, write
from feedback.models import add_to_tally
from serving.background import repeat

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


def keep_writing() -> None:
    repeat(write_down_and_let_go, seconds=FLUSH_SECONDS, name="counter")


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
                add_to_tally(edition=each.edition, kind=each.kind, ref=each.ref, times=times)
    except DatabaseError:
        logger.warning("The database does not answer; %s counts wait.", len(taken))
        for each, times in taken.items():
            waiting.add(write([each]), times)
