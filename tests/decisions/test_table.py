"""The whole tree as one table to write in."""

import time
from unittest.mock import ANY
from urllib.parse import urlencode

import pytest
from django.test import Client

from decisions import models
from decisions.freeze import freeze
from decisions.thaw import thaw
from editing.long_forms import MOST
from tests.decisions.engine.test_behaviour import two_to_the
from tests.decisions.samples import SAMPLE
from tests.forms import fields_of

pytestmark = pytest.mark.django_db
PAGE = "/admin/decisions/questionnaire/tradet/"


@pytest.fixture(autouse=True)
def _sample():
    thaw(SAMPLE)


@pytest.fixture
def bo(django_user_model):
    client = Client()
    client.force_login(django_user_model.objects.create_superuser("bo", first_name="Bo", last_name="Ek"))
    return client


def opened(client):
    return fields_of(client.get(PAGE).text, "tree")


def answer(question, ref):
    return models.Option.objects.get(question__ref=question, ref=ref)


def name(row, field):
    return f"{'answer' if isinstance(row, models.Option) else 'question'}-{row.pk}-{field}"


def test_menus_say_a_question_by_its_text_and_the_answers_before_it(editing):
    assert "Frågan adress? (efter Skicka › Halsa)" in editing.get(PAGE).text


def test_menus_say_an_outcome_by_its_verdict_and_title(editing):
    assert "Gör det inte: Utfallet stopp." in editing.get(PAGE).text


def test_saving_without_a_change_saves_nothing(editing):
    assert "Inget var ändrat." in editing.post(PAGE, opened(editing), follow=True).text
    assert freeze() == SAMPLE


def test_an_answer_is_led_elsewhere(editing):
    row, stop = answer("kanal", "webb"), models.Outcome.objects.get(ref="stopp")
    editing.post(PAGE, opened(editing) | {name(row, "leads_to"): f"outcome-{stop.pk}"})
    assert freeze().question("kanal").option("webb").outcome == "stopp"


def test_texts_and_order_are_saved(editing):
    row, question = answer("kanal", "webb"), models.Question.objects.get(ref="kanal")
    sent = {name(row, "position"): "9", name(row, "label"): "Webben", name(question, "text"): "Var?"}
    editing.post(PAGE, opened(editing) | sent)
    assert freeze().question("kanal").text == "Var?"
    assert [each.label for each in freeze().question("kanal").options] == ["Dator", "Webben"]


def test_a_new_question_is_made_where_an_answer_needs_it(editing):
    row = answer("kanal", "webb")
    sent = {name(row, "leads_to"): "new--question", name(row, "new_text"): "Är mötet öppet?"}
    editing.post(PAGE, opened(editing) | sent)
    assert freeze().question("kanal").option("webb").question == "ar-motet-oppet"
    assert freeze().questions[-1].text == "Är mötet öppet?"


def test_a_new_outcome_is_made_where_an_answer_needs_it(editing):
    row = answer("kanal", "webb")
    sent = {name(row, "leads_to"): "new-ask", name(row, "new_text"): "Fråga först."}
    page = editing.post(PAGE, opened(editing) | sent, follow=True).text
    assert freeze().outcome("fraga-forst").verdict == "ask"
    assert "Utfallet ”Fråga först.” saknar förklaring." in page


def test_a_new_answer_is_added_last(editing):
    question = models.Question.objects.get(ref="kanal")
    stop = models.Outcome.objects.get(ref="stopp")
    sent = {f"new-{question.pk}-label": "På papper", f"new-{question.pk}-leads_to": f"outcome-{stop.pk}"}
    editing.post(PAGE, opened(editing) | sent)
    last = freeze().question("kanal").options[-1]
    assert (last.ref, last.label, last.outcome) == ("pa-papper", "På papper", "stopp")


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("leads_to", "new--question", "Skriv texten på det som ska skapas."),
        ("new_text", "Ny?", "Välj under Skapa nytt vad texten ska bli."),
        ("leads_to", "question-999999", "Välj ett giltigt alternativ"),
        ("label", "", "måste fyllas i"),
        ("position", "x", "Fyll i ett heltal."),
    ],
)
def test_what_is_wrong_is_told_and_nothing_typed_is_lost(editing, field, value, words):
    row, other = answer("kanal", "webb"), answer("kanal", "dator")
    sent = {name(row, field): value, name(other, "label"): "Eget ord"}
    response = editing.post(PAGE, opened(editing) | sent)
    assert response.status_code == 422 and words in response.text
    assert fields_of(response.text, "tree")[name(other, "label")] == ["Eget ord"]
    assert freeze() == SAMPLE


def test_a_save_over_somebody_elses_is_refused_and_shows_both(editing, bo):
    row = answer("kanal", "webb")
    mine, theirs = opened(editing), opened(bo)
    bo.post(PAGE, theirs | {name(row, "label"): "Bos ord"})
    refused = editing.post(PAGE, mine | {name(row, "label"): "Evas ord"})
    assert refused.status_code == 409 and "Bo Ek sparade klockan" in refused.text
    assert '<span class="saved-text">Bos ord</span>' in refused.text
    again = fields_of(refused.text, "tree")
    assert again[name(row, "label")] == ["Evas ord"]
    editing.post(PAGE, again)
    assert freeze().question("kanal").option("webb").label == "Evas ord"


def test_what_was_typed_in_a_removed_row_is_shown(editing, bo):
    row = answer("osaker", "ja")
    mine = opened(editing) | {name(row, "label"): "Evas ord"}
    row.delete()
    refused = editing.post(PAGE, mine)
    assert refused.status_code == 409
    assert "<li>Evas ord</li>" in refused.text


def test_every_row_says_what_uses_it_and_what_leads_there(editing):
    page = editing.get(PAGE).text
    assert "Hit leder:" in page and "Här börjar läsaren." in page
    assert "Råd: <a href=" in page and "Regel: <a href=" in page and "Vardagsfall: <a href=" in page


@pytest.mark.parametrize(
    ("asked", "way"),
    [
        ("fran=adress", "arende=skicka&innehall=halsa"),
        ("fran=innehall.halsa", "arende=skicka&innehall=halsa"),
        ("utfall=stopp", "arende=skicka&innehall=skyddat"),
        ("fran=finns-inte", ""),
        ("", ""),
    ],
)
def test_the_tree_can_be_tried_out_from_every_row(editing, asked, way):
    response = editing.get(f"{PAGE}prova/?{asked}")
    assert response.headers["Location"] == f"/utkast/ska-jag-kryptera/?{way}"


def test_every_answer_has_a_link_that_tries_it_out(editing):
    assert 'href="prova/?fran=innehall.halsa"' in editing.get(PAGE).text


def menu_of(html, row):
    return html.partition(f'<select name="{name(row, "leads_to")}"')[2].partition("</select>")[0]


def test_without_a_script_a_button_fills_the_menus_of_a_question_and_loses_nothing(editing):
    row, other = answer("kanal", "webb"), answer("arende", "skicka")
    sent = opened(editing) | {name(other, "label"): "Eget ord"}
    page = editing.post(PAGE, sent | {"_open": f"question-{row.question_id}"}).text
    assert menu_of(page, row).count("<option") > 10 and menu_of(page, other).count("<option") == 1
    token = {"csrfmiddlewaretoken": ANY}
    assert fields_of(page, "tree") == sent | {name(other, "label"): ["Eget ord"]} | token


def test_who_fills_menus_is_told_of_a_save_in_between_all_the_same(editing, bo):
    row = answer("kanal", "webb")
    mine = opened(editing)
    bo.post(PAGE, opened(bo) | {name(row, "label"): "Bos ord"})
    mine = fields_of(editing.post(PAGE, mine | {"_open": f"question-{row.question_id}"}).text, "tree")
    assert editing.post(PAGE, mine).status_code == 409


def test_what_is_saved_is_in_the_log(editing, editor):
    row = answer("kanal", "webb")
    editing.post(PAGE, opened(editing) | {name(row, "label"): "Webben"})
    assert editor.logentry_set.get().object_id == str(row.pk)


def test_a_tree_of_any_size_takes_the_same_few_queries(editing, django_assert_max_num_queries):
    thaw(two_to_the(60))
    with django_assert_max_num_queries(50):
        editing.get(PAGE)


def test_a_draft_of_a_million_million_million_ways_is_checked_at_once(editing):
    thaw(two_to_the(60))
    started = time.thread_time()
    html = editing.get("/admin/decisions/question/").text
    assert "stoppar publicering" in html or "Inga fel" in html
    editing.get("/admin/decisions/questionnaire/matris/")
    assert time.thread_time() - started < 3


@pytest.mark.parametrize("hostile", ["<script>x</script>", '"><b>', "{{ 7 }}"])
def test_texts_are_shown_as_text(editing, hostile):
    models.Option.objects.filter(ref="webb").update(label=hostile)
    models.Question.objects.filter(ref="kanal").update(text=hostile)
    for page in ("tradet", "karta", "matris"):
        html = editing.get(f"/admin/decisions/questionnaire/{page}/").text
        assert "<script>x" not in html and '"><b>' not in html


def test_the_table_grows_as_its_rows_do(editing):
    """Also where the way to the last question is as long as the tree."""
    sizes = {}
    for questions in (22, 300):
        thaw(two_to_the(questions))
        sizes[questions] = len(editing.get(PAGE).content)
    assert sizes[300] < 1.1 * sizes[22] * 300 / 22


@pytest.fixture
def large():
    """A draft of more questions than an ordinary form could save; an answer of the last one."""
    thaw(two_to_the(300))
    return answer("fraga-299", "b")


def send_all(client, sent):
    return client.post(
        PAGE,
        urlencode(sent, doseq=True),
        content_type="application/x-www-form-urlencoded",
        headers={"Origin": "http://testserver"},
    )


def test_a_tree_of_three_hundred_questions_is_saved(editing, large, settings):
    sent = opened(editing) | {name(large, "label"): "Ett bolag som kommunen äger"}
    assert len(sent) > settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
    response = send_all(editing, sent)
    large.refresh_from_db()
    assert (response.status_code, large.label) == (302, "Ett bolag som kommunen äger")


def test_what_was_written_in_a_large_tree_outlives_the_session(editing, large, client):
    sent = opened(editing) | {name(large, "label"): "Ett bolag som kommunen äger"}
    response = send_all(client, sent)
    assert response.status_code == 403 and "Ett bolag som kommunen äger" in response.text


def test_no_table_has_more_fields_than_it_has_room_for(editing):
    assert send_all(editing, {f"x{number}": "1" for number in range(MOST + 1)}).status_code == 400
