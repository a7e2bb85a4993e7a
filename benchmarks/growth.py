"""What one size of routine costs: publishing, pages not yet kept, memory. `benchmarks.run` asks.

Pages are made through the page cache, for a browser, in a process that has shown others like them.
"""

import json
import os
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urlencode

import django

django.setup()

from django.db import connection  # noqa: E402  after Django is set up
from django.test.utils import CaptureQueriesContext  # noqa: E402

from benchmarks.grow import grown  # noqa: E402
from benchmarks.measure import memory_mb  # noqa: E402
from benchmarks.site import ROOT  # noqa: E402
from config.wsgi import django as application  # noqa: E402
from publishing.current import current_edition, current_mark  # noqa: E402
from publishing.freeze import thaw  # noqa: E402
from publishing.publish import publish  # noqa: E402
from publishing.warm_up import requests  # noqa: E402
from serving.own_request import environ_of  # noqa: E402
from serving.page_cache import PageCache  # noqa: E402
from transfer.files.reading import read_content  # noqa: E402

SAMPLES = 60
BROWSER = {"HTTP_ACCEPT_ENCODING": "gzip, deflate, br"}
SEARCH = "hur vet jag att mottagaren kan läsa det krypterade meddelandet med engångskod i sin telefon"

store = PageCache(application, current_mark)


def measure(guides: int) -> dict[str, Any]:
    thaw(grown(read_content(ROOT / "content").document, guides))
    began = time.perf_counter()
    edition = publish(by=None, note="Fler guider.", significance="change")
    seconds = time.perf_counter() - began
    current_edition.forget()
    shown = current_edition.get()
    every = list(requests())
    outcomes = [page for page in every if page["QUERY_STRING"] in {case.query for case in shown.cases}]
    questions = [page for page in every if page["QUERY_STRING"] and page not in outcomes]
    guide = environ_of(f"/guider/{shown.routine.guides[0].ref}/")
    with CaptureQueriesContext(connection) as queries:
        ask(questions[0])
    return {
        "guides": guides,
        "steps": sum(len(guide.steps) for guide in shown.routine.guides),
        "document_mb": len(edition.document) / 1e6,
        "publish_s": seconds,
        "question_ms": typical(questions),
        "outcome_ms": typical(outcomes),
        "guide_ms": typical([guide]),
        "search_ms": typical([environ_of("/sok/", urlencode({"q": SEARCH}))]),
        "queries": len(queries),
        "rss_mb": memory_mb(os.getpid()),
    }


def typical(pages: list[dict[str, Any]]) -> float:
    """Milliseconds that half of the pages are made in, once each has been made."""
    for page in pages:
        ask(page)
    return median(ask(pages[n % len(pages)]) for n in range(SAMPLES))


def ask(page: dict[str, Any]) -> float:
    """Milliseconds of processor time until a browser has a page that nobody has asked for yet."""
    store.pages.clear()
    began = time.thread_time()
    b"".join(store(page | BROWSER, _see_that_it_is_a_page))
    return (time.thread_time() - began) * 1000


def _see_that_it_is_a_page(status: str, headers: object, exc_info: object = None) -> Any:
    if not status.startswith("200"):
        raise RuntimeError(status)


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(json.dumps(measure(int(sys.argv[1]))))
    os._exit(0)  # the access log's thread is not waited for
