"""Every process is killed in the middle of its work: what was acknowledged is there afterwards, whole."""

import random
import re
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import requests

from benchmarks.editor import Editor
from tests.faults.conftest import ON_SQLITE, ROUNDS

GUIDES = (1, 2, 3)
TITLE = re.compile(r'name="title" value="Titel ([0-9]+)"')


class Writer:
    """Saves one guide again and again, with a number that grows, and publishes now and then."""

    def __init__(self, site, guide):
        self.editor, self.guide = Editor(site), guide
        self.tried = self.done = self.published = 0
        self.editor.sign_in()

    def write_until_nobody_answers(self):
        with suppress(requests.RequestException):
            while True:
                self.write(self.tried + 1)

    def write(self, number):
        self.tried = number
        if self.editor.retitle(self.guide, f"Titel {number}").status_code == 302:
            self.done = number
        if self.guide == GUIDES[0]:
            self.published += self.editor.publish(f"Titel {number}.").status_code == 302


def saved(writer):
    found = TITLE.search(writer.editor.get(f"/admin/guide/guide/{writer.guide}/change/").text)
    return int(found[1]) if found else 0


def editions(editor):
    return len(set(re.findall(r'href="/utgavor/([0-9]+)/"', editor.get("/utgavor/").text)))


def kill(site, request, round):
    """On PostgreSQL, the database crashes too, every second time."""
    site.kill()
    if not ON_SQLITE and round % 2:
        cluster = request.getfixturevalue("cluster")
        cluster.stop("immediate")
        cluster.start()


def wait_for_work(writers):
    """However slow the machine: something has been saved and published before the process is killed."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and not (writers[0].published and all(each.done for each in writers)):
        time.sleep(0.05)


def test_no_acknowledged_write_is_lost(site, request):
    writers = [Writer(site, guide) for guide in GUIDES]
    for round in range(ROUNDS):
        with ThreadPoolExecutor(len(writers)) as pool:
            for writer in writers:
                pool.submit(writer.write_until_nobody_answers)
            wait_for_work(writers)
            time.sleep(random.uniform(0, 1))
            kill(site, request, round)
        site.start()
        for writer in writers:
            assert writer.done <= saved(writer) <= writer.tried, f"round {round}"
    assert sum(writer.done for writer in writers) > ROUNDS
    assert editions(writers[0].editor) >= 1 + writers[0].published > 1
    site.manage("verify_editions")  # fails where one is not whole
