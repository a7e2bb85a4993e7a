"""What is looked after is walked through in time: or editors see it at once, and readers after a while."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.core import mail
from django.core.mail import BadHeaderError
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from accounts.roles import EDITOR
from editing.audit.models import Event
from guide.models import Guide, Routine
from mailing.letters import Letter, send_once
from publishing.current import current_edition
from publishing.freeze import thaw
from publishing.publish import publish
from publishing.reviews.models import Review, ReviewPlan
from tests.environment import settings_of
from tests.publishing.samples import sample_document

pytestmark = pytest.mark.django_db
REVIEWS, GUIDE = "/admin/reviews/review/", "/admin/reviews/review/granska/webb/"
LATE = "Granskningen är försenad"


def in_days(days: int):  # type: ignore[no-untyped-def]
    return timezone.localdate() + timedelta(days=days)


@pytest.fixture(autouse=True)
def routine(db: None) -> None:
    thaw(sample_document())


@pytest.fixture
def anna() -> User:
    """An editor who looks after the guide, with Bo as her deputy."""
    anna, bo = (
        User.objects.create_user(name, f"{name}@example.se", is_staff=True) for name in ("anna", "bo")
    )
    anna.groups.add(Group.objects.get(name=EDITOR))
    ReviewPlan.objects.create(part="webb", owner=anna, deputy=bo, months=6)
    return anna


def due_in(days: int) -> None:
    Guide.objects.update(review_by=in_days(days))


def answers(**changed: object) -> dict[str, object]:
    right = {
        "walked": ["Starta"],
        "client": "Outlook på webben",
        "version": "Edge 131",
        "next_on": in_days(180),
    }
    return right | changed


def test_a_review_is_written_down_and_moves_the_date(client: Client, anna: User) -> None:
    client.force_login(anna)
    page = client.post(GUIDE, answers(note="Allt stämmer."), follow=True).text
    written = Review.objects.get()
    assert (written.by, written.walked, written.client, written.version) == (
        anna,
        "Starta",
        "Outlook på webben",
        "Edge 131",
    )
    guide = Guide.objects.get()
    assert guide.reviewed_on == timezone.localdate() and guide.review_by == in_days(180)
    assert Event.objects.filter(kind=Event.Kind.REVIEWED, who=anna).exists() and "är granskad" in page


@pytest.mark.parametrize(
    "changed", [{"walked": []}, {"client": ""}, {"version": ""}, {"next_on": in_days(0)}]
)
def test_a_review_says_what_was_walked_through_and_in_what(
    client: Client, anna: User, changed: dict[str, object]
) -> None:
    client.force_login(anna)
    page = client.post(GUIDE, answers(note="Kvar här.", **changed)).text
    assert not Review.objects.exists() and "Kvar här." in page


def test_the_routines_own_text_is_reviewed_by_reading(client: Client, anna: User) -> None:
    client.force_login(anna)
    client.post("/admin/reviews/review/granska/", {"walked": ["Syfte"], "next_on": in_days(365)})
    assert Review.objects.get().part == "" and Routine.objects.get().review_by == in_days(365)


def test_the_next_review_is_suggested_by_the_plan(client: Client, anna: User) -> None:
    client.force_login(anna)
    suggested = client.get(GUIDE).context["form"].fields["next_on"].initial
    assert str(in_days(150)) < suggested < str(in_days(190))


def test_editors_see_at_once_what_is_late(client: Client, anna: User) -> None:
    due_in(-1)
    client.force_login(anna)
    assert "Försenad" in client.get(REVIEWS).text
    assert f'href="{GUIDE}"' in client.get("/admin/").text


@pytest.mark.parametrize(("days", "told"), [(-30, False), (-31, True)])
def test_readers_are_told_after_a_month(client: Client, days: int, told: bool) -> None:
    due_in(days)
    publish(by=None, note="Första.", significance="change")
    current_edition.forget()
    assert (LATE in client.get("/guider/webb/").text) == told
    assert LATE not in client.get("/rutin/").text


@pytest.mark.parametrize(("days", "count"), [(31, 0), (30, 1), (8, 1), (7, 1), (0, 1), (-5, 1)])
def test_owner_and_deputy_are_reminded_in_time_and_once(anna: User, days: int, count: int) -> None:
    due_in(days)
    call_command("remind_of_review")
    call_command("remind_of_review")
    told = [message.to for message in mail.outbox]
    assert told == [["anna@example.se"], ["bo@example.se"]] * count
    for message in mail.outbox:
        assert "http://127.0.0.1:8000/admin/reviews/review/granska/webb/" in message.body


def test_each_of_the_three_days_has_its_own_reminder(anna: User) -> None:
    due_in(0)
    day = Guide.objects.get().review_by
    for days in (40, 30, 20, 7, 3, 0, -9):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(
                "publishing.reviews.models.timezone.localdate",
                lambda day=day, left=days: day - timedelta(left),
            )
            call_command("remind_of_review")
    assert len(mail.outbox) == 3 * 2


def test_a_new_date_starts_over(anna: User) -> None:
    due_in(0)
    call_command("remind_of_review")
    due_in(5)
    call_command("remind_of_review")
    assert len(mail.outbox) == 2 * 2


def test_a_part_that_nobody_looks_after_fails_the_command() -> None:
    due_in(0)
    with pytest.raises(CommandError, match="nobody to mail"):
        call_command("remind_of_review")


def test_a_reminder_waits_until_there_is_a_mail_server(anna: User, settings) -> None:
    due_in(0)
    with_server, settings.EMAIL_BACKEND = (
        settings.EMAIL_BACKEND,
        settings_of(SECRET_KEY="key")["EMAIL_BACKEND"],
    )
    with pytest.raises(CommandError, match="EMAIL_URL"):
        call_command("remind_of_review")
    settings.EMAIL_BACKEND = with_server
    call_command("remind_of_review")
    assert len(mail.outbox) == 2


def test_one_that_cannot_be_sent_ends_none_of_the_others(anna: User, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    Guide.objects.create(ref="nasta", title="Nästa", review_by=in_days(0), position=9)
    ReviewPlan.objects.create(part="nasta", owner=anna, months=6)
    due_in(0)

    def refuse(letter: Letter, person: User) -> bool:
        if "Outlook på webben" in letter.subject:
            raise BadHeaderError("two lines")
        return send_once(letter, person)

    monkeypatch.setattr("publishing.reviews.reminders.send_once", refuse)
    with pytest.raises(CommandError, match="Outlook på webben"):
        call_command("remind_of_review")
    assert [message.subject for message in mail.outbox] == ["Dags att granska: Nästa"]


def test_a_title_of_two_lines_is_told_on_one(anna: User) -> None:
    Guide.objects.update(title="Outlook\npå webben")
    due_in(0)
    call_command("remind_of_review")
    assert mail.outbox[0].subject == "Dags att granska: Outlook på webben"


def test_whoever_has_left_gets_no_mail(anna: User) -> None:
    User.objects.filter(username="anna").update(is_active=False)
    due_in(0)
    call_command("remind_of_review")
    assert mail.outbox[0].to == ["bo@example.se"]


def test_a_review_is_never_changed_or_removed(client: Client, editing: Client, anna: User) -> None:
    client.force_login(anna)
    client.post(GUIDE, answers())
    key = Review.objects.get().pk
    assert editing.post(f"{REVIEWS}{key}/change/", {"note": "x"}).status_code == 403
    assert editing.post(f"{REVIEWS}{key}/delete/", {"post": "yes"}).status_code == 403
