"""Who did what is kept, can be read by some, and cannot be changed."""

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.test import Client

from accounts.roles import APPROVER, EDITOR
from editing.append_only import IsFinal
from editing.audit.models import Event, record
from tests.accounts.test_roles import person, signed_in
from tests.forms import fields_of
from tests.guide.factories import GuideFactory

pytestmark = pytest.mark.django_db
TRAIL = "/admin/audit/event/"


def kinds() -> list[str]:
    return list(Event.objects.order_by("pk").values_list("kind", flat=True))


def test_signing_in_and_out_are_events(editor: User) -> None:
    client = signed_in(editor)
    client.post("/konto/logga-ut/")
    assert kinds() == ["signed_in", "signed_out"]
    assert {event.who for event in Event.objects.all()} == {editor}


def test_a_failed_sign_in_names_who_it_was_for(editor: User) -> None:
    authenticate(None, username="eva", password="fel")
    assert (Event.objects.get().kind, Event.objects.get().who) == ("sign_in_failed", editor)


def test_a_name_that_nobody_has_is_not_kept(editor: User) -> None:
    authenticate(None, username="mitt-hemliga-lösenord", password="fel")
    event = Event.objects.get()
    assert event.who is None and "hemliga" not in str(event)


def test_looking_through_the_draft_is_one_event(editing: Client, draft: object) -> None:
    for page in ("/utkast/", "/utkast/guider/webb/", "/utkast/rutin/"):
        editing.get(page)
    assert kinds() == ["signed_in", "previewed"]


def test_publishing_is_an_event(editing: Client, draft: object) -> None:
    section = "/admin/guide/supportchannel/"
    form = fields_of(editing.get(section).text, "changelist-form")
    editing.post(section, form | {"form-0-position": "9", "_save": "Spara"})
    editing.post("/admin/publishing/edition/publicera/", {"significance": "correction", "note": "x"})
    assert Event.objects.get(kind="published").about == "Utgåva 2"


def test_edits_and_events_stand_in_one_list_newest_first(editing: Client, editor: User) -> None:
    guide = GuideFactory(title="Webb")
    address = f"/admin/guide/guide/{guide.pk}/change/"
    editing.post(address, fields_of(editing.get(address).text, "guide_form") | {"title": "Webben"})
    record(editor, Event.Kind.PUBLISHED, "Utgåva 7")
    page = editing.get(TRAIL)
    assert [line.did for line in page.context["lines"]] == ["publicerade", "ändrade", "loggade in"]
    assert f'<a href="{address}">guide Webben</a>' in page.text


def shown(client: Client, **filters: object) -> list[str]:
    return [line.did for line in client.get(TRAIL, filters).context["lines"]]


def test_the_list_can_be_narrowed(editing: Client, editor: User) -> None:
    other = User.objects.create_user("bo")
    record(other, Event.Kind.SHARED, "Till revisorn")
    assert shown(editing, vem=other.pk) == ["delade utkastet"]
    assert shown(editing, vad="signed_in") == ["loggade in"]
    assert shown(editing, vad="edits") == []
    assert shown(editing, dagar=1) == ["delade utkastet", "loggade in"]


@pytest.mark.parametrize(
    "query", ["vem=999", "vad=x", "dagar=x", "sida=x", "sida=-1", "vem=%00", "sida=99999"]
)
def test_a_filter_that_makes_no_sense_is_ignored(editing: Client, query: str) -> None:
    assert editing.get(f"{TRAIL}?{query}").status_code == 200


def test_a_long_list_comes_in_pages_with_few_queries(
    editing: Client, editor: User, django_assert_max_num_queries
) -> None:  # type: ignore[no-untyped-def]
    Event.objects.bulk_create(Event(who=editor, kind="previewed") for _ in range(120))
    with django_assert_max_num_queries(12):
        page = editing.get(TRAIL, {"sida": 2, "vad": "previewed"}).text
    assert "Sida 2 av 3" in page and "?sida=3&amp;vad=previewed" in page


def test_the_list_is_for_those_who_publish() -> None:
    assert signed_in(person(APPROVER, "a")).get(TRAIL).status_code == 200
    assert signed_in(person(EDITOR, "b")).get(TRAIL).status_code == 403


def test_an_event_can_be_changed_by_nobody(editing: Client, editor: User) -> None:
    event = Event.objects.create(who=editor, kind="published")
    for change in (event.save, event.delete, Event.objects.all().delete, Event.objects.all().update):
        with pytest.raises(IsFinal):
            change()
    assert editing.post(f"{TRAIL}{event.pk}/change/", {"kind": "shared"}).status_code == 403
    assert editing.post(f"{TRAIL}{event.pk}/delete/", {"post": "yes"}).status_code == 403
    assert editing.get(f"{TRAIL}add/").status_code == 403


def test_what_a_command_did_is_told_as_the_servers(editing: Client) -> None:
    record(None, Event.Kind.IMPORTED, "rutin.zip")
    assert "<td>Servern</td>" in editing.get(TRAIL).text
