"""The tree is rebuilt through the editors' page."""

import pytest
from msgspec.structs import replace

from decisions.freeze import freeze
from decisions.thaw import thaw
from publishing.models import Revision
from rebuilding.forms import FORMS
from tests.decisions.samples import SAMPLE
from tests.forms import fields_of

pytestmark = pytest.mark.django_db
PAGE = "/admin/bygg-om/"
INSERT = f"{PAGE}lagg-in/"
GIVEN = {
    "arrow": "adress.egen",
    "text": "Är det brådskande?",
    "way": "Nej",
    "label_1": "Ja",
    "leads_1": "outcome fraga",
}


@pytest.fixture(autouse=True)
def _sample(draft):
    thaw(SAMPLE)


def save(client, address, given):
    """Looks at the change, then does it."""
    look = client.post(address, given)
    return client.post(address, fields_of(look.text, "operation") | {"save": "Bygg om"}, follow=True)


def test_every_operation_is_offered_on_the_page_and_from_table_and_map(editing):
    page = editing.get(PAGE).text
    assert all(f"{PAGE}{name}/" in page for name in FORMS)
    for whole in ("tradet/", "karta/"):
        assert f"{INSERT}?arrow=adress.egen" in editing.get(f"/admin/decisions/questionnaire/{whole}").text


def test_the_arrow_that_was_clicked_on_is_chosen(editing):
    fields = fields_of(editing.get(f"{INSERT}?arrow=adress.egen").text, "operation")
    assert fields["arrow"] in ("adress.egen", ["adress.egen"])


def test_looking_changes_nothing_and_tells_everything(editing):
    page = editing.post(INSERT, GIVEN).text
    assert "Fallet ”Läkarintyg till Försäkringskassan” får svaret" in page and "ingen fråga" not in page
    assert freeze() == SAMPLE


def test_a_question_is_put_in_as_one_save_with_its_case(editing):
    saves = Revision.objects.count()
    assert "Trädet är ombyggt" in save(editing, INSERT, GIVEN).text
    whole = freeze()
    assert whole.question("ar-det-bradskande").option("nej").question == "kanal"
    assert whole.scenarios[0].answers["ar-det-bradskande"] == ("nej",)
    assert Revision.objects.count() == saves + 1 and Revision.objects.first().who.username == "eva"


def test_the_save_can_be_taken_back(editing):
    save(editing, INSERT, GIVEN)
    revision = Revision.objects.first()
    editing.post(f"/admin/publishing/revision/{revision.pk}/change/", {"fore": "1"})
    assert freeze() == SAMPLE


@pytest.mark.parametrize(
    ("name", "given", "gone"),
    [
        ("ta-bort", {"way": "kanal.webb"}, "kanal"),
        ("sla-ihop", {"kept": "adress", "gone": "osaker"}, ""),
        ("flytta", {"way": "kanal.webb", "arrow": "arende.skicka"}, ""),
        ("dela", {"arrow": "adress.egen", "text": "Var är du?"}, ""),
    ],
)
def test_the_other_operations_are_done_or_refused_in_words(editing, name, given, gone):
    answer = save(editing, f"{PAGE}{name}/", given)
    assert ("Trädet är ombyggt" in answer.text) != (answer.status_code == 400)
    assert not gone or freeze().question(gone) is None


def test_cases_that_stop_get_the_answer(editing):
    short = {"arende": ("skicka",), "innehall": ("halsa",), "kanal": ("webb",)}
    thaw(replace(SAMPLE, scenarios=(replace(SAMPLE.scenarios[0], answers=short),)))
    save(editing, f"{PAGE}svara/", {"way": "adress.egen"})
    assert freeze().scenarios == SAMPLE.scenarios


def test_a_tree_that_changed_meanwhile_is_looked_at_again(editing):
    fields = fields_of(editing.post(INSERT, GIVEN).text, "operation")
    thaw(replace(SAMPLE, title="Något annat"))
    assert editing.post(INSERT, fields | {"save": "1"}).status_code == 409
    assert freeze().question("ar-det-bradskande") is None


def test_what_is_missing_is_told_and_nothing_typed_is_lost(editing):
    answer = editing.post(INSERT, GIVEN | {"way": ""})
    assert answer.status_code == 400 and "Är det brådskande?" in answer.text


def test_new_problems_are_told_before_it_is_saved(editing):
    assert (
        "Bygg om ändå"
        in editing.post(INSERT, GIVEN | {"leads_1": "outcome nej", "text": "Frågan kanal?"}).text
    )
