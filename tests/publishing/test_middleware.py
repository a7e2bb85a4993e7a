"""Which edition an address shows."""

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.db import connection
from django.db.models import QuerySet
from django.http import HttpResponse
from django.test import Client

from guide.models import AddressWords, Guide
from publishing import triggers
from publishing.current import current_edition, shown_edition
from publishing.freeze import thaw
from publishing.middleware import EditionRequest, mark_as_kept
from publishing.models import Edition
from publishing.publish import publish
from serving.page_cache import MARK
from tests.publishing.samples import sample_document

pytestmark = pytest.mark.django_db
PAGES = ["", "guider/", "guider/webb/", "rutin/", "support/", "ska-jag-kryptera/"]


@pytest.fixture
def published() -> Edition:
    thaw(sample_document())
    return publish(by=None, note="Ny.", significance=Edition.Significance.CHANGE)


@pytest.fixture
def draft_title(published: Edition) -> str:
    Guide.objects.update(title="Hemlig titel")
    return "Hemlig titel"


def republish() -> None:
    publish(by=None, note="Nyare.", significance=Edition.Significance.CHANGE)
    current_edition.forget()


@pytest.mark.parametrize("path", PAGES)
def test_the_current_edition_answers_at_the_root(client: Client, published: Edition, path: str) -> None:
    assert client.get(f"/{path}").status_code == 200


@pytest.mark.parametrize("path", PAGES)
def test_a_reader_gets_no_cookie(client: Client, published: Edition, path: str) -> None:
    response = client.get(f"/{path}")
    assert not response.cookies and "Cookie" not in response.get("Vary", "")


def test_an_edition_judges_addresses_by_the_domains_that_it_was_published_with(published: Edition) -> None:
    AddressWords.objects.create(kind=AddressWords.Kind.OWN, words="orust.se")
    republish()
    assert shown_edition(2).known_addresses.own == ("orust.se",)
    assert shown_edition(1).known_addresses.own == tuple(settings.OWN_DOMAINS)


def kept(status: int = 200, **headers: str) -> bool:
    request, response = EditionRequest(), HttpResponse(status=status, headers=headers)
    request.mark = "a"
    return MARK in mark_as_kept(request, response)


def test_a_page_that_is_the_same_for_everybody_may_be_kept() -> None:
    assert kept()


@pytest.mark.parametrize("headers", [{"Vary": "Accept, Cookie"}, {"Cache-Control": "no-store"}])
def test_a_page_of_somebodys_own_is_not(headers: dict[str, str]) -> None:
    assert not kept(**headers)


def test_neither_is_a_page_that_sets_a_cookie_nor_one_that_is_not_there() -> None:
    request, response = EditionRequest(), HttpResponse()
    request.mark = "a"
    response.set_cookie("session", "x")
    assert MARK not in mark_as_kept(request, response)
    assert not kept(status=404) and not kept(status=500)


def test_readers_do_not_see_the_draft(client: Client, draft_title: str) -> None:
    current_edition.forget()
    for path in PAGES:
        assert draft_title not in client.get(f"/{path}").text


def test_an_old_edition_stays_at_its_own_address(client: Client, draft_title: str) -> None:
    republish()
    assert draft_title in client.get("/guider/webb/").text
    assert draft_title not in client.get("/utgavor/1/guider/webb/").text


def test_an_old_edition_says_that_it_is_old(client: Client, draft_title: str) -> None:
    republish()
    assert "inte den gällande" in client.get("/utgavor/1/").text


def test_no_search_engine_is_led_to_an_old_edition_or_to_a_draft(client: Client, draft_title: str) -> None:
    republish()
    assert "X-Robots-Tag" not in client.get("/guider/webb/")
    client.force_login(User.objects.create_user("redaktor", is_staff=True))
    for prefix in ("/utgavor/1", "/utkast"):
        assert client.get(f"{prefix}/guider/webb/")["X-Robots-Tag"] == "noindex"


def test_links_inside_an_old_edition_stay_inside_it(client: Client, draft_title: str) -> None:
    republish()
    page = client.get("/utgavor/1/").text
    assert 'href="/utgavor/1/guider/webb/"' in page and 'href="/guider/webb/"' not in page


def test_the_next_request_is_not_under_the_old_prefix(client: Client, published: Edition) -> None:
    client.get("/utgavor/1/")
    assert 'href="/guider/webb/"' in client.get("/").text


@pytest.mark.parametrize(
    "path", ["/utgavor/99/", "/utgavor/0/", "/utgavor/abc/", "/utgavor/1/admin/", "/utkast2/"]
)
def test_an_address_that_shows_nothing_is_not_found(client: Client, published: Edition, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", PAGES)
def test_the_draft_is_for_staff_only(client: Client, draft_title: str, path: str) -> None:
    response = client.get(f"/utkast/{path}")
    assert response.status_code == 302 and response["Location"].startswith("/admin/login/?next=/utkast/")


@pytest.mark.parametrize("path", PAGES)
def test_whoever_has_signed_in_and_has_no_role_does_not_see_it_either(
    client: Client, draft_title: str, path: str
) -> None:
    client.force_login(User.objects.create_user("lisa"))
    response = client.get(f"/utkast/{path}")
    assert response.status_code == 302 and draft_title not in response.text


def test_staff_see_the_draft_marked_and_never_cached(client: Client, draft_title: str) -> None:
    client.force_login(User.objects.create_user("redaktor", is_staff=True))
    response = client.get("/utkast/guider/webb/")
    assert draft_title in response.text and "Utkast" in response.text
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("path", PAGES)
def test_before_the_first_edition_readers_are_told_so(client: Client, path: str) -> None:
    response = client.get(f"/{path}")
    assert response.status_code == 503 and "inte publicerad" in response.text


@pytest.mark.parametrize("path", ["/utgavor/1//evil.example/", "/utgavor/1/%5Cevil.example/", "/a%0Ab/"])
def test_no_page_leads_to_a_strangers_site(reader, path):
    response = reader.generic("GET", path)
    assert response.status_code == 404
    assert "evil" not in response.content.decode()


@pytest.mark.parametrize(
    "path", ["//evil.example/", "/\\evil.example/", "/admin//evil.example/", "/utkast/\\e/"]
)
def test_an_odd_address_is_refused_before_anything_leads_on_to_it(reader, settings, path):
    settings.SECURE_SSL_REDIRECT = settings.SITE_REQUIRES_LOGIN = True
    response = Client().get("/", PATH_INFO=path)
    assert response.status_code == 404 and "Location" not in response
    assert "Sidan finns inte" in response.text and "evil" not in response.text


@pytest.mark.parametrize("path", ["kanarie-finns-inte/?kanarie=1", "guider/kanarie/?kanarie=1"])
@pytest.mark.parametrize("prefix", ["/", "/utgavor/1/", "/utkast/", "/inbaddad/"])
def test_a_page_that_does_not_exist_repeats_nothing_of_its_address(editing, draft, settings, prefix, path):
    settings.EMBED_FROM = ["https://intranet.example.se"]
    response = editing.get(prefix + path)
    assert response.status_code == 404
    assert "kanarie" not in response.content.decode()


def test_an_old_page_leads_to_itself_in_the_current_edition(client, draft_title):
    republish()
    assert 'href="/guider/webb/"' in client.get("/utgavor/1/guider/webb/").content.decode()


def test_another_edition_of_the_same_number_is_noticed_as_after_a_restore(edition):
    first = current_edition.get().sha256
    triggers.remove(connection)
    QuerySet(Edition).update(sha256="9" * 64)
    triggers.install(connection)
    current_edition.look_again()
    assert current_edition.get().sha256 == "9" * 64 != first
