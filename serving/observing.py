"""What is noted about each answer, whoever gave it: the page cache or Django."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from time import perf_counter
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.conf import settings
from msgspec import Struct

from serving.background import repeat
from serving.request_id import request_id

BATCH_SECONDS = 0.2
MOST_WAITING = 50_000

Headers = list[tuple[str, str]]


class Answer(Struct, frozen=True, gc=False):
    """What was asked and what came of it. `began` and `ended` are seconds by `time.perf_counter`.

    `client` is the address as it came. `request` is empty where the request never came to Django.
    """

    began: float
    ended: float
    request: str
    client: str
    method: str
    path: str
    status: str


Observer = Callable[[Sequence[Answer]], object]


class Observed:
    """WSGI middleware, outermost. Tells its observers of the answers a batch at a time.

    One by one they would cost more than the pages in the cache. Where the observers do not keep up, the
    oldest answers are forgotten.
    """

    def __init__(self, app: WSGIApplication, *observers: Observer) -> None:
        self.app = app
        self.observers = observers
        self.client = "HTTP_X_FORWARDED_FOR" if settings.BEHIND_PROXY else "REMOTE_ADDR"
        self.answers: deque[Answer] = deque(maxlen=MOST_WAITING)
        repeat(self.tell, seconds=BATCH_SECONDS, name="observers")

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        began = perf_counter()
        request_id.set("")  # a thread serves one request after another, and not all of them come to Django

        def start(status: str, headers: Headers, exc_info: Any = None) -> Callable[[bytes], object]:
            self.answers.append(
                Answer(
                    began,
                    perf_counter(),
                    request_id.get(),
                    environ.get(self.client, ""),
                    environ["REQUEST_METHOD"],
                    environ["PATH_INFO"],
                    status,
                )
            )
            return start_response(status, headers, exc_info)

        return self.app(environ, start)

    def tell(self) -> None:
        answers = [self.answers.popleft() for _ in range(len(self.answers))]
        for observe in self.observers:
            observe(answers)
