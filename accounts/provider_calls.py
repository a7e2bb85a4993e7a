"""Calls to the provider of the organisation's accounts, the only ones of the site that somebody waits for.

They are made in threads of their own and never in those that serve readers, who wait for nobody: what the
provider tells of itself is kept, an answer is waited for three seconds, and only two people wait at a time.
"""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import BoundedSemaphore
from typing import Any, TypeVar

from allauth.socialaccount.adapter import get_adapter
from requests import RequestException

T = TypeVar("T")

SECONDS = 3
"""For a whole call: looking up the name, connecting, and the answer to its end."""
AT_ONCE = 2
HOUR = 60 * 60

_threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="provider")
_free = BoundedSemaphore(AT_ONCE)
_told: dict[str, tuple[float, dict[str, Any]]] = {}


class NoAnswer(RequestException):
    """The provider does not answer in time, or as many as may already wait for it."""


def call(function: Callable[..., T], *args: Any, **kwargs: Any) -> T:
    """What `function` gives, which asks the provider and uses no database. Raises NoAnswer."""
    if not _free.acquire(blocking=False):
        raise NoAnswer("Others wait for the provider already.")
    future: Future[T] = _threads.submit(function, *args, **kwargs)
    future.add_done_callback(lambda _: _free.release())
    try:
        return future.result(SECONDS)
    except TimeoutError as error:
        raise NoAnswer("The provider does not answer.") from error


def told(url: str, *, seconds: float = HOUR) -> dict[str, Any]:
    """What the provider tells everybody at `url`, not older than that. Raises RequestException."""
    at, answer = _told.get(url, (0.0, {}))
    if not answer or time.monotonic() - at > seconds:
        answer = call(_fetch, url)
        _told[url] = time.monotonic(), answer
    return answer


def _fetch(url: str) -> dict[str, Any]:
    with get_adapter().get_requests_session() as session:
        response = session.get(url)
        response.raise_for_status()
        answer: dict[str, Any] = response.json()
    return answer
