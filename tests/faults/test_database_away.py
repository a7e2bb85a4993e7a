"""PostgreSQL stops, hangs and comes back: readers notice nothing, editors are told, nobody restarts."""

import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

from tests.faults.conftest import ON_SQLITE

pytestmark = pytest.mark.skipif(ON_SQLITE, reason="SQLite has no server that can stop.")
KEPT = ("/", "/guider/", "/rutin/", "/ska-jag-kryptera/")


@pytest.fixture
def stop(cluster):
    """Stops PostgreSQL as a crash would. It runs again when the test ends."""
    yield lambda: cluster.stop("immediate")
    if not (cluster.folder / "data" / "postmaster.pid").exists():
        cluster.start()


def read_for(seconds, site):
    ends, statuses = time.monotonic() + seconds, []
    while time.monotonic() < ends:
        statuses += [requests.get(site.address + path, timeout=4).status_code for path in KEPT]
    return statuses


def status(site, path):
    return requests.get(site.address + path, timeout=10).status_code


def test_readers_notice_nothing(site, stop):
    read_for(0.1, site)
    with ThreadPoolExecutor(8) as pool:
        readers = [pool.submit(read_for, 2.5, site) for _ in range(8)]
        time.sleep(0.7)
        stop()
        statuses = [status for reader in readers for status in reader.result()]
    assert len(statuses) > 100 and set(statuses) == {200}


def test_the_rest_says_that_the_database_is_away(site, editor, stop):
    stop()
    assert status(site, "/healthz") == 200 and status(site, "/readyz") == 503
    for path in ("/admin/", "/konto/logga-in/", "/utgavor/99/"):
        answer = editor.get(path)
        assert answer.status_code == 503 and answer.headers["Retry-After"] == "30"
        assert "Databasen svarar inte" in answer.text


def test_it_heals_by_itself(site, editor, cluster, stop):
    stop()
    editor.get("/admin/")
    cluster.start()
    began = time.monotonic()
    while status(site, "/readyz") != 200:
        assert time.monotonic() - began < 5
    assert [editor.get("/admin/").status_code for _ in range(20)] == [200] * 20
    assert editor.retitle(1, "Efter avbrottet").status_code == 302


def test_of_a_database_that_hangs_one_reader_notices(site, cluster):
    """The one whose request happened to look for a newer edition. The proxy gives up on it in ten seconds."""
    read_for(0.1, site)
    with hanging(cluster), ThreadPoolExecutor(4) as pool:
        readers = [pool.submit(read_for, 2, site) for _ in range(4)]
        faults = [reader.exception() for reader in readers]
    assert faults.count(None) >= 3


@contextmanager
def hanging(cluster):
    server = int((cluster.folder / "data" / "postmaster.pid").read_text().split()[0])
    children = Path(f"/proc/{server}/task/{server}/children").read_text().split()
    for pid in (server, *map(int, children)):
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in (server, *map(int, children)):
            os.kill(pid, signal.SIGCONT)
