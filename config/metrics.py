"""Figures for Prometheus: answers by status, and how long they took, in each process."""

import os
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from config.health import what_is_missing
from config.observed import Answer
from upkeep.figures import site_lines

BUCKETS = (0.001, 0.005, 0.025, 0.1, 0.3, 1.0, 5.0)
"""Seconds. 0.3 and 1 are the limits that the site promises."""


class Figures:
    def __init__(self) -> None:
        self.statuses: Counter[str] = Counter()
        self.durations = [0] * (len(BUCKETS) + 1)
        self.seconds = 0.0

    def add(self, answers: Sequence[Answer]) -> None:
        """Observes answers."""
        for answer in answers:
            seconds = answer.ended - answer.began
            self.statuses[answer.status[:3]] += 1
            self.durations[bisect_left(BUCKETS, seconds)] += 1
            self.seconds += seconds

    def lines(self, process: int) -> Iterator[str]:
        """In Prometheus' text format, where each bucket counts those below it too."""
        yield "# TYPE kryptera_answers_total counter"
        for status, count in sorted(self.statuses.items()):
            yield f'kryptera_answers_total{{process="{process}",status="{status}"}} {count}'
        yield "# TYPE kryptera_answer_seconds histogram"
        so_far = 0
        for limit, count in zip((*BUCKETS, "+Inf"), self.durations, strict=True):
            so_far += count
            yield f'kryptera_answer_seconds_bucket{{process="{process}",le="{limit}"}} {so_far}'
        yield f'kryptera_answer_seconds_sum{{process="{process}"}} {self.seconds:.6f}'
        yield f'kryptera_answer_seconds_count{{process="{process}"}} {so_far}'


figures = Figures()


@require_safe
@never_cache
def metrics(request: HttpRequest) -> HttpResponse:
    """The figures of the process that happens to answer, for whoever has METRICS_TOKEN."""
    if not settings.METRICS_TOKEN:
        raise Http404
    if not constant_time_compare(
        request.headers.get("Authorization", ""), f"Bearer {settings.METRICS_TOKEN}"
    ):
        response = HttpResponse(status=401)
        response["WWW-Authenticate"] = "Bearer"
        return response
    ready = int(not what_is_missing())
    lines = [
        *figures.lines(os.getpid()),
        "# TYPE kryptera_ready gauge",
        f"kryptera_ready {ready}",
        *site_lines(),
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; version=0.0.4; charset=utf-8")
