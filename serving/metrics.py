"""Figures for Prometheus: answers by status, and how long they took, from all workers together."""

import os
from collections.abc import Sequence

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Histogram,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.multiprocess import MultiProcessCollector

from serving import shared_figures
from serving.observing import Answer

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
