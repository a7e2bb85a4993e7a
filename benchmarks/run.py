"""`make bench`: the site beside nginx and itself without its page cache, a first visit, and how it grows."""

import json
import re
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

import requests

from benchmarks.measure import Load, load, wait_until_idle
from benchmarks.nginx import Answer, Nginx, Yardstick
from benchmarks.site import Site
from config.server import THREADS

SIZES = (4, 100, 1000)
ROUNDS = 9
COMPARED = "               answers/s  of nginx  CPU/answer        p99  failed"
VISIT = "\na first visit    answers  CPU/visit  of nginx  failed"
VISITED = "/guider/webb/"
MOST_OF_NGINX = 5
"""How many times nginx's processor time a first visit may take."""
IN_TURN = """
local paths, n = {{ {paths} }}, 0
request = function()
  n = n % #paths + 1
  return wrk.format("GET", paths[n])
end
"""
GROWTH = (
    "\n guides   steps   document    publish   question    outcome      guide     search  queries   memory"
)
GRANIAN = ["-m", "granian", "--interface", "wsgi", "--no-ws", "--blocking-threads", str(THREADS)]


def main() -> int:
    """0 where a first visit takes no more of nginx's time than it may."""
    with tempfile.TemporaryDirectory(prefix="kryptera-bench.") as name:
        folder = Path(name)
        folder.chmod(0o755)
        compare(folder)
        is_light = visit(folder / "visit")
        print(GROWTH)
        for guides in SIZES:
            print(row(grow(folder / str(guides), guides)))
    return int(not is_light)


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
    nginx = Yardstick(folder / "nginx", [answer_of(site, "/")])
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


def answer_of(site: Site, path: str) -> Answer:
    url = f"{site.address}{path}"
    page = requests.get(url, headers={"Accept-Encoding": "identity"}, timeout=10)
    zipped = requests.get(url, headers={"Accept-Encoding": "gzip"}, timeout=10, stream=True)
    page.raise_for_status()
    return Answer(path, page.content, zipped.raw.read(), dict(page.headers))


def visit(folder: Path) -> bool:
    """A guide with all its files and pictures, in turn. Whether it takes no more than it may."""
    folder.mkdir()
    site = Site(folder, f"sqlite:///{folder}/site.sqlite3")
    site.prepare()
    site.start()
    page = answer_of(site, VISITED)
    files = sorted(set(re.findall(r'(?:href|src)="(/(?:static|bilder)/[^"#]+)', page.body.decode())))
    nginx = Yardstick(folder / "nginx", [page, *(answer_of(site, path) for path in files)])
    script = folder / "visit.lua"
    script.write_text(IN_TURN.format(paths=", ".join(f'"{path}"' for path in (VISITED, *files))))
    wait_until_idle(site.workers())
    try:
        rounds = [
            [load(server.address, server.workers(), script=script) for server in (nginx, site)]
            for _ in range(ROUNDS)
        ]
    finally:
        site.stop()
        nginx.stop()
    return tell_visit(1 + len(files), rounds)


def tell_visit(answers: int, rounds: list[list[Load]]) -> bool:
    ratio = median(site.cpu_us / nginx.cpu_us for nginx, site in rounds)
    print(VISIT)
    for name, loads in zip(("nginx", "page cache"), zip(*rounds, strict=True), strict=True):
        best, failed = min(load.cpu_us for load in loads), sum(load.failed for load in loads)
        of_nginx = 1.0 if name == "nginx" else ratio
        print(f"{name:14} {answers:9} {answers * best:7.0f} µs {of_nginx:9.2f} {failed:7}")
    return ratio <= MOST_OF_NGINX


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
    pages = " ".join(f"{found[f'{page}_ms']:7.2f} ms" for page in ("question", "outcome", "guide", "search"))
    return f"{size} {pages} {found['queries']:8} {found['rss_mb']:5.0f} MB"


if __name__ == "__main__":
    raise SystemExit(main())
