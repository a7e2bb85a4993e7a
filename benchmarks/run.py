"""`make bench`: the site beside nginx and itself without its page cache, and how it grows."""

import json
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

import requests

from benchmarks.measure import Load, load, wait_until_idle
from benchmarks.nginx import Nginx, Yardstick
from benchmarks.site import Site
from config.server import THREADS

SIZES = (4, 100, 1000)
ROUNDS = 9
COMPARED = "               answers/s  of nginx  CPU/answer        p99  failed"
GROWTH = "\n guides   steps   document    publish   question    outcome  queries   memory"
GRANIAN = ["-m", "granian", "--interface", "wsgi", "--no-ws", "--blocking-threads", str(THREADS)]


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="kryptera-bench.") as name:
        folder = Path(name)
        folder.chmod(0o755)
        compare(folder)
        print(GROWTH)
        for guides in SIZES:
            print(row(grow(folder / str(guides), guides)))


def compare(folder: Path) -> None:
    """The same load, in turn, against the three, when their first pages are made.

    The ratio is the middle one of the rounds', each of which compares what was measured within seconds. The
    other figures are the best round's: noise only slows down.
    """
    url = f"sqlite:///{folder}/site.sqlite3"
    site, plain = Site(folder, url), Site(folder, url)
    site.prepare()
    plain.command = [sys.executable, *GRANIAN, "--port", str(plain.port), "config.wsgi:django"]
    plain.environment["SITE_URL"] = site.address
    site.start()
    plain.start()
    nginx = Yardstick(folder / "nginx", *page_of(site))
    wait_until_idle([*site.workers(), *plain.workers()])
    servers = {"nginx": nginx, "page cache": site, "plain Django": plain}
    try:
        rounds = [{name: ask(server) for name, server in servers.items()} for _ in range(ROUNDS)]
    finally:
        for server in servers.values():
            server.stop()
    tell(rounds)


def ask(server: Site | Nginx) -> Load:
    return load(f"{server.address}/", server.workers())


def page_of(site: Site) -> tuple[bytes, bytes, dict[str, str]]:
    """The start page, the same as it comes compressed, and its headers."""
    page = requests.get(site.address, headers={"Accept-Encoding": "identity"}, timeout=10)
    zipped = requests.get(site.address, headers={"Accept-Encoding": "gzip"}, timeout=10, stream=True)
    return page.content, zipped.raw.read(), dict(page.headers)


def tell(rounds: list[dict[str, Load]]) -> None:
    print(COMPARED)
    for name in rounds[0]:
        best = max((one[name] for one in rounds), key=lambda load: load.per_second)
        ratio = median(one[name].per_second / one["nginx"].per_second for one in rounds)
        failed = sum(one[name].failed for one in rounds)
        speed = f"{best.per_second:10.0f} {ratio:9.2f}"
        print(f"{name:14}{speed} {best.cpu_us:8.1f} µs {best.p99_ms:7.1f} ms {failed:7}")


def grow(folder: Path, guides: int) -> dict[str, Any]:
    folder.mkdir()
    site = Site(folder, f"sqlite:///{folder}/site.sqlite3")
    site.manage("migrate", "--verbosity", "0")
    site.manage("load_routine")
    site.run("-m", "benchmarks.growth", str(guides), str(folder / "found.json"))
    found: dict[str, Any] = json.loads((folder / "found.json").read_text())
    return found


def row(found: dict[str, Any]) -> str:
    size = (
        f"{found['guides']:7} {found['steps']:7} {found['document_mb']:7.2f} MB {found['publish_s']:7.2f} s"
    )
    pages = f"{found['question_ms']:8.2f} ms {found['outcome_ms']:7.2f} ms {found['queries']:8}"
    return f"{size} {pages} {found['rss_mb']:5.0f} MB"


if __name__ == "__main__":
    main()
