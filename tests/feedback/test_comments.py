"""What those who read the draft say of it: where it is said, by whom, and that readers never see it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.roles import EDITOR
from feedback.comments.models import KEEP, MOST_OPEN, Comment
from feedback.models import prune
from publishing.models import ShareLink
from publishing.models.share_links import revoke, share
from tests.accounts.test_roles import person

pytestmark = pytest.mark.django_db
PAGE = "guider/webb/"
SAID = {"om-citat": "Klicka på Alternativ", "om-kommentar": "Heter den så?", "om-sida": PAGE}


@pytest.fixture
def link(draft):
    return ShareLink(note="Revisorn")


@pytest.fixture
def shared(link):
    return share(link, by=person(EDITOR), days=7).removeprefix("http://127.0.0.1:8000")


def say(client, at="/utkast/", **said):
    return client.post(f"{at}kommentera/", SAID | {f"om-{name}": value for name, value in said.items()})


def test_an_editors_comment_stands_on_its_page_with_who_said_it(editing, editor, draft):
    answer = say(editing)
    assert (answer.status_code, answer["Location"]) == (303, f"/utkast/{PAGE}#kommentarer")
    page = editing.get(f"/utkast/{PAGE}").text
    assert "Heter den så?" in page and Comment.objects.get().name == editor.username
    assert "Heter den så?" not in editing.get("/utkast/guider/").text


def test_whoever_was_sent_the_link_comments_under_their_name_without_a_cookie(client, shared, link):
    answer = say(client, shared, namn="Rita Revisor")
    assert answer["Location"] == f"{shared}{PAGE}#kommentarer" and not answer.cookies
    assert "Rita Revisor" in client.get(shared + PAGE).text
    assert Comment.objects.get().link == link


def test_the_words_that_are_meant_are_shown_where_they_stand(editing, draft):
    say(editing)
    words = f"/utkast/{PAGE}#:~:text=Klicka%20p%C3%A5%20Alternativ"
    assert f'href="{words}"' in editing.get(f"/utkast/{PAGE}").text


def test_an_answer_of_the_questionnaire_can_be_commented_on(editing, draft):
    say(editing, sida="ska-jag-kryptera/?vem=anstalld")
    assert "Heter den så?" in editing.get("/utkast/ska-jag-kryptera/?vem=anstalld").text


@pytest.mark.parametrize("missing", ["kommentar", "namn"])
def test_what_is_missing_is_told_and_what_was_written_stays(client, shared, missing):
    answer = say(client, shared, **{"namn": "Rita Revisor", missing: ""})
    assert answer.status_code == 400 and f'href="#id_om-{missing}"' in answer.text
    assert "Klicka på Alternativ" in answer.text and not Comment.objects.exists()


@pytest.mark.parametrize("at", ["/", "/utgavor/1/"])
def test_what_is_published_cannot_be_commented_on(editing, draft, at):
    assert say(editing, at).status_code == 404
    assert "Kommentarer på sidan" not in editing.get(at + PAGE).text


def test_a_closed_link_takes_no_more(client, shared, link):
    revoke(link, by=link.created_by)
    assert say(client, shared, namn="Rita").status_code == 410 and not Comment.objects.exists()


def test_nobody_without_a_link_comments(client, draft):
    assert say(client).status_code == 302 and not Comment.objects.exists()


def test_another_site_cannot_comment_for_somebody(editing, draft):
    headers = {"Sec-Fetch-Site": "cross-site"}
    assert editing.post("/utkast/kommentera/", SAID, headers=headers).status_code == 403


@pytest.mark.parametrize("page", ["//evil.example/", "https://evil.example/", "finns-inte/", "\\evil"])
def test_a_comment_leads_nowhere_else(editing, draft, page):
    assert say(editing, sida=page)["Location"] == "/utkast/#kommentarer"


def test_a_comment_is_done_once_and_goes_from_the_page(editing, editor, draft):
    say(editing)
    comment = Comment.objects.get()
    editing.post(f"/utkast/kommentera/{comment.pk}/klar/")
    comment.refresh_from_db()
    assert comment.settled_by == editor and "Heter den så?" not in editing.get(f"/utkast/{PAGE}").text


def test_whoever_was_sent_the_link_settles_nothing(client, shared):
    say(client, shared, namn="Rita")
    assert client.post(f"{shared}kommentera/{Comment.objects.get().pk}/klar/").status_code == 403
    assert Comment.objects.get().settled_at is None


def test_the_editors_first_page_and_the_approval_say_how_many_wait(editing, draft):
    say(editing)
    for page in ("/admin/", "/admin/publishing/approval/"):
        assert "1 kommentar på utkastet väntar" in editing.get(page).text


def test_the_list_shows_what_waits_and_settles_it(editing, draft):
    say(editing)
    comment = Comment.objects.get()
    at = "/admin/feedback/comment/?lage=vantar"
    assert "Heter den så?" in editing.get(at).text
    editing.post(at, {"action": "settle", "_selected_action": [comment.pk]})
    assert "Heter den så?" not in editing.get(at).text


def test_links_cannot_fill_the_list_without_end(client, shared):
    Comment.objects.bulk_create(Comment(text="x", name="x") for _ in range(MOST_OPEN))
    answer = say(client, shared, namn="Rita")
    assert answer.status_code == 429 and "Heter den så?" in answer.text and "Hör av dig" in answer.text


def test_what_was_dealt_with_long_ago_is_removed(draft):
    now = timezone.now()
    for settled in (None, now - KEEP + timedelta(days=1), now - KEEP - timedelta(days=1)):
        Comment.objects.create(text="x", name="x", settled_at=settled)
    assert prune()[2] == 1 and Comment.objects.count() == 2


def test_hostile_words_are_shown_as_words(editing, draft):
    say(editing, kommentar="<script>x</script>", citat='"><img src=x>')
    page = editing.get(f"/utkast/{PAGE}").text
    assert "<script>x" not in page and "<img src=x" not in page and "&lt;script&gt;x" in page
