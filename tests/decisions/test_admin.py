"""The editor's pages."""

import pytest
from django.urls import reverse

from decisions import models
from decisions.engine.walk import replay
from decisions.freeze import freeze
from decisions.query import read
from decisions.thaw import thaw
from tests.decisions.factories import OptionFactory, OutcomeFactory, QuestionFactory
from tests.decisions.samples import SAMPLE

pytestmark = pytest.mark.django_db
MODELS = [
    models.Questionnaire,
    models.Question,
    models.Option,
    models.Outcome,
    models.Advice,
    models.Scenario,
    models.Rule,
]


@pytest.fixture(autouse=True)
def _sample():
    thaw(SAMPLE)


def page_of(model, row=None):
    name = f"admin:decisions_{model._meta.model_name}"
    return reverse(f"{name}_change", args=[row.pk]) if row else reverse(f"{name}_changelist")


def preview_of(editing, row):
    """Where the link from a row's page leads: the walk through the draft."""
    html = editing.get(page_of(type(row), row)).content.decode()
    path = html.split('class="viewsitelink" href="/utkast/ska-jag-kryptera/')[1].split('"')[0]
    return replay(SAMPLE, read(path.removeprefix("?").replace("&amp;", "&")).answers)


def scenario_form(scenario, **changes):
    form = {"name": scenario.name, "ref": scenario.ref, "position": scenario.position}
    form |= {"outcome": scenario.outcome_id, "options": [option.pk for option in scenario.options.all()]}
    return form | changes


def option_row(n, option):
    """The fields that the admin's page sends for an answer."""
    sent = {"id": option.pk, "question": option.question_id, "ref": option.ref, "label": option.label}
    sent |= {"next_question": option.next_question_id or "", "next_outcome": option.next_outcome_id or ""}
    sent |= {"position": option.position, "sensitivity": option.sensitivity}
    return {f"options-{n}-{name}": value for name, value in sent.items()}


def question_form(question, **changes):
    rows = list(question.options.all())
    form = {"text": question.text, "kind": question.kind, "ref": question.ref, "position": question.position}
    form |= {"hint": "", "help": "", "source": "", "place": "page", "default": ""}
    form |= {"options-TOTAL_FORMS": len(rows), "options-INITIAL_FORMS": len(rows)}
    for n, option in enumerate(rows):
        form |= option_row(n, option)
    return form | changes


@pytest.mark.parametrize("model", MODELS)
def test_every_list_and_every_row_can_be_opened(editing, model):
    assert editing.get(page_of(model)).status_code == 200
    assert editing.get(page_of(model, model.objects.first())).status_code == 200


@pytest.mark.parametrize("model", MODELS[1:])
def test_every_kind_of_row_can_be_added_and_searched(editing, model):
    assert editing.get(reverse(f"admin:decisions_{model._meta.model_name}_add")).status_code == 200
    assert editing.get(page_of(model), {"q": "halsa"}).status_code == 200


def test_there_is_one_questionnaire_to_edit(editing):
    page = editing.get(page_of(models.Questionnaire, models.Questionnaire.objects.get()))
    assert not page.context["has_add_permission"]
    assert not page.context["has_delete_permission"]


def test_a_question_is_saved_with_its_answers(editing):
    question = models.Question.objects.get(ref="kanal")
    form = question_form(question, **{"options-0-label": "I webbläsaren"})
    assert editing.post(page_of(models.Question, question), form).status_code == 302
    assert freeze().question("kanal").option("webb").label == "I webbläsaren"


def test_an_answer_that_leads_two_ways_is_refused_in_words(editing):
    question = models.Question.objects.get(ref="kanal")
    form = question_form(
        question, **{"options-0-next_question": models.Question.objects.get(ref="adress").pk}
    )
    html = editing.post(page_of(models.Question, question), form).content.decode()
    assert "Ett svar leder till en fråga eller till ett utfall, inte till båda." in html


def test_an_answer_that_advice_depends_on_is_not_removed(editing):
    question = models.Question.objects.get(ref="kanal")
    html = editing.post(
        page_of(models.Question, question), question_form(question, **{"options-0-DELETE": "on"})
    )
    assert html.status_code == 200
    assert freeze().question("kanal").option("webb")


def test_a_question_is_previewed_where_its_reader_meets_it(editing):
    assert preview_of(editing, models.Question.objects.get(ref="kanal")).question.ref == "kanal"


def test_an_answer_is_previewed_where_it_leads(editing):
    assert preview_of(editing, models.Option.objects.get(ref="halsa")).question.ref == "adress"


def test_an_outcome_is_previewed_where_its_reader_meets_it(editing):
    assert preview_of(editing, models.Outcome.objects.get(ref="fraga")).outcome.ref == "fraga"


def test_advice_is_previewed_where_it_is_shown(editing):
    walk = preview_of(editing, models.Advice.objects.get(ref="halsa-i-webben"))
    assert walk.answers["kanal"] == ("webb",)


def test_a_scenario_is_previewed_at_its_end(editing):
    assert preview_of(editing, models.Scenario.objects.get()).outcome.ref == "kryptera"


def test_a_scenarios_answers_stand_under_their_questions(editing):
    page = editing.get(page_of(models.Scenario, models.Scenario.objects.get())).text
    for question in models.Question.objects.all():
        group = page.split(f"<legend>{question.text}</legend>")[1].split("</fieldset>")[0]
        assert [line.split("> ")[1] for line in group.split("</label>")[:-1]] == [
            option.label for option in question.options.all()
        ]


def test_a_scenarios_answers_are_saved_as_chosen(editing):
    scenario, option = models.Scenario.objects.get(), OptionFactory()
    assert option not in scenario.options.all()
    editing.post(page_of(models.Scenario, scenario), scenario_form(scenario, options=[option.pk]))
    assert [*scenario.options.all()] == [option]


def test_a_rule_is_previewed_by_answers_that_it_is_about(editing):
    assert preview_of(editing, models.Rule.objects.get()).answers["innehall"] == ("halsa",)


def test_a_rule_is_saved_with_its_verdicts(editing):
    rule = models.Rule.objects.get()
    form = {
        "name": rule.name,
        "ref": rule.ref,
        "position": 1,
        "must": "always",
        "verdicts": ["encrypt", "ask"],
    }
    form |= {"ruleoption_set-TOTAL_FORMS": 0, "ruleoption_set-INITIAL_FORMS": 0}
    assert editing.post(page_of(models.Rule, rule), form).status_code == 302
    assert (freeze().rules[0].must, freeze().rules[0].verdicts) == ("always", ("encrypt", "ask"))


def test_a_row_outside_the_tree_is_previewed_at_its_start(editing):
    assert preview_of(editing, QuestionFactory()).path == ()
    assert preview_of(editing, OutcomeFactory()).path == ()


def test_a_page_with_many_answers_to_choose_from_takes_few_queries(editing, django_assert_max_num_queries):
    scenario = models.Scenario.objects.get()
    scenario.options.add(*OptionFactory.create_batch(30))
    with django_assert_max_num_queries(50):
        editing.get(page_of(models.Scenario, scenario))
