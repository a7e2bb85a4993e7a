"""A link to the draft for somebody without an account: it shows the draft, ends, and is told nobody."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from accounts.roles import EDITOR
from editing.audit.models import Event
from guide.models import Guide
from publishing.models.share_links import ShareLink, revoke, share
from serving.page_cache import MARK
from tests.accounts.test_roles import person, signed_in

pytestmark = pytest.mark.django_db
LIST = "/admin/publishing/sharelink/"


@pytest.fixture
def maker() -> User:
    return person(EDITOR)


@pytest.fixture
def path(draft: object, maker: User) -> str:
    Guide.objects.filter(ref="webb").update(title="Hemlig titel")
    return share(ShareLink(note="Revisorn"), by=maker, days=7).removeprefix("http://127.0.0.1:8000")


def test_the_link_shows_the_draft_as_it_is_now_and_says_what_it_is(client: Client, path: str) -> None:
    page = client.get(f"{path}guider/webb/").text
    assert "Hemlig titel" in page and "Utkast – inte beslutat" in page
    Guide.objects.filter(ref="webb").update(title="Nyare titel")
    assert "Nyare titel" in client.get(f"{path}guider/webb/").text


def test_it_says_until_when_it_works(client: Client, path: str) -> None:
    until = timezone.localtime(ShareLink.objects.get().expires_at)
    assert f"till {until.day} " in client.get(path).text


@pytest.mark.parametrize("page", ["", "guider/", "guider/webb/", "rutin/", "support/", "ska-jag-kryptera/"])
def test_every_page_is_shown_and_its_links_stay_inside(client: Client, path: str, page: str) -> None:
    response = client.get(path + page)
    assert response.status_code == 200
    links = set(re.findall(r'href="(/[^"]*)"', response.text))
    outside = {
        link
        for link in links
        if not link.startswith((path, "/static/", "/utgavor/", "/bilder/", "/opensearch.xml"))
    }
    assert not outside, outside


@pytest.mark.parametrize("page", ["", "guider/webb/", "finns-inte/"])
def test_nobody_keeps_it_finds_it_or_is_told_its_address(client: Client, path: str, page: str) -> None:
    response = client.get(path + page)
    assert "no-store" in response["Cache-Control"] and response["X-Robots-Tag"] == "noindex"
    assert response["Referrer-Policy"] == "no-referrer"
    assert MARK not in response and not response.cookies


def test_it_opens_nothing_but_the_readers_pages(client: Client, path: str) -> None:
    assert client.get(f"{path}admin/").status_code == 404
    assert client.get("/utkast/").status_code == 302


def assert_gone(client: Client, path: str) -> None:
    response = client.get(f"{path}guider/webb/")
    assert response.status_code == 410 and "Länken gäller inte längre" in response.text
    assert "Hemlig titel" not in response.text
    assert "no-store" in response["Cache-Control"] and response["Referrer-Policy"] == "no-referrer"


def test_it_ends_when_its_days_are_over(client: Client, path: str) -> None:
    ShareLink.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert_gone(client, path)


def test_it_ends_when_it_is_revoked(client: Client, path: str, maker: User) -> None:
    revoke(ShareLink.objects.get(), by=maker)
    assert_gone(client, path)


@pytest.mark.parametrize("loss", ["is_active", "is_staff"])
def test_it_ends_when_its_maker_no_longer_edits(client: Client, path: str, maker: User, loss: str) -> None:
    User.objects.filter(pk=maker.pk).update(**{loss: False})
    assert_gone(client, path)


@pytest.mark.parametrize("token", ["A" * 43, "A" * 42, "A" * 44, "å" * 43, "%00" * 43, "../" * 15])
def test_a_guessed_token_shows_nothing(client: Client, path: str, token: str) -> None:
    response = client.get(f"/utkast/delat/{token}/")
    assert response.status_code in (302, 404) and "Hemlig titel" not in response.text


def test_nobody_keeps_or_finds_the_answer_to_a_guess_either(client: Client, path: str) -> None:
    response = client.get(f"/utkast/delat/{'A' * 43}/")
    assert "no-store" in response["Cache-Control"] and response["X-Robots-Tag"] == "noindex"


def test_the_token_is_long_and_not_kept(path: str) -> None:
    token = path.split("/")[3]
    assert len(token) == 43
    assert token not in str(list(ShareLink.objects.values())) + str(list(Event.objects.values()))


def test_an_editor_makes_a_link_and_sees_it_once(maker: User, draft: object, client: Client) -> None:
    editing = signed_in(maker)
    page = editing.post(f"{LIST}add/", {"note": "Till Karin", "days": "7"}).text
    path = re.search(r'value="http://127.0.0.1:8000(/utkast/delat/[^"]+)"', page)
    assert path and client.get(path[1]).status_code == 200
    assert path[1].split("/")[3] not in editing.get(LIST).text
    left = ShareLink.objects.get().expires_at - timezone.now()
    assert timedelta(days=6) < left <= timedelta(days=7)


@pytest.mark.parametrize("form", [{"days": "7"}, {"note": "x", "days": "3650"}, {"note": "x"}])
def test_a_link_has_a_reason_and_a_bounded_time(maker: User, form: dict[str, str]) -> None:
    assert signed_in(maker).post(f"{LIST}add/", form).status_code == 200
    assert not ShareLink.objects.exists()


def test_links_are_listed_and_revoked(client: Client, path: str, maker: User) -> None:
    editing, link = signed_in(maker), ShareLink.objects.get()
    assert "Öppen" in editing.get(LIST).text
    page = editing.post(LIST, {"action": "revoke", "_selected_action": [link.pk]}, follow=True).text
    assert "Återkallad" in page and "fungerar inte längre" in page
    assert_gone(client, path)


def test_making_and_revoking_are_events(path: str, maker: User) -> None:
    revoke(ShareLink.objects.get(), by=maker)
    revoke(ShareLink.objects.get(), by=maker)
    assert [event.kind for event in Event.objects.order_by("pk")] == ["shared", "revoked"]


def test_a_link_opens_where_readers_sign_in_too() -> None:
    from publishing.closed_site import is_open

    assert is_open("/utkast/delat/" + "A" * 43 + "/guider/")
    assert not is_open("/utkast/")
