"""Figures for Prometheus: answers by status, and how long they took, from all workers together."""

import os
from collections.abc import Sequence

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import (
    CONTENT_TYPE_PLAIN_0_0_4,
    CollectorRegistry,
    Counter,
    Histogram,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.multiprocess import MultiProcessCollector

from config import shared_figures
from config.health import what_is_missing
from config.observed import Answer
from upkeep.figures import site_lines

BUCKETS = (0.001, 0.005, 0.025, 0.1, 0.3, 1.0, 5.0)
"""Seconds. 0.3 and 1 are the limits that the site promises."""

shared_figures.share()
disable_created_metrics()  # type: ignore[no-untyped-call]
own = CollectorRegistry()
"""The figures of this process."""


class Figures:
    def __init__(self, registry: CollectorRegistry) -> None:
        self.answers = Counter("kryptera_answers", "Answers by status.", ["status"], registry=registry)
        self.seconds = Histogram(
            "kryptera_answer_seconds", "How long they took.", buckets=BUCKETS, registry=registry
        )

    def add(self, answers: Sequence[Answer]) -> None:
        """Observes answers."""
        for answer in answers:
            self.answers.labels(answer.status[:3]).inc()
            self.seconds.observe(answer.ended - answer.began)


figures = Figures(own)


def told() -> str:
    """In Prometheus' text format, from all workers where they share their figures."""
    if shared_figures.FOLDER not in os.environ:
        return generate_latest(own).decode()
    together = CollectorRegistry()
    MultiProcessCollector(together)  # type: ignore[no-untyped-call]
    return generate_latest(together).decode()


@require_safe
@never_cache
def metrics(request: HttpRequest) -> HttpResponse:
    """The figures, for whoever has METRICS_TOKEN."""
    if not settings.METRICS_TOKEN:
        raise Http404
    if not constant_time_compare(
        request.headers.get("Authorization", ""), f"Bearer {settings.METRICS_TOKEN}"
    ):
        response = HttpResponse(status=401)
        response["WWW-Authenticate"] = "Bearer"
        return response
    ready = int(not what_is_missing())
    lines = ["# TYPE kryptera_ready gauge", f"kryptera_ready {ready}", *site_lines()]
    return HttpResponse(told() + "\n".join(lines) + "\n", content_type=CONTENT_TYPE_PLAIN_0_0_4)
