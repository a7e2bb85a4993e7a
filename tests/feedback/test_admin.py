"""What editors see of readers: the start page, the queue, statistics, and what stands beside each row."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.utils import timezone

from accounts.roles import EDITOR
from decisions.models import Outcome, Question
from feedback.models import Message, Tally, add_to_tally
from guide.models import Guide, Step
from guide.pages.models import Contact, Statement
from publishing.reviews.models import ReviewPlan, parts

pytestmark = pytest.mark.django_db
STEP = "step:webb.kryptera"


@pytest.fixture
def voices(draft):
    """What readers have done and said."""
    for kind, ref, times in [
        ("outcome", "omfattas", 40),
        ("outcome", "kryptera", 3),
        ("seen", "vem", 50),
        ("answered", "vem", 30),
        ("unsure", "vem", 7),
        ("mismatch", STEP, 12),
        ("yes", "guide:webb", 20),
        ("no", "guide:webb", 2),
        ("term", "semester", 6),
    ]:
        add_to_tally(edition=1, kind=kind, ref=ref, times=times)
    add_to_tally(edition=1, kind="why", ref="guide:webb", detail="missing", times=6)
    return Message.objects.create(edition=1, about=STEP, reason="differs", text="Knappen heter något annat")


def row_of(page, text):
    """The words of the table row that has the text."""
    return next(row for row in page.split("<tr>") if text in row and "<td" in row)


def test_statistics_tell_how_many_and_never_how_few(editing, voices):
    page = editing.get("/admin/feedback/tally/").text
    outcome = {each.ref: each.title for each in Outcome.objects.all()}
    assert ">40<" in row_of(page, outcome["omfattas"])
    assert ">färre än 5<" in row_of(page, outcome["kryptera"]) and ">3<" not in page
    assert "Något saknas (6)" in page and "semester" in page and "W3 Slå på krypteringen" in page


def test_statistics_tell_where_readers_stop(editing, voices):
    page = editing.get("/admin/feedback/tally/").text
    row = row_of(page, Question.objects.get(ref="vem").text)
    assert all(f">{words}<" in row for words in ("20", "40\u00a0%", "50", "7"))


def test_statistics_tell_nothing_of_where_nobody_can_stop(editing, voices):
    page = editing.get("/admin/feedback/tally/").text
    stopped = {each.text: f">{each.text}<" in page for each in Question.objects.exclude(ref="arende")}
    switches = {each.text for each in Question.objects.filter(place__in=("outcome", "steps"))}
    assert {text for text, told in stopped.items() if not told} == switches


def test_statistics_of_another_edition_or_another_time_are_others(editing, voices):
    Tally.objects.update(day=timezone.localdate().replace(year=2020))
    assert "semester" not in editing.get("/admin/feedback/tally/?dagar=30").text
    assert "semester" in editing.get("/admin/feedback/tally/?dagar=&utgava=1").text
    Tally.objects.update(edition=2)
    assert "semester" not in editing.get("/admin/feedback/tally/?dagar=&utgava=1").text


@pytest.mark.parametrize("query", ["dagar=x", "utgava=999999999999999999999", "dagar=-1&utgava=%00"])
def test_strange_filters_are_no_fault_of_ours(editing, voices, query):
    assert editing.get(f"/admin/feedback/tally/?{query}").status_code == 200


def test_statistics_are_read_in_few_queries(editing, voices, django_assert_max_num_queries):
    editing.get("/admin/feedback/tally/")
    with django_assert_max_num_queries(8):
        editing.get("/admin/feedback/tally/")


def test_a_message_is_dealt_with_in_the_list(editing, voices):
    form = {
        "form-TOTAL_FORMS": 1,
        "form-INITIAL_FORMS": 1,
        "form-0-id": voices.pk,
        "form-0-status": "done",
        "_save": "Spara",
    }
    editing.post("/admin/feedback/message/", form)
    voices.refresh_from_db()
    assert (voices.status, voices.text) == ("done", "Knappen heter något annat")


def test_a_message_cannot_be_rewritten(editing, voices):
    editing.post(f"/admin/feedback/message/{voices.pk}/change/", {"status": "taken", "text": "Något annat"})
    voices.refresh_from_db()
    assert (voices.status, voices.text) == ("taken", "Knappen heter något annat")


def test_a_message_that_is_removed_is_not_kept_in_the_log(editing, voices):
    editing.post(f"/admin/feedback/message/{voices.pk}/delete/", {"post": "yes"})
    assert not Message.objects.exists()
    assert "Knappen heter" not in editing.get("/admin/audit/event/").text


def test_what_readers_say_stands_beside_the_step(editing, voices):
    step = Step.objects.get(guide__ref="webb", ref="kryptera")
    page = editing.get(f"/admin/guide/step/{step.pk}/change/").text
    assert "Skärmen ser annorlunda ut</dt><dd>12</dd>" in page and "Knappen heter något annat" in page


def test_what_is_done_is_no_longer_beside_it(editing, voices):
    Message.objects.update(status="done")
    step = Step.objects.get(guide__ref="webb", ref="kryptera")
    assert "Knappen heter något annat" not in editing.get(f"/admin/guide/step/{step.pk}/change/").text


@pytest.mark.parametrize(
    ("model", "ref", "said"),
    [
        (Question, "vem", "Svarade vet inte</dt><dd>7</dd>"),
        (Outcome, "omfattas", "Nåddes</dt><dd>40</dd>"),
        (Guide, "webb", "Hjälpte inte</dt><dd>färre än 5</dd>"),
    ],
)
def test_counts_stand_beside_what_they_concern(editing, voices, model, ref, said):
    row = model.objects.get(ref=ref)
    address = f"/admin/{model._meta.app_label}/{model._meta.model_name}/{row.pk}/change/"
    assert said in editing.get(address).text


def test_the_start_page_tells_of_an_unchanged_draft(editing, draft):
    page = editing.get("/admin/").text
    assert "Likadant som utgåva 1" in page and "Inget nytt att läsa" in page


def test_the_start_page_tells_what_is_to_be_done(editing, voices):
    Guide.objects.filter(ref="webb").update(title="Ny titel", review_by="2020-01-01")
    Step.objects.filter(ref="kryptera", guide__ref="webb").update(body="[bort](/guider/finns-inte/)")
    page = editing.get("/admin/").text
    assert "2 ändringar sedan utgåva 1" in page and "1 ny synpunkt" in page
    assert "stoppar publicering" in page and "1 del är försenad" in page


def test_the_start_page_says_what_will_never_be_late(editing, draft):
    assert "delar har ingen granskningsdag eller ansvarig" in editing.get("/admin/").text
    assert "I tid</p>" not in editing.get("/admin/").text


def test_the_start_page_is_at_ease_when_every_part_has_a_day_and_an_owner(editing, draft):
    eva, day = User.objects.get(username="eva"), timezone.localdate() + timedelta(days=90)
    for part in parts():
        ReviewPlan.objects.create(part=part.ref, owner=eva)
        type(part.row).objects.filter(pk=part.row.pk).update(review_by=day)
    assert "I tid</p>" in editing.get("/admin/").text


def test_the_start_page_lists_what_only_the_owner_can_fill_in(editing, draft):
    page = editing.get("/admin/").text
    assert f'href="/admin/guide/statement/{Statement.objects.get().pk}/change/">Offentlig aktör' in page
    assert 'href="/admin/guide/contact/add/?role=incident">Vid fel utskick' in page
    Contact.objects.create(role="incident", kind="phone", value="0523-1", label="Jour")
    assert "?role=incident" not in editing.get("/admin/").text


def test_contacts_that_somebody_in_need_would_call_are_asked_for_first(editing, draft):
    page = editing.get("/admin/").text
    assert page.index("?role=incident") < page.index('id="utkastet"')


def test_the_start_page_takes_a_constant_number_of_queries(editing, voices, django_assert_max_num_queries):
    editing.get("/admin/")
    with django_assert_max_num_queries(23):
        editing.get("/admin/")


def test_the_start_page_begins_with_what_is_written_and_ends_with_tables(editing, draft):
    guide = Guide.objects.get(ref="webb")
    editing.post("/admin/arbetsbank/", {"title": "Boka rum"})
    page = editing.get("/admin/").text
    assert f'href="/admin/arbetsbank/{guide.pk}/"' in page
    assert page.index("Boka rum", page.index('id="senast"')) < page.index('id="avancerat"')


def test_somebody_without_a_role_is_told_nothing_of_the_draft(voices):
    client = Client()
    client.force_login(User.objects.create_user("lisa", is_staff=True))
    page = client.get("/admin/").text
    assert "Utkastet</h2>" not in page and "ny synpunkt" not in page


def test_an_editor_reads_messages_and_statistics(voices):
    eva = User.objects.create_user("redaktör", is_staff=True)
    eva.groups.add(Group.objects.get(name=EDITOR))
    client = Client()
    client.force_login(eva)
    assert client.get("/admin/feedback/message/").status_code == 200
    assert client.get("/admin/feedback/tally/").status_code == 200
