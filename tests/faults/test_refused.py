"""What the site's own server and the proxy in front of it refuse, and what they say."""

import re
import socket
from http.client import HTTPSConnection

import pytest
import requests

from tests.faults.test_caddyfile import INSECURE, proxied

__all__ = ["proxied"]
IMPORT = "/admin/publishing/edition/las-in/"
TOKEN = "Ab-_9" * 8 + "abc"


def status(site, path="/", **headers):
    return requests.get(site.address + path, headers=headers, allow_redirects=False).status_code


def test_a_page_that_is_kept_is_given_to_nobody_who_asks_another_host(site):
    assert status(site) == status(site) == 200
    assert status(site, Host="evil.example") == 400


def test_a_forged_scheme_makes_no_page_of_its_own(site):
    page = requests.get(site.address)
    for scheme in ("https", "x1", "x2"):
        forged = requests.get(site.address, headers={"X-Forwarded-Proto": scheme})
        assert (forged.status_code, forged.headers["ETag"]) == (200, page.headers["ETag"])


@pytest.mark.parametrize("path", ["//evil.example/", "/\\evil.example/", "/admin//evil.example/"])
def test_an_odd_address_leads_nowhere(site, path):
    with socket.create_connection(("127.0.0.1", site.port), timeout=10) as connection:
        head = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{site.port}\r\nConnection: close\r\n\r\n"
        connection.sendall(head.encode())
        answer = b"".join(iter(lambda: connection.recv(65536), b"")).decode()
    assert answer.startswith(("HTTP/1.1 404", "HTTP/1.1 400")) and "evil" not in answer


def test_too_much_is_refused_by_the_site_itself_with_a_page(site):
    answer = requests.post(site.address + IMPORT, data=b"x" * 12_000_001)
    assert answer.status_code == 413 and "en zip-fil högst 12 MB" in answer.text
    assert status(site) == 200


def test_too_much_is_refused_by_the_proxy_with_a_page_before_it_is_sent(proxied):
    connection = HTTPSConnection(proxied.removeprefix("https://"), context=INSECURE, timeout=20)
    connection.putrequest("POST", IMPORT)
    connection.putheader("Content-Length", "14000000")
    connection.endheaders()
    answer = connection.getresponse()
    assert answer.status == 413 and "Det du skickade är för stort" in answer.read().decode()
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'"


def test_no_log_has_what_opens_a_shared_draft(site):
    status(site, f"/utkast/delat/{TOKEN}/guider/")
    site.stop()
    log = site.log.read_text()
    assert re.search(r'"path": "/utkast/delat/-/guider/"', log) and TOKEN not in log
