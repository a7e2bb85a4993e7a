"""An outcome on its page: its verdict, its advice with conditions and guides, and the texts to copy."""

import pytest

from decisions.models import Advice, Outcome
from editing.conflicts.comparing import fingerprint
from editing.replacing import replace
from tests.decisions.factories import AdviceFactory, OptionFactory, OutcomeFactory
from tests.guide.factories import StepFactory
from workbench.choosing import form_for


@pytest.fixture
def outcome(db):
    return OutcomeFactory()


@pytest.fixture
def advice(outcome):
    advice = AdviceFactory()
    advice.outcomes.add(outcome)
    return advice


@pytest.fixture
def save(editing, outcome):
    def send(**fields):
        return editing.post(f"/admin/arbetsbank/utfall/{outcome.pk}/", fields)

    return send


def chosen(row, name, **values):
    form = form_for(name, row)
    fields = {form.add_prefix(field): value for field, value in values.items()}
    return {"do": "choice", "choice": name, "row": row.pk, "_seen": fingerprint([form]), **fields}


def test_advice_is_added_to_its_outcome_and_named_by_its_first_title(save, outcome):
    key = save(do="advice", kind="why").json()["open"]
    save(do="text", key=key, value="Andra läser", _seen=replace.fingerprint(""))
    advice = Advice.objects.get()
    assert (advice.ref, advice.kind, list(advice.outcomes.all())) == ("andra-laser", "why", [outcome])


def test_a_kind_of_advice_that_does_not_exist_is_refused(save):
    assert save(do="advice", kind="annat").status_code == 400
    assert not Advice.objects.exists()


def test_advice_that_is_not_finished_stops_publishing(save):
    assert "saknar rubrik eller text" in save(do="advice", kind="why").json()["checks"]


def test_the_verdict_is_chosen_and_the_page_takes_its_colour(save, outcome):
    answer = save(**chosen(outcome, "outcome", verdict="ask", support="on"))
    assert answer.json()["look"]
    assert Outcome.objects.get().verdict == "ask"


def test_advice_moves_to_another_heading_and_shows_a_step(save, advice):
    step = StepFactory()
    values = {"kind": "how", "shows": f"{step.guide.ref}/{step.ref}"}
    assert 'data-in="how"' in save(**chosen(advice, "place", **values)).json()["part"]
    advice.refresh_from_db()
    assert (advice.guide, advice.step) == (step.guide.ref, step.ref)


def test_conditions_are_chosen_among_all_answers(save, advice, outcome):
    option = OptionFactory()
    save(**chosen(advice, "conditions", when=[option.pk], outcomes=[outcome.pk]))
    assert list(advice.when.all()) == [option]
    assert list(advice.outcomes.all()) == [outcome]


def test_advice_of_another_outcome_is_not_written_here(save):
    assert save(**chosen(AdviceFactory(), "place", kind="how")).status_code == 410


def test_advice_moves_under_its_heading_and_leaves_the_rest_where_it_was(save, advice, outcome):
    elsewhere, last = AdviceFactory(position=5), AdviceFactory(position=9)
    last.outcomes.add(outcome)
    save(do="move", part=last.pk, place=0)
    assert list(Advice.objects.all()) == [last, elsewhere, advice]


def test_advice_that_others_show_too_is_only_taken_from_this_outcome(save, advice):
    other = OutcomeFactory()
    advice.outcomes.add(other)
    save(do="remove", part=advice.pk)
    assert list(Advice.objects.get().outcomes.all()) == [other]
    only = AdviceFactory()
    only.outcomes.add(Outcome.objects.first())
    save(do="remove", part=only.pk)
    assert not Advice.objects.filter(pk=only.pk).exists()


def test_a_text_to_copy_is_added_written_and_removed(save, advice):
    key = save(do="ready", part=advice.pk).json()["open"]
    save(do="text", key=key, value="Hej!\n\nRing mig.", _seen=replace.fingerprint(""))
    text = advice.ready_texts.get()
    assert text.body == "Hej!\n\nRing mig."
    save(do="unready", part=advice.pk, row=text.pk)
    assert not advice.ready_texts.exists()


def test_a_new_outcome_has_an_address_of_its_sentence(editing, db):
    answer = editing.post("/admin/arbetsbank/utfall/", {"verdict": "ask", "title": "Vänta och fråga"})
    outcome = Outcome.objects.get(ref="vanta-och-fraga")
    assert answer.url == f"/admin/arbetsbank/utfall/{outcome.pk}/"
    assert editing.get(answer.url).status_code == 200
