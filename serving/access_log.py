"""One line of JSON for each answer. Who asked, and what they answered to the questionnaire, is not in it."""

import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from ipaddress import ip_address
from json.encoder import encode_basestring_ascii as quoted
from select import PIPE_BUF

from serving.observing import Answer
from serving.secret_addresses import without_tokens

KEPT_BITS = {4: 24, 6: 48}


def write_lines(answers: Sequence[Answer]) -> None:
    """Observes answers."""
    clock = time.time() - time.perf_counter()
    for batch in batches(line(answer, clock) for answer in answers):
        write(batch)


def line(answer: Answer, clock: float) -> str:
    """Put together by hand, since it is made for every page: `json.dumps` takes ten times as long.

    `clock` is the time of day, in seconds since 1970, when `time.perf_counter` was 0.
    """
    at, ms = clock + answer.ended, (answer.ended - answer.began) * 1000
    return (
        f'{{"time": "{second(int(at))}.{int(at % 1 * 1000):03}+00:00", '
        f'"level": "{level(answer.status)}", "logger": "access", '
        f'"request": {quoted(answer.request)}, "from": "{network_of(answer.client)}", '
        f'"method": {quoted(answer.method)}, "path": {quoted(without_tokens(answer.path))}, '
        f'"status": {answer.status[:3]}, "ms": {ms:.2f}}}\n'
    )


def level(status: str) -> str:
    """An error is one of ours; what a visitor asks for wrongly is none."""
    return "ERROR" if status.startswith("5") else "INFO"


@lru_cache(maxsize=2)
def second(time: int) -> str:
    return datetime.fromtimestamp(time, UTC).strftime("%Y-%m-%dT%H:%M:%S")


def network_of(client: str) -> str:
    """The address without the part that tells one computer from the next; empty for what is no address.

    A proxy adds the address that it saw to those before it, which can be made up: the last one counts.
    """
    return shortened(client.rpartition(",")[2].strip())


@lru_cache(maxsize=1024)
def shortened(address: str) -> str:
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
    if batch:
        yield batch


def write(batch: str) -> None:
    """Readers are served though the log's disk is full, or nobody listens."""
    try:
        os.write(sys.stderr.fileno(), batch.encode())
    except OSError:
        return
