"""Whichever worker is asked for figures, it tells those of all, also of a worker that is dead."""

import os
import re
import signal
import time

import pytest
import requests

WORKERS, ASKED = 3, 30
TOKEN = "t" * 32
MISSED = re.compile(r'^kryptera_answers_total\{status="404"\} (\d+)\.0$', re.MULTILINE)


@pytest.fixture
def site(new_site, tmp_path):
    site = new_site(workers=WORKERS)
    (tmp_path / "tmp").mkdir()
    site.environment |= {"METRICS_TOKEN": TOKEN, "TMPDIR": str(tmp_path / "tmp")}
    site.start()
    return site


@pytest.fixture
def folder(site, tmp_path):
    """Where the workers keep their figures."""
    (folder,) = (tmp_path / "tmp").glob("kryptera-figures-*")
    return folder


def ask_for_what_is_not_there(site) -> None:
    """Each time on a connection of its own, so that all workers get some. They count twice in a second."""
    assert {requests.get(f"{site.address}/finns-inte/").status_code for _ in range(ASKED)} == {404}
    time.sleep(0.5)


def told(site) -> set[int]:
    """How many pages were not there, by each worker that happens to answer."""
    headers = {"Authorization": f"Bearer {TOKEN}"}
    answers = [requests.get(f"{site.address}/metrics", headers=headers).text for _ in range(3 * WORKERS)]
    return {int(count) for answer in answers for count in MISSED.findall(answer)}


def wait_for_workers(site, but: int) -> None:
    ends = time.monotonic() + 30
    while but in site.workers() or len(site.workers()) < WORKERS:
        assert time.monotonic() < ends
        time.sleep(0.1)


def test_every_worker_tells_the_figures_of_all(site):
    ask_for_what_is_not_there(site)
    assert told(site) == {ASKED}


def test_a_worker_that_dies_takes_no_figures_along_and_leaves_no_file(site, folder):
    ask_for_what_is_not_there(site)
    dead = site.workers()[0]
    files = {path.name for path in folder.iterdir()}
    os.kill(dead, signal.SIGKILL)
    wait_for_workers(site, but=dead)
    ask_for_what_is_not_there(site)
    assert told(site) == {2 * ASKED}
    assert {path.name for path in folder.iterdir()} == files


def test_nothing_is_left_when_the_server_ends(site, folder):
    assert list(folder.glob("*.db"))
    site.stop()
    assert not folder.exists()
