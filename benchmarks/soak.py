"""`make soak`: reading, answering, editing and publishing, while a worker is killed every 20 seconds."""

import argparse
import os
import random
import re
import signal
import tempfile
import threading
import time
from pathlib import Path

import requests

from benchmarks.cluster import Cluster
from benchmarks.editor import Editor
from benchmarks.measure import memory_mb
from benchmarks.mix import Mix
from benchmarks.site import Site

WORKERS, READERS = 3, 6
KILL_SECONDS, PUBLISH_SECONDS, RETRY_SECONDS = 20, 4, 0.5


class Soak:
    """What happened so far. Every method below runs in a thread of its own until `ended`."""

    def __init__(self, site: Site) -> None:
        self.site, self.mix = site, Mix(site)
        self.ended = threading.Event()
        self.read = self.retried = self.failed = self.killed = 0
        self.tried, self.published = 1, 1
        self.memory: list[float] = []

    def run(self, seconds: float) -> None:
        others = [self.publish, self.kill, self.weigh]
        threads = [threading.Thread(target=do) for do in [self.keep_reading] * READERS + others]
        for thread in threads:
            thread.start()
        time.sleep(seconds)
        self.ended.set()
        for thread in threads:
            thread.join()

    def keep_reading(self) -> None:
        while not self.ended.wait(0.02):
            address = self.site.address + self.mix.draw()
            self.read += 1
            if not is_well(address):
                self.retried += 1
                time.sleep(RETRY_SECONDS)
                self.failed += not is_well(address)

    def publish(self) -> None:
        editor = Editor(self.site)
        editor.sign_in()
        while not self.ended.wait(PUBLISH_SECONDS):
            try:
                editor.retitle(1, f"Titel {time.monotonic()}")
                self.tried += 1
                self.published += editor.publish("Ny titel.").status_code == 302
            except requests.RequestException:
                continue

    def kill(self) -> None:
        while not self.ended.wait(KILL_SECONDS):
            os.kill(random.choice(self.site.workers()), signal.SIGKILL)
            self.killed += 1

    def weigh(self) -> None:
        while not self.ended.wait(1):
            weights = []
            for pid in self.site.workers():
                try:
                    weights.append(memory_mb(pid))
                except FileNotFoundError:
                    continue
            self.memory.append(max(weights, default=0))


def is_well(address: str) -> bool:
    """A whole answer. A page that breaks off raises an exception in `requests`."""
    try:
        return requests.get(address, timeout=15).status_code in (200, 302, 404)
    except requests.RequestException:
        return False


def editions(site: Site) -> int:
    page = requests.get(f"{site.address}/utgavor/", timeout=15).text
    return max(map(int, re.findall(r'href="/utgavor/([0-9]+)/"', page)), default=1)


def tell(soak: Soak) -> int:
    """Prints what happened. 0 where nothing was lost."""
    kept = editions(soak.site)
    soak.site.manage("verify_editions")
    fifth = max(len(soak.memory) // 5, 1)
    first, last = max(soak.memory[:fifth]), max(soak.memory[-fifth:])
    print(
        f"{soak.read} reads, {soak.retried} tried again, {soak.failed} failed; {soak.killed} workers killed"
    )
    print(f"{soak.published} editions acknowledged, {kept} kept and whole, {soak.tried} tried")
    print(f"the largest worker: {first:.0f} MB in the first fifth, {last:.0f} MB in the last")
    return int(soak.failed > 0 or not soak.published <= kept <= soak.tried)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    minutes = parser.parse_args().minutes
    cluster = Cluster()
    cluster.start()
    with tempfile.TemporaryDirectory() as folder:
        site = Site(Path(folder), cluster.url(), workers=WORKERS)
        site.prepare()
        site.start()
        try:
            soak = Soak(site)
            soak.run(minutes * 60)
            return tell(soak)
        finally:
            site.stop()
            cluster.remove()


if __name__ == "__main__":
    raise SystemExit(main())
