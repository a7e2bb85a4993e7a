"""Three processes share a database: all of them show a new edition within a second, and none goes back."""

import threading
import time

import pytest
import requests

from benchmarks.editor import Editor

PATH = "/guider/webb/"
PROMISED_SECONDS = 1.0
PATIENCE = 60.0


class Reader(threading.Thread):
    """Reads one page of one process without pause. Keeps what it got, when it asked, and its longest wait."""

    def __init__(self, site):
        super().__init__()
        self.address, self.stopped = site.address + PATH, threading.Event()
        self.seen, self.failed, self.waited = [], [], 0.0

    def run(self):
        with requests.Session() as session:
            while not self.stopped.is_set():
                asked = time.monotonic()
                answer = session.get(self.address, timeout=10)
                self.waited = max(self.waited, time.monotonic() - asked)
                (self.seen if answer.status_code == 200 else self.failed).append((asked, answer.text))

    def stop(self):
        self.stopped.set()
        self.join()


def all_see(readers, number):
    """Waits until each has seen that edition, and reads on for a moment, in which none may go back."""
    ends = time.monotonic() + PATIENCE
    while not all(reader.seen and edition_of(reader.seen[-1][1]) == number for reader in readers):
        assert time.monotonic() < ends, f"Not everybody sees edition {number}."
        time.sleep(0.05)
    time.sleep(PROMISED_SECONDS)


def promised(readers):
    """A second, and what the machine kept the one page waiting in which the newer edition was fetched."""
    return PROMISED_SECONDS + max(reader.waited for reader in readers)


@pytest.fixture
def sites(new_site):
    sites = [new_site() for _ in range(3)]
    for site in sites:
        site.environment["SITE_URL"] = "http://127.0.0.1:8000"
        site.start()
    return sites


@pytest.fixture
def published(sites):
    """What six readers saw while an editor published twice, and when each publication was acknowledged."""
    editor, readers, acknowledged = Editor(sites[0]), [Reader(site) for site in sites * 2], []
    editor.sign_in()
    for reader in readers:
        reader.start()
    for number in (2, 3):
        assert editor.retitle(1, f"Titel {number}").status_code == 302
        assert editor.publish(f"Nummer {number}.").status_code == 302
        acknowledged.append(time.monotonic())
        all_see(readers, number)
    for reader in readers:
        reader.stop()
    return readers, acknowledged


def test_a_new_edition_is_everywhere_within_a_second_whole_and_to_stay(published):
    readers, acknowledged = published
    within = promised(readers)
    assert len({page for reader in readers for _, page in reader.seen}) == 3
    for reader in readers:
        assert not reader.failed
        order = [edition_of(page) for _, page in reader.seen]
        assert order == sorted(order)
        for number, moment in zip((2, 3), acknowledged, strict=True):
            old = [asked - moment for asked, page in reader.seen if edition_of(page) < number]
            assert max(old) < within


def edition_of(page):
    return 3 if "Titel 3" in page else 2 if "Titel 2" in page else 1
