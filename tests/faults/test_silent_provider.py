"""The provider of the organisation's accounts takes calls and never answers: readers notice nothing."""

import socket
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Thread

import pytest
import requests

STRANGERS = 24


@pytest.fixture
def silent():
    """The address of a server that accepts everybody and says nothing."""
    with socket.create_server(("127.0.0.1", 0), backlog=100) as server:
        held = []

        def accept():
            while True:
                try:
                    held.append(server.accept()[0])
                except OSError:
                    return

        Thread(target=accept, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/v2.0"
        server.shutdown(socket.SHUT_RDWR)
        for connection in held:
            connection.close()


@pytest.fixture
def waiting(new_site, silent):
    """A site in one process that strangers have begun to sign in to, all at once; and what they get."""
    site = new_site()
    site.environment |= {"OIDC_SERVER_URL": silent, "OIDC_CLIENT_ID": "x", "OIDC_CLIENT_SECRET": "x"}
    site.start()
    page(site)
    with ThreadPoolExecutor(STRANGERS) as strangers:
        answers = [strangers.submit(page, site, "/konto/organisation/") for _ in range(STRANGERS)]
        time.sleep(0.5)
        yield site, answers


def page(site, path="/"):
    return requests.get(f"{site.address}{path}", allow_redirects=False, timeout=40)


def test_readers_do_not_wait_for_those_who_sign_in(waiting):
    site, answers = waiting
    assert not all(answer.done() for answer in answers)  # somebody does wait
    for number in range(10):
        began = time.monotonic()
        assert page(site, f"/ska-jag-kryptera/?x={number}").status_code == 200
        assert time.monotonic() - began < 5


def test_two_wait_and_all_others_are_told_at_once(waiting):
    _, answers = waiting
    took = sorted(answer.result().elapsed.total_seconds() for answer in answers)
    assert {answer.result().status_code for answer in answers} == {503}
    assert took[-3] < 2.5 < took[-1] < 12
