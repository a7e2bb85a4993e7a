"""What each role may do, and that somebody always can let others in."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from accounts.roles import ADMINISTRATOR, APPROVER, EDITOR, ROLES, role_of, set_up_roles
from editing.audit.models import Event, record
from editing.conflicts.lock import one_writer
from guide.models import Section
from publishing.models import Edition
from publishing.publish import NeedsSomebodyElse, publish
from publishing.rollback import publish_again
from publishing.two_people import has_written
from tests.forms import fields_of

pytestmark = pytest.mark.django_db


def person(role: str, name: str = "per") -> User:
    made = User.objects.create_user(name, is_staff=True)
    made.groups.add(Group.objects.get(name=role))
    return made


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def test_the_groups_are_made_by_migrating() -> None:
    assert set(Group.objects.values_list("name", flat=True)) == set(ROLES)


def test_rights_that_somebody_took_away_come_back_at_the_next_migrate() -> None:
    Group.objects.get(name=EDITOR).permissions.clear()
    Group.objects.get(name=APPROVER).delete()
    set_up_roles()
    assert person(EDITOR).has_perm("guide.change_step")
    assert person(APPROVER, "anna").has_perm("publishing.add_edition")


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("right", ["guide.change_step", "decisions.delete_option", "guide.add_image"])
def test_every_role_edits_the_draft(role: str, right: str) -> None:
    assert person(role).has_perm(right)


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (EDITOR, set()),
        (APPROVER, {"publishing.add_edition", "audit.view_event"}),
        (ADMINISTRATOR, {"publishing.add_edition", "audit.view_event", "auth.change_user"}),
    ],
)
def test_publishing_and_people_are_for_some(role: str, may: set[str]) -> None:
    held = person(role).get_all_permissions()
    assert held & {"publishing.add_edition", "audit.view_event", "auth.change_user"} == may


@pytest.mark.parametrize("role", ROLES)
def test_nobody_may_remove_people_editions_or_events(role: str) -> None:
    held = person(role).get_all_permissions()
    assert not held & {"auth.delete_user", "publishing.delete_edition", "audit.change_event"}


def test_the_index_hides_what_one_may_not_do() -> None:
    page = signed_in(person(EDITOR)).get("/admin/").text
    assert "/admin/guide/guide/" in page
    assert "/admin/auth/user/" not in page and "/admin/audit/event/" not in page


def test_the_role_of_a_person_is_the_highest_one(editor: User) -> None:
    both = person(EDITOR)
    both.groups.add(Group.objects.get(name=APPROVER))
    nobody = User.objects.create_user("lisa")
    assert (role_of(both), role_of(editor), role_of(nobody)) == (APPROVER, ADMINISTRATOR, "")


def page_of(user: User) -> str:
    return f"/admin/auth/user/{user.pk}/change/"


def form_of(client: Client, user: User) -> dict[str, list[str]]:
    return fields_of(client.get(page_of(user)).text, "user_form")


def test_an_administrator_gives_a_role_and_with_it_the_way_in() -> None:
    client, new = signed_in(person(ADMINISTRATOR)), User.objects.create_user("ny")
    group = Group.objects.get(name=EDITOR)
    client.post(page_of(new), form_of(client, new) | {"groups": [group.pk]})
    assert User.objects.get(username="ny").is_staff
    client.post(page_of(new), form_of(client, new) | {"groups": []})
    assert not User.objects.get(username="ny").is_staff


@pytest.mark.parametrize("change", [{"groups": []}, {"is_active": []}])
def test_the_last_administrator_cannot_give_up_the_right(change: dict[str, list[str]]) -> None:
    last = person(ADMINISTRATOR)
    client = signed_in(last)
    assert "Ge rollen Administratör till någon annan först." in client.post(
        page_of(last), form_of(client, last) | change
    ).text.replace("&#x27;", "'")
    last.refresh_from_db()
    assert last.is_active and role_of(last) == ADMINISTRATOR


def test_whose_account_is_closed_is_no_other_administrator() -> None:
    last, gone = person(ADMINISTRATOR), person(ADMINISTRATOR, "borta")
    User.objects.filter(pk=gone.pk).update(is_active=False)
    client = signed_in(last)
    client.post(page_of(last), form_of(client, last) | {"groups": []})
    assert role_of(User.objects.get(pk=last.pk)) == ADMINISTRATOR


def test_an_administrator_who_is_not_the_last_may_go() -> None:
    one, other = person(ADMINISTRATOR, "ett"), person(ADMINISTRATOR, "tva")
    client = signed_in(one)
    client.post(page_of(other), form_of(client, other) | {"groups": []})
    assert role_of(other) == ""


def test_rights_can_be_given_by_role_only() -> None:
    boss = person(ADMINISTRATOR)
    client = signed_in(boss)
    client.post(
        page_of(boss),
        form_of(client, boss) | {"is_superuser": "on", "user_permissions": ["1"], "is_staff": ""},
    )
    boss.refresh_from_db()
    assert not boss.is_superuser and not boss.user_permissions.exists() and boss.is_staff


def test_an_administrator_cannot_change_a_superuser(editor: User) -> None:
    client = signed_in(person(ADMINISTRATOR))
    assert client.post(page_of(editor), {"username": "taken"}).status_code == 403
    assert client.get(f"/admin/auth/user/{editor.pk}/password/").status_code == 403


def test_nobody_is_removed(editing: Client, editor: User) -> None:
    assert editing.post(f"/admin/auth/user/{editor.pk}/delete/", {"post": "yes"}).status_code == 403


@pytest.fixture
def two_people(settings) -> None:  # type: ignore[no-untyped-def]
    settings.PUBLISH_REQUIRES_TWO_PEOPLE = True


def edit(user: User) -> None:
    client, section = signed_in(user), Section.objects.all()[0]
    address = f"/admin/guide/section/{section.pk}/change/"
    form = fields_of(client.get(address).text, "section_form")
    assert client.post(address, form | {"title": f"Ändrad av {user}"}).status_code == 302


def test_whoever_has_written_cannot_publish(draft: object, two_people: None) -> None:
    anna, bo = person(APPROVER, "anna"), person(APPROVER, "bo")
    edit(anna)
    with pytest.raises(NeedsSomebodyElse):
        publish(by=anna, note="", significance="change")
    assert publish(by=bo, note="", significance="change").published_as == APPROVER


def test_whoever_has_written_is_told_on_the_page(draft: object, two_people: None) -> None:
    anna = person(APPROVER, "anna")
    edit(anna)
    page = signed_in(anna).post(
        "/admin/publishing/edition/publicera/", {"significance": "change", "note": "Nytt."}
    )
    assert "Be någon som inte har gjort det läsa igenom" in page.text and Edition.objects.count() == 1


def test_whoever_has_written_is_not_asked_to_publish(draft: object, two_people: None) -> None:
    anna = person(APPROVER, "anna")
    edit(anna)
    page = signed_in(anna).get("/admin/publishing/edition/publicera/").text
    assert "Be någon som inte har gjort det läsa igenom" in page and "Vad är nytt?" not in page


def test_one_person_is_enough_where_two_are_not_required(draft: object) -> None:
    anna = person(APPROVER, "anna")
    edit(anna)
    assert publish(by=anna, note="", significance="change").number == 2


def test_whoever_wrote_before_somebody_else_cannot_publish_either(draft: object, two_people: None) -> None:
    anna, bo, cia = (person(APPROVER, name) for name in ("anna", "bo", "cia"))
    edit(anna)
    edit(bo)
    assert (has_written(anna), has_written(bo), has_written(cia)) == (True, True, False)
    with pytest.raises(NeedsSomebodyElse):
        publish(by=anna, note="", significance="change")
    publish(by=cia, note="", significance="change")
    assert not has_written(anna) and not has_written(bo)


def test_whoever_has_written_cannot_go_back_either(draft: object, two_people: None) -> None:
    anna, bo = person(APPROVER, "anna"), person(APPROVER, "bo")
    Section.objects.filter(ref="syfte").update(body="Ny.")
    publish(by=bo, note="", significance="change")
    edit(anna)
    again = "/admin/publishing/edition/1/publicera-igen/"
    assert "Be någon som inte har gjort det" in signed_in(anna).get(again).text
    with pytest.raises(NeedsSomebodyElse):
        publish_again(1, by=anna, note="", significance="change")
    assert publish_again(1, by=bo, note="", significance="change").number == 3


def test_going_back_leaves_the_draft_to_be_looked_at(draft: object, two_people: None) -> None:
    anna, bo = person(APPROVER, "anna"), person(APPROVER, "bo")
    Section.objects.filter(ref="syfte").update(body="Ny.")
    publish(by=bo, note="", significance="change")
    edit(anna)
    publish_again(1, by=bo, note="", significance="change")
    assert has_written(anna)


def test_whoever_reads_in_a_file_has_written(draft: object) -> None:
    anna = person(APPROVER, "anna")
    assert not has_written(anna)
    record(anna, Event.Kind.IMPORTED)
    assert has_written(anna)


def test_of_a_draft_that_was_thrown_away_nobody_has_written_anything(draft: object) -> None:
    anna, bo = person(APPROVER, "anna"), person(APPROVER, "bo")
    edit(anna)
    with one_writer():
        record(bo, Event.Kind.DISCARDED)
    assert not has_written(anna) and not has_written(bo)
    edit(anna)
    assert has_written(anna)
