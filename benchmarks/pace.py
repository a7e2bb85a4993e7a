"""`make load`: requests at an even pace, whether or not those before them are answered."""

import argparse
import tempfile
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import requests

from benchmarks.cluster import Cluster
from benchmarks.mix import Mix
from benchmarks.site import Site

THREADS = 64
local = threading.local()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rate", type=int, default=50, help="requests a second")
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--p99", type=int, default=300, help="milliseconds that 99 of 100 answers may take")
    given = parser.parse_args()
    cluster = Cluster()
    cluster.start()
    with tempfile.TemporaryDirectory() as folder:
        site = Site(Path(folder), cluster.url(), workers=2)
        site.prepare()
        site.start()
        try:
            return tell(keep_pace(site, given.rate, given.seconds), given.p99)
        finally:
            site.stop()
            cluster.remove()


def keep_pace(site: Site, rate: int, seconds: int) -> list[tuple[float, int]]:
    """Milliseconds since it should have been asked, and status, of each request."""
    mix, began = Mix(site), time.monotonic()
    with ThreadPoolExecutor(THREADS) as pool:
        asked = []
        for n in range(rate * seconds):
            due = began + n / rate
            time.sleep(max(due - time.monotonic(), 0))
            asked.append(pool.submit(ask, site.address + mix.draw(), due))
        return [one.result() for one in asked]


def ask(url: str, due: float) -> tuple[float, int]:
    if not hasattr(local, "session"):
        local.session = requests.Session()
    try:
        status = local.session.get(url, timeout=30, cookies={}).status_code
    except requests.RequestException:
        status = 0
    return (time.monotonic() - due) * 1000, status


def tell(answers: list[tuple[float, int]], limit: int) -> int:
    """Prints the figures. 0 where they are within the limits."""
    times = sorted(milliseconds for milliseconds, _ in answers)
    p50, p99, longest = (times[min(int(len(times) * share), len(times) - 1)] for share in (0.5, 0.99, 1))
    statuses = Counter(status for _, status in answers)
    figures = f"p50 {p50:.1f} ms, p99 {p99:.1f} ms, longest {longest:.0f} ms"
    print(f"{len(times)} requests: {figures}, {dict(statuses)}")
    failed = sum(count for status, count in statuses.items() if status == 0 or status >= 500)
    return int(failed > 0 or p99 > limit)


if __name__ == "__main__":
    raise SystemExit(main())
