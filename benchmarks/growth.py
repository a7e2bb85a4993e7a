"""What one size of routine costs: publishing, pages not yet kept, memory. `benchmarks.run` asks."""

import json
import os
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

import django

django.setup()

from django.db import connection  # noqa: E402  after Django is set up
from django.test.utils import CaptureQueriesContext  # noqa: E402

from benchmarks.grow import grown  # noqa: E402
from benchmarks.measure import memory_mb  # noqa: E402
from benchmarks.site import ROOT  # noqa: E402
from config.wsgi import django as application  # noqa: E402
from publishing.current import current_edition  # noqa: E402
from publishing.freeze import thaw  # noqa: E402
from publishing.publish import publish  # noqa: E402
from publishing.warm_up import requests  # noqa: E402
from serving.page_cache import call, close  # noqa: E402
from transfer.files.reading import read_content  # noqa: E402

SAMPLES = 60


def measure(guides: int) -> dict[str, Any]:
    thaw(grown(read_content(ROOT / "content").document, guides))
    began = time.perf_counter()
    edition = publish(by=None, note="Fler guider.", significance="change")
    seconds = time.perf_counter() - began
    current_edition.forget()
    current_edition.get()
    answered = [environ for environ in requests() if environ["QUERY_STRING"]]
    questions = [environ for environ in answered if b'type="radio"' in ask(environ)[1]]
    outcomes = [environ for environ in answered if environ not in questions]
    with CaptureQueriesContext(connection) as queries:
        ask(questions[0])
    return {
        "guides": guides,
        "steps": sum(len(guide.steps) for guide in current_edition.get().routine.guides),
        "document_mb": len(edition.document) / 1e6,
        "publish_s": seconds,
        "question_ms": typical(questions),
        "outcome_ms": typical(outcomes),
        "queries": len(queries),
        "rss_mb": memory_mb(os.getpid()),
    }


def typical(pages: list[dict[str, Any]]) -> float:
    """Milliseconds that half of the pages are made in."""
    return median(ask(pages[n % len(pages)])[0] for n in range(SAMPLES))


def ask(environ: dict[str, Any]) -> tuple[float, bytes]:
    """Milliseconds of processor time that Django needs for the page, and the page."""
    began = time.thread_time()
    status, _, chunks = call(application, dict(environ))
    body = b"".join(chunks)
    close(chunks)
    if not status.startswith("200"):
        raise RuntimeError(status)
    return (time.thread_time() - began) * 1000, body


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(json.dumps(measure(int(sys.argv[1]))))
    os._exit(0)  # the access log's thread is not waited for
