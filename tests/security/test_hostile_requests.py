"""Requests that no browser sends: forged hosts and headers, and what error pages say of them."""

import pytest
from django.test import Client

from tests.security.answers import assert_harmless

EVIL = "evil.example"


@pytest.mark.parametrize(
    "host",
    [EVIL, "127.0.0.1.evil.example", "testserver@evil.example", "evil.example:80", "", "a\\b", "x" * 300,
     "[::1"],
)  # fmt: skip
@pytest.mark.parametrize("address", ["/", "/konto/logga-in/", "/admin/", "/finns-inte/", "/ska-jag-kryptera"])
def test_another_host_is_refused(reader, host, address):
    response = reader.get(address, headers={"Host": host})
    assert response.status_code == 400
    assert_harmless(response)
    assert not host or host not in response.content.decode()


@pytest.mark.parametrize(
    "header",
    ["X-Forwarded-Host", "X-Host", "X-Original-URL", "X-Rewrite-URL", "Forwarded", "X-Forwarded-Server"],
)
def test_no_header_but_the_host_says_where_we_are(reader, header):
    for address in ("/", "/ska-jag-kryptera", "/admin/", "/konto/logga-in/"):
        response = reader.get(address, headers={header: EVIL})
        assert EVIL not in response.content.decode() + response.get("Location", "")
        assert response.status_code == reader.get(address).status_code


def test_a_forged_scheme_is_not_believed_without_a_proxy(edition, settings):
    settings.SECURE_SSL_REDIRECT = True
    assert Client().get("/", headers={"X-Forwarded-Proto": "https"}).status_code == 301


def test_behind_a_proxy_it_is(edition, settings):
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    assert Client().get("/", headers={"X-Forwarded-Proto": "https"}).status_code == 200
    assert Client().get("/", headers={"X-Forwarded-Proto": "http"}).status_code == 301


@pytest.mark.parametrize(
    ("header", "value"),
    [("Accept-Language", "x" * 9000), ("Cookie", "session=" + "a" * 9000),
     ("Cookie", "session=\x00; csrf=\xff"),
     ("Cookie", ";;;=;=;"), ("If-None-Match", '"' * 5000), ("If-Modified-Since", "igår"),
     ("Range", "bytes=0-9" * 99), ("Accept-Encoding", "br;q=NaN, gzip;q=-1"), ("Content-Length", "-1"),
     ("Referer", "javascript:alert(1)"), ("Authorization", "Basic =="),
     ("User-Agent", "<script>alert(1)</script>"), ("Transfer-Encoding", "chunked"),
     ("X-Requested-With", "XMLHttpRequest"), ("Accept", "application/json")],
)  # fmt: skip
@pytest.mark.parametrize("address", ["/", "/konto/logga-in/", "/admin/", "/ska-jag-kryptera/?arende=skicka"])
def test_an_odd_header_changes_nothing(reader, address, header, value):
    response = reader.get(address, headers={header: value})
    assert response.status_code == reader.get(address).status_code
    assert_harmless(response)


@pytest.mark.parametrize(
    "session", ["", "a", "x" * 5000, "../../etc/passwd", "' OR 1=1 --", "a\0b", "å", "%00"]
)
def test_a_forged_session_is_nobody(draft, session):
    client = Client()
    client.cookies["session"] = session
    assert client.get("/utkast/").status_code == 302
    assert client.get("/admin/").status_code == 302


def test_two_hundred_headers_do_no_harm(reader):
    headers = {f"X-Odd-{number}": "x" * 50 for number in range(200)}
    assert reader.get("/", headers=headers).status_code == 200


@pytest.mark.parametrize(
    "address", ["/%3Cscript%3Ealert(1)%3C/script%3E/", "/x%22onx=%22/", "/{{7*7}}/", "/%0d%0aX:y/"]
)
def test_an_error_page_repeats_nothing_of_the_address(reader, address):
    response = reader.get(address)
    assert response.status_code == 404
    assert_harmless(response)
    page = response.content.decode()
    assert "alert(1)" not in page and "onx=" not in page and "7*7" not in page and "49" not in page
    assert "X" not in response.headers


def test_an_error_of_ours_says_nothing_of_what_happened(reader, monkeypatch):
    def fail(*args):
        raise RuntimeError("hemlig sträng i felet")

    monkeypatch.setattr("guide.views.render", fail)
    reader.raise_request_exception = False
    response = reader.get("/")
    page = response.content.decode()
    assert response.status_code == 500
    assert "hemlig" not in page and "RuntimeError" not in page and 'lang="sv"' in page and "<h1" in page


@pytest.mark.parametrize("address", ["/", "/konto/logga-in/", "/admin/"])
def test_no_answer_names_what_the_site_runs_on(reader, address):
    response = reader.get(address)
    assert not {"Server", "X-Powered-By", "X-AspNet-Version"} & set(response.headers)
