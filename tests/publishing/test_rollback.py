"""An older edition published again, and a draft thrown away."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.core.files.storage import default_storage
from django.test import Client

from editing.audit.models import Event
from editing.problems import Problem
from guide.models import Environment, Guide, Illustration, Image, Section, Step
from publishing.freeze import freeze, thaw
from publishing.models import Edition
from publishing.publish import DraftChanged, NothingChanged, NotPublishable, publish
from publishing.rollback import discard_draft, publish_again
from routine.document import Document, fingerprint
from tests.guide.factories import uploaded
from tests.publishing.samples import sample_document

pytestmark = pytest.mark.django_db
FORM = {"significance": "change", "note": "Tillbaka."}
DISCARD = "/admin/publishing/edition/kasta-utkastet/"


def publish_draft() -> Edition:
    return publish(by=None, note="Nytt.", significance="change")


@pytest.fixture
def two(db: None) -> tuple[Document, Document]:
    """Two editions, and a draft that differs from both."""
    thaw(sample_document())
    first = publish_draft().decoded()
    Step.objects.update(title="Börja")
    second = publish_draft().decoded()
    Step.objects.update(title="Sätt igång")
    return first, second


def again(number: int) -> Edition:
    return publish_again(number, by=None, note="Tillbaka.", significance="change")


def test_an_older_edition_is_published_again_as_a_new_one(two: tuple[Document, Document]) -> None:
    edition = again(1)
    assert (edition.number, edition.decoded()) == (3, two[0])


def test_it_is_chained_like_any_other(two: Any) -> None:
    assert again(1).is_intact(Edition.objects.get(number=2).sha256)


def test_the_draft_is_left_alone(two: Any) -> None:
    again(1)
    assert Step.objects.get().title == "Sätt igång"


def test_the_current_edition_is_not_published_again(two: Any) -> None:
    with pytest.raises(NothingChanged):
        again(2)


def test_an_edition_that_breaks_todays_rules_is_refused(two: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("publishing.publish.check", lambda document: [Problem("step", (), "En ny regel.")])
    with pytest.raises(NotPublishable):
        again(1)
    assert Edition.objects.count() == 2


def test_from_rows_to_edition_to_rows_is_the_same_document(draft: Document) -> None:
    """The shipped routine, with pictures and marks and the whole questionnaire."""
    Section.objects.first().delete()  # type: ignore[union-attr]
    Step.objects.update(environment=None)
    Guide.objects.update(environment=None)
    Environment.objects.all().delete()
    Guide.objects.filter(ref="webb").delete()
    Image.objects.update(client="Något annat")
    discard_draft(by=None, seen=fingerprint(freeze()))
    assert freeze() == draft == Edition.objects.get().decoded()


def test_from_edition_to_rows_to_edition_is_the_same_document(draft: Document) -> None:
    Step.objects.filter(ref="starta").update(title="Annat")
    publish_draft()
    again(1)
    discard_draft(by=None, seen=fingerprint(freeze()))
    Step.objects.filter(ref="starta").update(body="Ännu annat.")
    assert freeze() != draft
    discard_draft(by=None, seen=fingerprint(freeze()))
    assert freeze() == draft


def test_an_uploaded_picture_comes_back_with_both_its_files(two: Any) -> None:
    image = uploaded("skarmbild")
    Illustration.objects.create(step=Step.objects.get(), image=image, alt="En skärmbild.")
    published = publish_draft().decoded()
    Image.objects.update(file="0" * 32 + ".webp", small="")
    discard_draft(by=None, seen=fingerprint(freeze()))
    assert freeze() == published
    kept = Image.objects.get()
    assert (kept.file, kept.small) == (image.file, image.small) and default_storage.exists(kept.small)


def test_refs_are_kept(two: Any) -> None:
    discard_draft(by=None, seen=fingerprint(freeze()))
    assert Step.objects.get().ref == "starta" and Step.objects.get().title == "Börja"


def test_a_draft_that_somebody_has_worked_on_since_is_kept(two: Any) -> None:
    seen = fingerprint(freeze())
    Step.objects.update(title="Nyss sparat")
    with pytest.raises(DraftChanged):
        discard_draft(by=None, seen=seen)
    assert Step.objects.get().title == "Nyss sparat"


def test_a_draft_that_changed_after_it_was_looked_through_is_not_published(two: Any) -> None:
    with pytest.raises(DraftChanged):
        publish(by=None, note="", significance="correction", seen=fingerprint(two[0]))


def test_the_page_shows_what_comes_back_and_asks_first(editing: Client, two: Any) -> None:
    page = editing.get("/admin/publishing/edition/1/publicera-igen/").text
    assert "<del>" in page and "Tillbaka till utgåva 1 från" in page
    assert Edition.objects.count() == 2


def test_confirming_publishes_it_for_readers(editing: Client, client: Client, two: Any) -> None:
    editing.post("/admin/publishing/edition/1/publicera-igen/", FORM)
    assert "Starta" in client.get("/guider/webb/").text
    assert Event.objects.filter(kind=Event.Kind.PUBLISHED).count() == 3


def test_the_page_shows_what_is_lost_and_asks_first(editing: Client, two: Any) -> None:
    page = editing.get(DISCARD).text
    assert "Sätt igång" in page and Step.objects.get().title == "Sätt igång"


def test_confirming_throws_the_draft_away_and_leaves_a_trace(editing: Client, editor: User, two: Any) -> None:
    editing.post(DISCARD, {"seen": fingerprint(freeze())})
    assert freeze() == two[1]
    assert Event.objects.get(kind=Event.Kind.DISCARDED).who == editor


def test_a_stale_confirmation_throws_nothing_away(editing: Client, two: Any) -> None:
    page = editing.post(DISCARD, {"seen": "något annat"}).text
    assert "Någon har ändrat utkastet" in page and Step.objects.get().title == "Sätt igång"


@pytest.mark.parametrize("path", [DISCARD, "/admin/publishing/edition/1/publicera-igen/"])
def test_only_those_who_may_publish_go_back(client: Client, two: Any, path: str) -> None:
    editor = User.objects.create_user("redaktor", is_staff=True)
    editor.user_permissions.add(Permission.objects.get(codename="change_step"))
    client.force_login(editor)
    assert client.get(path).status_code == 403
    assert client.post(path, FORM).status_code == 403


def test_whoever_throws_the_draft_away_is_told_of_reviews_that_are_lost(editing: Client, two: Any) -> None:
    lost = "Granskningar som inte är publicerade försvinner också"
    assert lost not in editing.get(DISCARD).text
    Guide.objects.update(reviewed_on="2026-11-01")
    assert lost in editing.get(DISCARD).text


def test_the_changes_stand_before_the_button_that_publishes(editing: Client, two: Any) -> None:
    for address in ("publicera/", "1/publicera-igen/"):
        page = editing.get(f"/admin/publishing/edition/{address}").text
        assert page.index("Det här ändras i innehållet") < page.index('value="Publicera"')
