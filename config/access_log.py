"""One line of JSON for each answer. Who asked, and what they answered to the questionnaire, is not in it."""

import json
import os
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import lru_cache
from ipaddress import ip_address
from select import PIPE_BUF
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.conf import settings

from config.logging import request_id
from publishing.background import repeat

BATCH_SECONDS = 0.2
MOST_WAITING = 50_000
KEPT_BITS = {4: 24, 6: 48}
quoted = json.JSONEncoder().encode


class AccessLog:
    """WSGI middleware, outermost.

    Lines are written a batch at a time: one by one they would cost more than the pages in the store. Where
    nobody reads them, the oldest are dropped.
    """

    def __init__(self, app: WSGIApplication) -> None:
        self.app = app
        self.lines: deque[str] = deque(maxlen=MOST_WAITING)
        repeat(self.write_lines, seconds=BATCH_SECONDS, name="access log")

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        began = time.perf_counter()
        request_id.set("")  # a thread serves one request after another, and not all of them come to Django

        def start(status: str, *rest: Any) -> Callable[[bytes], object]:
            self.lines.append(line(environ, status, time.perf_counter() - began))
            return start_response(status, *rest)

        return self.app(environ, start)

    def write_lines(self) -> None:
        lines = [self.lines.popleft() for _ in range(len(self.lines))]
        for batch in batches(lines):
            write(batch)


def line(environ: WSGIEnvironment, status: str, seconds: float) -> str:
    """Put together by hand, since it is made for every page: `json.dumps` takes four times as long."""
    return (
        f'{{"time": "{datetime.now(UTC).isoformat(timespec="milliseconds")}", "logger": "access", '
        f'"request": {quoted(request_id.get())}, "from": "{network_of(client(environ))}", '
        f'"method": {quoted(environ["REQUEST_METHOD"])}, "path": {quoted(environ["PATH_INFO"])}, '
        f'"status": {status[:3]}, "ms": {seconds * 1000:.2f}}}\n'
    )


def client(environ: WSGIEnvironment) -> str:
    """Behind a proxy, the address that it saw: the last one. Those before it can be made up."""
    if not settings.BEHIND_PROXY:
        return str(environ.get("REMOTE_ADDR", ""))
    return str(environ.get("HTTP_X_FORWARDED_FOR", "")).rpartition(",")[2].strip()


@lru_cache(maxsize=1024)
def network_of(address: str) -> str:
    """The address without the part that tells one computer from the next; empty for what is no address."""
    try:
        found = ip_address(address)
    except ValueError:
        return ""
    hidden = found.max_prefixlen - KEPT_BITS[found.version]
    return str(type(found)(int(found) >> hidden << hidden))


def batches(lines: Iterable[str]) -> Iterator[str]:
    """Whole lines together, as many as a pipe takes in one piece when several processes write to it."""
    batch = ""
    for line in lines:
        if len(batch) + len(line) > PIPE_BUF:
            yield batch
            batch = ""
        batch += line
    yield batch


def write(batch: str) -> None:
    """Readers are served though the log's disk is full, or nobody listens."""
    try:
        os.write(sys.stderr.fileno(), batch.encode())
    except OSError:
        return
