"""A question on its page: answers added, moved, led on and removed, and what the checks say of it."""

import pytest

from decisions.admin.table_forms import NEW_QUESTION
from decisions.models import Option, Question
from editing.conflicts.comparing import fingerprint
from editing.replacing import replace
from tests.decisions.factories import OptionFactory, OutcomeFactory, RuleFactory
from workbench.choosing import form_for


@pytest.fixture
def option(db):
    return OptionFactory()


@pytest.fixture
def save(editing, option):
    def send(**fields):
        return editing.post(f"/admin/arbetsbank/fraga/{option.question_id}/", fields)

    return send


def chosen(row, name, seen=None, **values):
    form = form_for(name, row)
    fields = {form.add_prefix(field): value for field, value in values.items()}
    return {"do": "choice", "choice": name, "row": row.pk, "_seen": seen or fingerprint([form]), **fields}


def test_an_answer_is_added_and_gets_its_address_from_its_first_words(save, option):
    answer = save(do="option").json()
    assert (
        save(do="text", key=answer["open"], value="Ja, ett namn", _seen=replace.fingerprint("")).status_code
        == 200
    )
    assert option.question.options.last().ref == "ja-ett-namn"


def test_an_answer_leads_where_it_is_led(save, option):
    other = OutcomeFactory()
    assert save(**chosen(option, "lead", leads_to=f"outcome-{other.pk}")).status_code == 200
    assert Option.objects.get(pk=option.pk).next_outcome == other


def test_an_answer_may_lead_to_a_question_that_is_made_of_what_is_typed(save, option):
    answer = save(**chosen(option, "lead", leads_to=NEW_QUESTION, new_text="Vem läser?"))
    assert answer.json().get("errors") is None
    made = Question.objects.get(text="Vem läser?")
    assert Option.objects.get(pk=option.pk).next_question == made
    assert f"/admin/arbetsbank/fraga/{made.pk}/" in answer.json()["html"]


def test_a_choice_that_somebody_has_changed_is_not_written_over(save, option):
    values = {"leads_to": f"outcome-{OutcomeFactory().pk}"}
    assert save(**chosen(option, "lead", seen="annat", **values)).status_code == 409
    assert Option.objects.get(pk=option.pk).next_outcome == option.next_outcome


@pytest.mark.parametrize("values", [{"leads_to": "outcome-999999"}, {"leads_to": NEW_QUESTION}])
def test_a_place_that_cannot_be_led_to_is_refused_in_words(save, option, values):
    answer = save(**chosen(option, "lead", **values))
    assert (answer.status_code, bool(answer.json()["errors"])) == (400, True)


def test_a_choice_in_another_question_is_not_saved(save):
    other = OptionFactory()
    assert save(**chosen(other, "answer", sensitivity=2)).status_code == 410


def test_what_an_answer_means_to_the_rules_is_chosen(save, option):
    save(**chosen(option, "answer", sensitivity=2, danger="on"))
    option.refresh_from_db()
    assert (option.sensitivity, option.danger) == (2, True)


def test_an_answer_is_moved_among_the_others(save, option):
    last = OptionFactory(question=option.question, position=9)
    save(do="move", part=last.pk, place=0)
    assert list(option.question.options.all()) == [last, option]


def test_an_answer_is_removed(save, option):
    assert save(do="remove", part=option.pk).status_code == 200
    assert not Option.objects.exists()


def test_an_answer_that_a_rule_speaks_of_is_kept_and_the_rule_named(save, option):
    rule = RuleFactory()
    rule.when.add(option)
    answer = save(do="remove", part=option.pk)
    assert rule.name in answer.json()["errors"][0]
    assert Option.objects.exists()


def test_every_save_tells_what_the_checks_say(save, option):
    checks = save(**chosen(option, "lead", leads_to="")).json()["checks"]
    assert "leder ingenstans" in checks


def test_an_answer_without_words_stops_publishing(save, option):
    assert "Ett svar på frågan" in save(do="option").json()["checks"]


def test_a_new_question_has_an_address_of_its_text_and_two_answers_to_write(editing, db):
    answer = editing.post("/admin/arbetsbank/fraga/", {"text": "Vem läser?"})
    question = Question.objects.get(ref="vem-laser")
    assert answer.url == f"/admin/arbetsbank/fraga/{question.pk}/"
    assert editing.get(answer.url).status_code == 200
    assert question.options.count() == 2
