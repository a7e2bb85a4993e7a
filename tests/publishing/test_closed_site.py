"""SITE_REQUIRES_LOGIN: what is closed, what people outside may still see, and what the page cache keeps."""

import re
from io import BytesIO

import pytest
from django.contrib.auth.models import User
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command
from django.test import Client

from publishing.current import current_mark
from serving.page_cache import MARK, PageCache

CLOSED = [
    "/",
    "/guider/",
    "/guider/webb/",
    "/rutin/",
    "/support/",
    "/ska-jag-kryptera/",
    "/ska-jag-kryptera/?vem=anstalld",
    "/utgavor/",
    "/utgavor/1/",
    "/utgavor/1/guider/lasa/",
    "/utkast/guider/lasa/",
    "/finns-inte/",
    "/guider/lasa/../../rutin/",
    "//guider/lasa/",
    "/guider/lasa/x/",
    "/kansligt/",
    "/det-blev-fel/",
    "/tillganglighet/x/",
    "/pdf/rutin.pdf",
    "/utgavor/1/pdf/guider/webb.pdf",
    "/utgavor/2/pdf/guider/lasa.pdf",
    "/utgavor/1/pdf/mottagare-en.pdf/x",
]
OPEN = [
    "/guider/lasa/",
    "/mottagare/",
    "/mottagare/en/",
    "/mottagare/qr.svg",
    "/tillganglighet/",
    "/om-webbplatsen/",
]


@pytest.fixture(autouse=True)
def _closed(settings):
    settings.SITE_REQUIRES_LOGIN = True


@pytest.fixture
def member(edition):
    client = Client()
    client.force_login(User.objects.create_user("lisa"))
    return client


@pytest.mark.parametrize("address", CLOSED)
def test_readers_sign_in_first(reader, address):
    response = reader.get(address)
    assert response.status_code == 302
    assert "logga-in" in response["Location"] or "/admin/login/" in response["Location"]


@pytest.mark.parametrize("address", OPEN)
def test_people_outside_can_still_read_what_is_for_them(reader, address):
    page = reader.get(address)
    assert page.status_code == 200


@pytest.mark.parametrize("address", ["/pdf/mottagare.pdf", "/pdf/mottagare-en.pdf", "/pdf/guider/lasa.pdf"])
def test_and_have_it_as_pdf(reader, quick_sheets, address):
    call_command("make_pdfs")
    response = reader.get(address, follow=True)
    assert response["Content-Type"] == "application/pdf"


@pytest.mark.parametrize("address", ["/guider/lasa/", "/mottagare/", "/mottagare/en/"])
def test_and_see_its_pictures(reader, address):
    pictures = set(re.findall(r"/bilder/[\w.]+", reader.get(address).content.decode()))
    assert pictures
    assert {reader.get(picture).status_code for picture in pictures} == {200}


def test_but_not_see_the_other_guides_pictures(reader, member):
    inside = set(re.findall(r"/bilder/[\w.]+", member.get("/guider/webb/").content.decode()))
    outside = set(re.findall(r"/bilder/[\w.]+", reader.get("/guider/lasa/").content.decode()))
    assert inside - outside
    assert {reader.get(picture).status_code for picture in inside - outside} == {302}


@pytest.mark.parametrize("address", ["/healthz", "/readyz", "/konto/logga-in/"])
def test_what_is_needed_to_come_in_is_open(reader, address):
    assert reader.get(address).status_code == 200


def test_who_has_signed_in_reads_everything(member):
    for address in ("/", "/guider/webb/", "/rutin/", "/utgavor/1/"):
        response = member.get(address)
        assert response.status_code == 200
        assert MARK not in response.headers and "private" in response["Cache-Control"]


def test_the_page_cache_keeps_only_what_is_open(edition, member):
    store = PageCache(WSGIHandler(), current_mark)
    ask(store, "/rutin/", cookie=member.cookies["session"].value)
    ask(store, "/guider/lasa/")
    assert [address.split(":", 1)[1] for address in store.pages] == ["/guider/lasa/?"]
    assert ask(store, "/rutin/") == "302"


def ask(store, path, cookie=""):
    statuses = []
    environ = {
        "REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": "", "HTTP_COOKIE": f"session={cookie}",
        "SERVER_NAME": "127.0.0.1", "SERVER_PORT": "8000", "wsgi.url_scheme": "http", "wsgi.input": BytesIO(),
    }  # fmt: skip
    store(environ, lambda status, headers: statuses.append(status[:3]))
    return statuses[0]


def test_it_stays_closed_where_nothing_is_published(db):
    assert Client().get("/guider/lasa/").status_code == 302
