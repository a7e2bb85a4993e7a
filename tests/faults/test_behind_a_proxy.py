"""Three processes behind one proxy: readers notice neither a publication nor somebody who sends slowly."""

import os
import shutil
import socket
import time

import pytest
import requests

from benchmarks.editor import Editor
from benchmarks.nginx import Proxy
from tests.faults.test_several_processes import PATH, Reader, all_see, edition_of, promised

READERS = 6
SLOW = 40
"""More than all the threads of three processes."""


@pytest.fixture
def proxy(new_site, tmp_path):
    if shutil.which("nginx") is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("No nginx on this machine.")
    sites = [new_site() for _ in range(3)]
    proxy = Proxy(tmp_path / "proxy")
    for site in sites:
        site.environment |= {"SITE_URL": proxy.address, "BEHIND_PROXY": "true"}
        site.start()
    proxy.serve([site.address for site in sites])
    yield proxy
    proxy.stop()


def test_publishing_under_load_loses_no_reader_and_shows_none_the_past(proxy):
    editor, readers = Editor(proxy), [Reader(proxy) for _ in range(READERS)]
    editor.sign_in()
    for reader in readers:
        reader.start()
    assert editor.retitle(1, "Titel 2").status_code == 302
    assert editor.publish("Nummer 2.").status_code == 302
    published = time.monotonic()
    all_see(readers, 2)
    for reader in readers:
        reader.stop()
    latest = published + promised(readers)
    for asked, page in (one for reader in readers for one in reader.seen):
        assert edition_of(page) == 2 or asked < latest
    assert all(edition_of(reader.seen[-1][1]) == 2 and not reader.failed for reader in readers)


def send_slowly(proxy):
    """The beginning of a form, whose end never comes."""
    connection = socket.create_connection(("127.0.0.1", proxy.port))
    head = f"POST /tyck-till/guide/webb/ HTTP/1.1\r\nHost: 127.0.0.1:{proxy.port}\r\nContent-Length: 500"
    connection.sendall(f"{head}\r\nOrigin: {proxy.address}\r\n\r\nx".encode())
    return connection


def test_those_who_send_slowly_keep_nobody_waiting(proxy):
    connections = [send_slowly(proxy) for _ in range(SLOW)]
    time.sleep(0.5)
    for _ in range(6):
        assert requests.get(proxy.address + PATH, timeout=2).status_code == 200
    for connection in connections:
        connection.close()
