"""Readers say whether a page helped, without telling who they are."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from feedback import decorators, models
from feedback.models import LONGEST, Message, Tally
from guide.models import Step
from serving.page_cache import MARK

GUIDE, STEP, OUTCOME = "/tyck-till/guide/webb/", "/tyck-till/steg/webb/kryptera/", "/tyck-till/svar/omfattas/"
MISMATCH = "/tyck-till/stammer-inte/webb/kryptera/"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def room():
    decorators.bucket.fill()


def tallies():
    return {(row.kind, row.ref, row.detail): row.count for row in Tally.objects.all()}


@pytest.mark.parametrize(
    ("address", "ref"), [(GUIDE, "guide:webb"), (STEP, "step:webb.kryptera"), (OUTCOME, "outcome:omfattas")]
)
def test_a_yes_is_counted_and_thanked_for(reader, address, ref):
    response = reader.post(address, {"hjalpte": "ja"})
    assert (response.status_code, response["Location"]) == (303, address.replace("till/", "till/tack/"))
    assert tallies() == {("yes", ref, ""): 1}
    assert "Tack för hjälpen" in reader.get(response["Location"]).text


def test_a_no_is_counted_and_asked_about(reader):
    response = reader.post(GUIDE, {"hjalpte": "nej"})
    assert (response.status_code, response["Location"]) == (303, GUIDE)
    assert tallies() == {("no", "guide:webb", ""): 1}
    assert "Vad var det som inte hjälpte?" in reader.get(GUIDE).text


def test_a_reason_is_counted_and_no_row_is_made_without_a_text(reader):
    reader.post(STEP, {"orsak": "unclear", "rad": "  "})
    assert tallies() == {("why", "step:webb.kryptera", "unclear"): 1}
    assert not Message.objects.exists()


def test_a_line_is_kept_without_what_tells_who_wrote_it(reader):
    reader.post(GUIDE, {"orsak": "failed", "rad": "Ring 070-123 45 67 eller lisa@sotenas.se"})
    message = Message.objects.get()
    assert message.text == "Ring [nummer borttaget] eller [e-postadress borttagen]"
    assert (message.about, message.edition, message.status) == ("guide:webb", 1, "new")


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ({"rad": "Knappen saknas"}, "Välj det som stämmer bäst."),
        ({"orsak": "finns-inte", "rad": "Knappen saknas"}, "Välj det som stämmer bäst."),
        ({"orsak": "unclear", "rad": "Knappen saknas" * 20}, f"högst {LONGEST} tecken"),
    ],
)
def test_what_must_be_put_right_is_said_and_nothing_typed_is_lost(reader, typed, advice):
    response = reader.post(GUIDE, typed)
    assert response.status_code == 400
    assert advice in response.text and typed["rad"] in response.text
    assert not Message.objects.exists()


def test_a_step_that_does_not_match_is_counted(reader):
    assert reader.post(MISMATCH).status_code == 303
    assert tallies() == {("mismatch", "step:webb.kryptera", ""): 1}


def test_nothing_is_counted_by_reading(reader):
    for address in (GUIDE, GUIDE.replace("till/", "till/tack/"), "/guider/webb/"):
        assert reader.get(address).status_code == 200
    assert reader.get(MISMATCH).status_code == 405
    assert not Tally.objects.exists()


@pytest.mark.parametrize("address", ["/tyck-till/guide/finns-inte/", "/tyck-till/steg/webb/finns-inte/"])
def test_what_does_not_exist_has_no_opinions(reader, address):
    assert reader.post(address, {"hjalpte": "ja"}).status_code == 404


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://ond.example"},
        {"Origin": "null"},
    ],
)
def test_a_form_from_another_site_is_refused(reader, headers):
    assert reader.post(GUIDE, {"hjalpte": "ja"}, headers=headers).status_code == 403
    assert not Tally.objects.exists()


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "same-origin"}, {"Origin": "http://testserver"}])
def test_a_form_of_our_own_is_taken(edition, headers):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(GUIDE, {"hjalpte": "ja"}, headers=headers).status_code == 303


def test_no_answer_has_a_cookie(reader):
    answers = [
        reader.post(GUIDE, {"hjalpte": "ja"}),
        reader.post(GUIDE, {"orsak": "unclear", "rad": "x"}),
        reader.post(GUIDE, {}),
        reader.get(GUIDE),
        reader.post(MISMATCH),
    ]
    assert not [answer for answer in answers if answer.cookies]


def test_a_program_that_fills_in_every_field_is_thanked_and_forgotten(reader):
    response = reader.post(GUIDE, {"orsak": "unclear", "rad": "Köp nu", "webbplats": "http://spam.example"})
    assert response.status_code == 303
    assert not Message.objects.exists() and not Tally.objects.exists()


def at(hour, monkeypatch):
    monkeypatch.setattr(models, "hour_now", lambda: hour)


def test_nobody_can_use_up_in_an_hour_what_a_guide_may_be_told_in_a_day(reader, monkeypatch):
    at(7, monkeypatch)
    sent = [reader.post(GUIDE, {"orsak": "unclear", "rad": f"rad {n}"}).status_code for n in range(8)]
    assert sent == [303] * 6 + [429] * 2
    at(8, monkeypatch)
    assert reader.post(GUIDE, {"orsak": "unclear", "rad": "en rad till"}).status_code == 303


def test_so_many_in_a_day_are_enough(reader, monkeypatch):
    at(23, monkeypatch)
    monkeypatch.setattr(models, "MOST_MESSAGES", 2)
    sent = [reader.post(GUIDE, {"orsak": "unclear", "rad": f"rad {n}"}).status_code for n in "abc"]
    assert sent == [303, 303, 429]
    assert Message.objects.count() == 2
    assert tallies()["why", "guide:webb", "unclear"] == 2


def test_so_many_at_once_are_enough(reader):
    while decorators.bucket.take():
        pass
    response = reader.post(GUIDE, {"hjalpte": "ja"})
    assert response.status_code == 429 and "inte sparat" in response.text


def test_a_long_body_is_refused(reader):
    response = reader.post(GUIDE, {"orsak": "unclear", "rad": "x" * 10_000})
    assert response.status_code == 413 and "skriv kortare" in response.text


def test_the_forms_stand_on_pages_of_the_current_edition_only(reader, editing, draft):
    assert f'action="{GUIDE}"' in reader.get("/guider/webb/").text
    preview = editing.get("/utkast/guider/webb/").text
    assert "tyck-till" not in preview and "Min skärm ser inte ut så här" in preview


def test_the_help_for_another_screen_is_what_the_editor_wrote(editing, draft):
    Step.objects.filter(guide__ref="webb", ref="kryptera").update(otherwise="Leta efter **hänglåset**.")
    assert "Leta efter <strong>hänglåset</strong>." in editing.get("/utkast/guider/webb/").text


def test_a_page_with_the_forms_is_kept_by_the_page_cache(reader):
    assert MARK in reader.get("/guider/webb/").headers


def test_what_is_old_goes(reader, capsys):
    long_ago = timezone.localdate() - timedelta(days=800)
    for status in ("done", "new"):
        Message.objects.create(day=long_ago, edition=1, about="guide:webb", text="x", status=status)
    Tally.objects.create(day=long_ago, edition=1, kind="guide", ref="webb", count=1)
    call_command("prune_feedback")
    assert "Removed 1 counts, 1 messages and 0 comments." in capsys.readouterr().out
    assert Message.objects.get().status == "new"


def test_what_is_pasted_is_cleaned_like_every_text(reader):
    reader.post(STEP, {"orsak": "unclear", "rad": "Kna\u0308ppen\x0bsak\u00adnas"})
    assert Message.objects.get().text == "Knäppen saknas"


def test_an_invisible_character_is_told_and_taken_out_of_the_box(reader):
    page = reader.post(STEP, {"orsak": "unclear", "rad": "Knappen\x07 saknas"}).text
    assert "klocksignal, U+0007) står efter ”Knappen”" in page and 'value="Knappen saknas"' in page
    assert not Message.objects.exists()
