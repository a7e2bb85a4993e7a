"""What readers are told of editions: which there are, what each changed, and what is new."""

from unittest.mock import patch

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client

from decisions.models import Outcome, Question
from guide.models import Guide, Section, Step
from publishing import views
from publishing.current import current_edition
from publishing.freeze import thaw
from publishing.models import Edition, StoredNews
from publishing.publish import publish
from publishing.rollback import publish_again
from search.models import StoredIndex
from tests.publishing.samples import sample_document

pytestmark = pytest.mark.django_db
NEWS = "Nytt sedan"


@pytest.fixture(autouse=True)
def first(db: None) -> Edition:
    thaw(sample_document())
    return publish_draft("Första.")


def publish_draft(note: str, significance: str = "change", by: User | None = None) -> Edition:
    edition = publish(by=by, note=note, significance=significance)
    current_edition.forget()
    return edition


def with_news(client: Client) -> set[str]:
    """The pages that say that something is new."""
    pages = [
        "/",
        "/guider/",
        "/guider/webb/",
        "/rutin/",
        "/support/",
        "/ska-jag-kryptera/",
        "/ska-jag-kryptera/?kansligt=ja",
        "/ska-jag-kryptera/?kansligt=nej",
    ]
    return {page for page in pages if NEWS in client.get(page).text}


def test_the_first_edition_has_nothing_new(client: Client) -> None:
    assert with_news(client) == set()


def test_a_changed_step_is_new_on_the_page_of_its_guide(client: Client) -> None:
    Step.objects.update(title="Börja")
    publish_draft("Steget heter något annat.")
    assert with_news(client) == {"/guider/webb/"}
    assert "Steget heter något annat." in client.get("/guider/webb/").text


def test_a_changed_section_is_new_in_the_routine(client: Client) -> None:
    Section.objects.update(body="Ny text.")
    publish_draft("Ny text.", "clarification")
    assert with_news(client) == {"/rutin/"}


def test_a_changed_outcome_is_new_there_and_where_the_questions_begin(client: Client) -> None:
    Outcome.objects.filter(ref="kryptera").update(body="Ny text.")
    publish_draft("Ny text.")
    assert with_news(client) == {"/ska-jag-kryptera/", "/ska-jag-kryptera/?kansligt=ja"}


def test_a_moved_guide_is_new_among_the_guides(client: Client) -> None:
    Guide.objects.create(ref="mobil", title="I mobilen", intro="x", summary="x")
    Step.objects.create(guide=Guide.objects.get(ref="mobil"), ref="a", title="A", body="Text.")
    publish_draft("Ny guide.")
    assert with_news(client) == {"/guider/"}


def test_a_correction_is_not_news(client: Client) -> None:
    Step.objects.update(title="Börja")
    publish_draft("Stavfel.", "correction")
    assert with_news(client) == set()


def test_a_correction_does_not_end_what_was_new_before_it(client: Client) -> None:
    Step.objects.update(title="Börja")
    publish_draft("Nytt namn på steget.")
    Section.objects.update(body="Rätt stavat.")
    publish_draft("", "correction")
    assert with_news(client) == {"/guider/webb/"}


def test_the_next_edition_ends_it(client: Client) -> None:
    Step.objects.update(title="Börja")
    publish_draft("Nytt namn på steget.")
    Section.objects.update(body="Ny text.")
    publish_draft("Ny text.")
    assert with_news(client) == {"/rutin/"}


def test_what_was_taken_back_is_not_new(client: Client) -> None:
    Step.objects.update(title="Börja")
    publish_draft("Nytt namn på steget.")
    publish_again(1, by=None, note="Som förut.", significance="correction")
    current_edition.forget()
    assert with_news(client) == set()


def test_taking_back_is_news_of_its_own_where_it_is_said_to_be(client: Client) -> None:
    Step.objects.update(title="Börja")
    publish_draft("Nytt namn på steget.")
    publish_again(1, by=None, note="Som förut.", significance="change")
    current_edition.forget()
    page = client.get("/guider/webb/").text
    assert "Som förut." in page and "Nytt namn på steget." not in page


def test_no_process_finds_the_news_of_an_edition_again(client: Client) -> None:
    Step.objects.update(title="Börja")
    publish_draft("Steget heter något annat.")
    with patch("publishing.history.compare", side_effect=AssertionError):
        assert "Steget heter något annat." in client.get("/guider/webb/").text


def test_news_that_other_code_stored_are_found_anew(client: Client) -> None:
    Step.objects.update(title="Börja")
    publish_draft("Steget heter något annat.")
    StoredNews.objects.update(made_by="other", pages=["/rutin/"])
    assert with_news(client) == {"/guider/webb/"}


def test_the_command_stores_the_news_of_an_edition_that_other_code_published(client: Client) -> None:
    Step.objects.update(title="Börja")
    newest = publish_draft("Steget heter något annat.")
    for made in (StoredNews, StoredIndex):
        made.objects.update(made_by="other")
    call_command("index_search")
    assert StoredNews.objects.get().number == newest.number


def test_old_editions_and_the_draft_have_no_news(client: Client) -> None:
    Step.objects.update(title="Börja")
    publish_draft("Nytt namn.")
    Step.objects.update(title="Sätt igång")
    publish_draft("Ännu ett namn.")
    client.force_login(User.objects.create_user("redaktor", is_staff=True))
    assert NEWS not in client.get("/utgavor/2/guider/webb/").text
    assert NEWS not in client.get("/utkast/guider/webb/").text


def test_the_history_tells_number_role_note_and_hash(client: Client) -> None:
    Step.objects.update(title="Börja")
    eva = User.objects.create_superuser("eva", first_name="Eva", last_name="Ek")
    edition = publish_draft("Steget heter något annat.", by=eva)
    page = client.get("/utgavor/").text
    assert "Utgåva 2" in page and edition.sha256 in page and "Steget heter något annat." in page
    assert "av administratör" in page and "Eva" not in page and "Ek<" not in page


def test_the_history_leads_to_every_edition_and_what_it_changed(client: Client) -> None:
    Step.objects.update(title="Börja")
    publish_draft("Nytt.")
    page = client.get("/utgavor/").text
    for path in ("/utgavor/1/", "/utgavor/2/", "/utgavor/2/andringar/", "/utgavor/1/rutin/dokument/"):
        assert f'href="{path}"' in page
        assert client.get(path).status_code == 200


def test_the_history_stays_a_page_long_and_leads_on_to_what_is_older(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "EDITIONS_A_PAGE", 2)
    for number in (2, 3):
        Step.objects.update(title=f"Titel {number}")
        publish_draft("Nytt.")
    newest, oldest = (client.get(f"/utgavor/?sida={page}").text for page in (1, 2))
    assert "Gäller nu" in newest and 'href="?sida=2"' in newest and 'id="utgava-1"' not in newest
    assert "Gäller nu" not in oldest and 'href="?sida=1"' in oldest and 'id="utgava-1"' in oldest
    assert client.get("/utgavor/?sida=tre").text == newest


def test_every_edition_says_what_it_changed_for_ever(client: Client) -> None:
    Step.objects.update(title="Börja")
    publish_draft("Nytt.")
    before = client.get("/utgavor/2/andringar/").text
    assert "<del>" in before and "Börja" in before and "borttaget: " in before
    Step.objects.update(title="Sätt igång")
    publish_draft("Nyare.")
    assert "Sätt igång" not in client.get("/utgavor/2/andringar/").text
    assert "Sätt igång" in client.get("/andringar/").text


def test_the_first_edition_changed_nothing(client: Client) -> None:
    assert "första utgåvan" in client.get("/utgavor/1/andringar/").text


def test_what_the_draft_changes_is_for_staff(client: Client) -> None:
    Step.objects.update(title="Hemlig titel")
    assert client.get("/utkast/andringar/").status_code == 302
    client.force_login(User.objects.create_user("redaktor", is_staff=True))
    assert "Hemlig titel" in client.get("/utkast/andringar/").text


def test_a_page_takes_the_same_queries_however_many_editions(
    client: Client, django_assert_max_num_queries: object
) -> None:
    for number in range(5):
        Question.objects.update(hint=f"Ledtråd {number}.")
        publish_draft("Nytt.")
    for page in ("/utgavor/", "/andringar/", "/utgavor/3/andringar/", "/rutin/dokument/"):
        with django_assert_max_num_queries(6):  # type: ignore[operator]
            client.get(page)
