"""What owners see of the tree: its faults at every save, its map, and the matrix to sign."""

import csv
import time

import pytest

from decisions import models
from decisions.thaw import thaw
from tests.decisions.samples import SAMPLE
from tests.decisions.test_admin import page_of, question_form

pytestmark = pytest.mark.django_db
MAP, MATRIX, FILE = (f"/admin/decisions/questionnaire/{name}" for name in ("karta/", "matris/", "matris.csv"))


@pytest.fixture(autouse=True)
def _sample():
    thaw(SAMPLE)


def test_after_a_save_every_fault_is_told_with_its_row_and_answers_that_show_it(editing):
    question = models.Question.objects.get(ref="kanal")
    form = question_form(question, **{"options-0-next_outcome": ""})
    html = editing.post(page_of(models.Question, question), form, follow=True).text
    assert "Svaret ”Webb” på frågan ”Frågan kanal?” leder ingenstans." in html
    assert f'<a href="{page_of(models.Question, question)}">Svaret ”Webb”' in html
    assert 'class="counter-example" href="/utkast/ska-jag-kryptera/?arende=skicka' in html


def test_a_fault_does_not_keep_the_row_from_being_saved(editing):
    question = models.Question.objects.get(ref="kanal")
    form = question_form(question, **{"options-0-next_outcome": ""})
    assert editing.post(page_of(models.Question, question), form).status_code == 302


def test_a_rows_own_page_tells_its_faults_first(editing):
    models.Option.objects.filter(ref="webb").update(next_outcome=None)
    question = models.Question.objects.get(ref="kanal")
    assert "Gäller det här:" in editing.get(page_of(models.Question, question)).text


def test_advice_that_names_no_guide_that_exists_is_told(editing):
    assert "Rådet hänvisar till guiden webb, som inte finns." in editing.get(page_of(models.Advice)).text


def test_every_card_of_the_map_leads_to_its_row(editing):
    html = editing.get(MAP).text
    for question in models.Question.objects.all():
        assert f'<a href="{page_of(models.Question, question)}"' in html
    for outcome in models.Outcome.objects.all():
        assert f'<a href="{page_of(models.Outcome, outcome)}"' in html


def test_numbers_in_the_map_are_written_for_the_drawing(editing):
    svg = editing.get(MAP).text.split('<svg class="map"')[1].split("</svg>")[0]
    assert ' x="' in svg and not any(f',{digit}"' in svg for digit in "0123456789")


def test_a_looped_tree_is_drawn_too(editing):
    first = models.Question.objects.get(ref="arende")
    models.Option.objects.filter(ref="webb").update(next_question=first, next_outcome=None)
    assert 'class="arrow back"' in editing.get(MAP).text


def test_the_matrix_has_every_class_and_a_line_to_sign_on(editing):
    html = editing.get(MATRIX).text
    assert "Utkastet" in html and "Underskrift" in html
    assert "Utfallet kryptera." in html


def test_the_matrix_is_a_file_that_excel_reads(editing):
    response = editing.get(FILE)
    assert response["Content-Disposition"] == 'attachment; filename="beslutsmatris-utkast.csv"'
    assert response.content.startswith(b"\xef\xbb\xbf")
    head = next(csv.reader(response.content.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert head[:3] == ["Nr", "Besked", "Svar"]


def test_the_matrix_file_runs_no_formula(editing):
    models.Option.objects.filter(ref="skicka").update(label="=HYPERLINK(1)")
    assert '"\'=HYPERLINK(1)"' in editing.get(FILE).content.decode("utf-8-sig")


def test_the_shipped_tree_is_shown_at_once(editing, draft):
    started = time.thread_time()
    for page in (MAP, MATRIX, FILE):
        assert editing.get(page).status_code == 200
    assert time.thread_time() - started < 3


@pytest.mark.parametrize("page", ["tradet", "karta", "matris"])
def test_each_page_of_the_whole_tree_says_which_it_is(editing, draft, page):
    address = f"/admin/decisions/questionnaire/{page}/"
    assert f'href="{address}" aria-current="page"' in editing.get(address).text
