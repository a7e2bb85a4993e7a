"""The headers that tell browsers what a page may do, on everything that the site answers."""

from io import BytesIO
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.handlers.wsgi import WSGIHandler
from django.test import Client

from guide.models import Image
from publishing.current import current_mark
from serving.page_cache import PageCache

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
EVERYWHERE = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
OPEN = {
    "/": 200,
    "/guider/webb/": 200,
    "/ska-jag-kryptera/?arende=skicka": 200,
    "/utgavor/1/rutin/": 200,
    "/konto/logga-in/": 200,
    "/healthz": 200,
    "/readyz": 200,
    "/ska-jag-kryptera": 301,
    "/utkast/": 302,
    "/admin/": 302,
    "/finns-inte/": 404,
    "/konto/organisation/": 404,
    "/metrics": 404,
}
SIGNED_IN = [
    "/admin/",
    "/admin/guide/guide/",
    "/admin/publishing/edition/publicera/",
    "/utkast/",
    "/konto/tva-steg/",
]


def missing(response, expected=EVERYWHERE):
    return {name: response.get(name) for name, value in expected.items() if response.get(name) != value}


@pytest.mark.parametrize(("address", "status"), OPEN.items())
def test_every_answer_has_them(reader, address, status):
    response = reader.get(address)
    assert response.status_code == status
    assert not missing(response)


@pytest.mark.parametrize("address", SIGNED_IN)
def test_so_have_the_editors_pages(editing, draft, address):
    response = editing.get(address)
    assert response.status_code == 200 and not missing(response)


def test_so_has_an_error_page_of_every_kind(reader, monkeypatch):
    def fail(*args):
        raise RuntimeError

    assert not missing(reader.get("/", headers={"Host": "evil.example"}))
    assert not missing(reader.post("/"))
    assert not missing(Client(enforce_csrf_checks=True).post("/konto/logga-in/"))
    monkeypatch.setattr("guide.views.render", fail)
    reader.raise_request_exception = False
    response = reader.get("/")
    assert response.status_code == 500 and not missing(response)


def test_so_has_a_site_with_nothing_published(db):
    response = Client().get("/")
    assert response.status_code == 503 and not missing(response)


def test_so_has_every_static_file(settings, edition, tmp_path):
    """As WhiteNoise serves them in production."""
    settings.STATIC_ROOT = tmp_path
    (tmp_path / "css").mkdir()
    (tmp_path / "css" / "base.css").write_bytes(Path(finders.find("css/base.css")).read_bytes())
    response = Client().get("/static/css/base.css")
    assert response.status_code == 200 and not missing(response)
    response.close()
    assert "Access-Control-Allow-Origin" not in response.headers


def test_a_picture_may_do_even_less(reader, draft):
    name = Image.objects.exclude(file="").first().file
    response = reader.get(f"/bilder/{name}")
    assert response["Content-Security-Policy"] == "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    others = {header: value for header, value in EVERYWHERE.items() if header != "Content-Security-Policy"}
    assert not missing(response, others)


def from_store(store, path, **environ):
    """Status and headers as the page cache sends them."""
    started = []
    given = {
        "REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": "", "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8000", "wsgi.url_scheme": "http", "wsgi.input": BytesIO(),
    }  # fmt: skip
    store(given | environ, lambda status, headers: started.append((status, dict(headers))))
    return started[0]


def test_a_kept_page_has_them_too_also_when_it_has_not_changed(edition):
    store = PageCache(WSGIHandler(), current_mark)
    from_store(store, "/rutin/")
    assert list(store.pages)
    status, headers = from_store(store, "/rutin/")
    assert status == "200 OK" and EVERYWHERE.items() <= headers.items()
    status, unchanged = from_store(store, "/rutin/", HTTP_IF_NONE_MATCH=headers["ETag"])
    assert status.startswith("304") and EVERYWHERE.items() <= unchanged.items()


@pytest.mark.parametrize(
    "address", ["/", "/guider/webb/", "/ska-jag-kryptera/?arende=skicka", "/rutin/", "/sok/?q=kod"]
)
def test_readers_get_no_cookie(reader, address):
    response = reader.get(address)
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_over_tls_browsers_are_told_to_stay_there(edition, settings):
    settings.SECURE_HSTS_SECONDS, settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = 31_536_000, True
    for address in ("/", "/finns-inte/", "/konto/logga-in/"):
        response = Client().get(address, secure=True)
        assert response["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"


def test_pages_with_something_personal_are_kept_by_nobody(editing, draft):
    for address in ("/utkast/", "/admin/", "/konto/tva-steg/app/"):
        assert "no-store" in editing.get(address, follow=True)["Cache-Control"]
