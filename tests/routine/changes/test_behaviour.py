"""What a new edition answers otherwise, and the reason that a milder answer needs."""

import pytest
from msgspec.structs import replace

from decisions import models
from publishing.freeze import freeze, thaw
from publishing.models import Edition
from publishing.publish import NeedsReason, publish
from routine.document import fingerprint
from tests.decisions.samples import option

pytestmark = pytest.mark.django_db
PAGE = "/admin/publishing/edition/publicera/"
SAID = {"significance": "change", "note": "Ny bedömning."}


@pytest.fixture
def milder(draft):
    """In the draft, those who would have to ask somebody are told that the routine is not about them."""
    models.Rule.objects.all().delete()
    models.Outcome.objects.filter(verdict="ask").update(verdict="outside")


@pytest.fixture
def reworded(draft):
    models.Outcome.objects.filter(verdict="no_need").update(title="Nej, det behövs inte.")


def test_a_milder_answer_is_counted_and_named(editing, milder):
    html = editing.get(PAGE).content.decode()
    assert "vägar får ett annat besked" in html
    assert "Mildare" in html and "Varför får några ett mildare besked?" in html


def test_a_changed_answer_can_be_seen_before_and_after(editing, milder):
    html = editing.get(PAGE).content.decode()
    assert 'href="/utgavor/1/ska-jag-kryptera/?' in html
    assert 'href="/utkast/ska-jag-kryptera/?' in html


def test_a_milder_answer_is_not_published_without_a_reason(editing, milder):
    html = editing.post(PAGE, SAID).content.decode()
    assert "Skriv varför. Utan skäl publiceras inte ett mildare besked." in html
    assert Edition.objects.count() == 1
    with pytest.raises(NeedsReason):
        publish(by=None, note="Ny.", significance="change", weaker_because="  ")


def test_the_reason_is_kept_with_the_edition_and_shown_to_readers(editing, client, milder):
    said = SAID | {"weaker_because": "Beslut av säkerhetschefen."}
    assert editing.post(PAGE, said).status_code == 302
    assert Edition.objects.newest().weaker_because == "Beslut av säkerhetschefen."
    assert "Beslut av säkerhetschefen." in client.get("/utgavor/").content.decode()


def test_a_changed_answer_is_no_correction(editing, milder):
    said = {"significance": "correction", "weaker_because": "Beslut av säkerhetschefen."}
    assert "det är mer än en rättelse" in editing.post(PAGE, said).text
    assert Edition.objects.count() == 1


def test_mere_wording_needs_no_reason_and_says_that_no_answer_changes(editing, reworded):
    html = editing.get(PAGE).content.decode()
    assert "vägar ger samma besked som i utgåva 1" in html
    assert "Varför får några ett mildare besked?" not in html
    assert editing.post(PAGE, SAID).status_code == 302


def test_a_reason_without_a_milder_answer_is_not_kept(reworded):
    assert publish(by=None, note="Ny.", significance="change", weaker_because="x").weaker_because == ""


def test_going_back_to_a_milder_edition_needs_a_reason_too(editing, milder, draft):
    publish(by=None, note="Mildare.", significance="change", weaker_because="Beslut.")
    thaw(draft)
    publish(by=None, note="Strängare igen.", significance="change")
    again = "/admin/publishing/edition/2/publicera-igen/"
    assert 'href="/utgavor/2/ska-jag-kryptera/?' in editing.get(again).content.decode()
    assert editing.post(again, SAID).status_code == 200
    assert editing.post(again, SAID | {"weaker_because": "Beslut."}).status_code == 302


def test_a_question_put_in_the_middle_changes_no_answer(editing, draft):
    asked = draft.questionnaire.questions
    first = asked[0].options[0]
    middle = replace(asked[-1], ref="mitten", text="Har du läst rutinen?")
    ways = tuple(option(ref, first.question, first.outcome) for ref in ("ja", "nej"))
    middle = replace(middle, options=ways, kind="one")
    start = replace(
        asked[0], options=(replace(first, question="mitten", outcome=None), *asked[0].options[1:])
    )
    tree = replace(draft.questionnaire, questions=(start, middle, *asked[1:]), scenarios=())
    thaw(replace(draft, questionnaire=tree))
    html = editing.get(PAGE).content.decode()
    assert "vägar ger samma besked" in html
    assert html.count("Ny fråga:") == 1


def test_a_draft_that_somebody_changed_meanwhile_is_not_published(editing, reworded):
    said = SAID | {"seen": fingerprint(freeze())}
    models.Outcome.objects.filter(verdict="help").update(title="Ring 3580.")
    assert "Någon har ändrat utkastet" in editing.post(PAGE, said).text
    assert Edition.objects.count() == 1


def test_a_draft_that_nobody_has_changed_meanwhile_is(editing, reworded):
    assert editing.post(PAGE, SAID | {"seen": fingerprint(freeze())}).status_code == 302
    assert Edition.objects.count() == 2


def test_a_broken_rule_stops_publishing_and_leads_to_answers_that_break_it(editing, draft):
    outcome = models.Outcome.objects.get(ref="ingen-anledning")
    models.Option.objects.filter(question__ref="innehall", ref="sekretess").update(
        next_question=None, next_outcome=outcome
    )
    html = editing.get(PAGE).content.decode()
    assert "bryts: det finns svar som leder till" in html
    assert 'class="counter-example" href="/utkast/ska-jag-kryptera/?' in html
    assert "väger tyngre än" in html
    assert "Publicera</" not in html and 'value="Publicera"' not in html
