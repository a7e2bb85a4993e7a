"""The editors' page of what is new in the shipped text."""

from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, User
from django.test import Client

from accounts.roles import EDITOR
from decisions.models import Question
from editing.audit.models import Event
from guide.models import Section, Step
from guide.pages.models import PageText
from publishing.freeze import freeze, thaw
from publishing.models import Edition, ShippedText
from publishing.models.shipped_text import remember, remembered
from publishing.publish import publish
from publishing.rollback import discard_draft
from publishing.two_people import has_written
from routine.document import Document, encode, fingerprint
from tests.conftest import CONTENT
from tests.publishing.samples import sample_document
from tests.transfer.shipped.test_offers import with_a_new_branch
from transfer.files.load import load_routine
from transfer.files.reading import Content
from transfer.shipped import renewal

pytestmark = pytest.mark.django_db
PAGE = "/admin/publishing/shippedtext/"


@pytest.fixture
def old(draft: Document) -> Document:
    """The site began with a shipped text without a page for what went wrong, with another first step."""
    first = Step.objects.order_by("guide__position", "position")[0]
    Step.objects.filter(pk=first.pk).update(body="Så stod det förr.")
    PageText.objects.filter(page="rescue").delete()
    known = freeze()
    ShippedText.objects.create(after=0, version="2025.1.1", document=encode(known))
    return known


def offers(client: Client, address: str = PAGE) -> dict[tuple[str, ...], Any]:
    return {offer.key: offer for offer in client.get(address).context["offers"]}


def send(client: Client, *keys: tuple[str, ...], button: str = "ta-in", **extra: str) -> Any:
    tokens = [offer.token for key, offer in offers(client).items() if key in keys]
    return client.post(PAGE, {"del": tokens, button: "", **extra}, follow=True)


STEP = ("step", "webb", "starta")


def test_what_is_new_is_told_on_the_first_page_and_shown_part_by_part(editing: Client, old: Document) -> None:
    assert PAGE in editing.get("/admin/").text
    page = editing.get(PAGE).text
    assert "Så stod det förr." in page and "Blev det fel när du skickade?" in page


def test_where_nothing_is_new_the_first_page_says_nothing(editing: Client, draft: Document) -> None:
    remember(draft)
    assert "att ta ställning till" not in editing.get("/admin/").text
    assert "Det finns inget nytt" in editing.get(PAGE).text


def test_a_ticked_part_is_taken_into_the_draft_alone(editing: Client, editor: User, old: Document) -> None:
    before = Edition.objects.count()
    page = send(editing, STEP).text
    assert "1 del står nu i utkastet" in page
    assert not Step.objects.filter(body="Så stod det förr.").exists()
    assert not PageText.objects.filter(page="rescue").exists()
    assert Edition.objects.count() == before
    assert Event.objects.get(kind=Event.Kind.RENEWED).who == editor


def test_what_somebody_here_has_written_stays(editing: Client, old: Document) -> None:
    Step.objects.filter(body="Så stod det förr.").update(title="Vår rubrik")
    Section.objects.create(ref="hos-oss", kind="other", title="Hos oss", body="Vi ses.", position=99)
    assert offers(editing)[STEP].status == "both"
    send(editing, STEP)
    step = Step.objects.get(ref="starta", guide__ref="webb")
    assert step.title == "Vår rubrik" and step.body != "Så stod det förr."
    assert Section.objects.filter(ref="hos-oss").exists()


def test_whose_words_stand_is_asked_where_both_changed_the_same(editing: Client, old: Document) -> None:
    Step.objects.filter(body="Så stod det förr.").update(body="Så står det hos oss.")
    token = offers(editing)[STEP].token
    assert f'name="vems-{token}"' in editing.get(PAGE).text
    send(editing, STEP, **{f"vems-{token}": "det-nya"})
    assert not Step.objects.filter(body="Så står det hos oss.").exists()


def test_what_is_left_is_not_offered_again_but_can_be_looked_up(editing: Client, old: Document) -> None:
    page = send(editing, STEP, button="lat-vara").text
    assert "1 del tas inte in" in page and Step.objects.filter(body="Så stod det förr.").exists()
    assert STEP not in offers(editing)
    assert STEP in offers(editing, f"{PAGE}?allt=1")


def test_all_that_is_untouched_here_is_ticked_on_request(editing: Client, old: Document) -> None:
    assert " checked" not in editing.get(PAGE).text
    page = editing.get(f"{PAGE}?kryssa=1")
    assert page.text.count(" checked") == len(page.context["offers"])


def test_nothing_ticked_is_told(editing: Client, old: Document) -> None:
    response = editing.post(PAGE, {"ta-in": ""})
    assert response.status_code == 400 and "Inget är ikryssat" in response.text


def test_a_part_that_somebody_changed_meanwhile_is_shown_anew(editing: Client, old: Document) -> None:
    token = offers(editing)[STEP].token
    Step.objects.filter(body="Så stod det förr.").update(body="Nyss sparat.")
    response = editing.post(PAGE, {"del": [token], "ta-in": ""})
    assert response.status_code == 409 and Step.objects.filter(body="Nyss sparat.").exists()


@pytest.fixture
def branching(monkeypatch: pytest.MonkeyPatch, db: None) -> None:
    """A small site, and a shipped text with a second question that the first one leads to."""
    thaw(sample_document())
    remember(freeze())
    publish(by=None, note="Första.", significance="change")
    newer = Content(with_a_new_branch(freeze()), {})
    monkeypatch.setattr(renewal, "shipped", lambda: newer)


def test_what_a_part_needs_is_ticked_too_and_told(editing: Client, branching: None) -> None:
    response = send(editing, ("question", "kansligt"))
    assert response.status_code == 400 and Question.objects.count() == 1
    assert "hänger ihop med mer" in response.text and "”Vem?”" in response.text
    again = editing.post(PAGE, {"del": list(response.context["ticked"]), "ta-in": ""}, follow=True)
    assert "3 delar står nu" in again.text and Question.objects.count() == 2


def test_what_needs_what_was_removed_here_cannot_be_taken(editing: Client, branching: None) -> None:
    offered = offers(editing)
    leaving = [
        offered[key].token for key in (("question", "kansligt"), ("outcome", "fraga"), ("question", "vem"))
    ]
    editing.post(PAGE, {"del": leaving, "lat-vara": ""})
    response = send(editing, ("scenario", "nytt"))
    assert response.status_code == 400 and "som inte finns hos er" in response.text


def test_a_draft_that_is_thrown_away_takes_its_decisions_along(
    editing: Client, editor: User, branching: None
) -> None:
    send(editing, ("outcome", "fraga"))
    assert ("outcome", "fraga") not in offers(editing)
    discard_draft(by=editor, seen=fingerprint(freeze()))
    assert ("outcome", "fraga") in offers(editing)


def test_an_editor_who_may_not_publish_comes_back_to_the_page(client: Client, old: Document) -> None:
    editor = User.objects.create_user("ed", is_staff=True)
    editor.groups.add(Group.objects.get(name=EDITOR))
    client.force_login(editor)
    assert send(client, STEP).redirect_chain == [(PAGE, 302)]


def test_a_new_site_remembers_what_it_was_loaded_with(db: None) -> None:
    load_routine(CONTENT)
    assert remembered() is not None and not renewal.texts().offers()


def test_a_site_from_before_is_known_by_its_first_edition(draft: Document) -> None:
    PageText.objects.filter(page="rescue").delete()
    assert remembered() is None and {offer.status for offer in renewal.texts().offers()} >= {"new"}
    import_module("publishing.migrations.0014_recognise_shipped_text").recognise(apps, None)
    assert renewal.texts().offers() == []


def test_a_site_with_a_text_of_its_own_is_offered_all_that_differs(editor: User, db: None) -> None:
    thaw(sample_document())
    publish(by=editor, note="Vår egen.", significance="change")
    found = {offer.key: offer.status for offer in renewal.texts().offers()}
    assert found[STEP] == "both" and found["outcome", "ring"] == "new"


def test_whose_draft_it_is_counts_as_changed_by_whoever_took_it_in(
    editing: Client, editor: User, old: Document
) -> None:
    send(editing, STEP)
    assert has_written(editor)
