"""What is ticked on the page that publishes goes out; the rest waits in the draft."""

import re

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import User
from django.test import Client
from msgspec.structs import replace

from guide.models import Section, Step
from publishing.freeze import freeze, thaw
from publishing.models import Edition
from publishing.publish import publish
from tests.publishing.samples import sample_document

pytestmark = pytest.mark.django_db
PUBLISH = "/admin/publishing/edition/publicera/"
STEP, SECTION = "step.webb.starta", "section.syfte"
FORM = {"significance": "change", "note": "Ny knapp.", "urval": f"{SECTION} {STEP}"}


@pytest.fixture(autouse=True)
def two_changes() -> None:
    thaw(sample_document())
    publish(by=None, note="Första.", significance="change")
    Step.objects.update(title="Nytt steg")
    Section.objects.update(title="Nytt syfte")


def newest() -> Edition:
    return Edition.objects.order_by("-number")[0]


def ticked(page: str) -> list[str]:
    return re.findall(r'name="del" value="([^"]+)" id="[^"]+" checked', page)


def titles() -> tuple[str, str]:
    routine = newest().decoded().routine
    return routine.guides[0].steps[0].title, routine.sections[0].title


def test_every_part_is_ticked_from_the_start(editing: Client) -> None:
    page = editing.get(PUBLISH).text
    assert ticked(page) == [STEP, SECTION] and f'value="{SECTION} {STEP}"' in page


def test_what_is_unticked_waits_in_the_draft(editing: Client) -> None:
    page = editing.post(PUBLISH, FORM | {"del": STEP, "kontrollera": "1"}).text
    assert ticked(page) == [STEP] and newest().number == 1
    editing.post(PUBLISH, FORM | {"del": STEP, "urval": STEP})
    assert titles() == ("Nytt steg", "Syfte") and newest().is_partial
    assert freeze().routine.sections[0].title == "Nytt syfte"


def test_another_selection_than_was_shown_is_shown_before_it_goes_out(editing: Client) -> None:
    page = editing.post(PUBLISH, FORM | {"del": STEP}).text
    assert "Urvalet är ändrat" in page and "Ny knapp." in page and newest().number == 1


def test_with_all_ticked_it_is_the_whole_draft(editing: Client) -> None:
    editing.post(PUBLISH, FORM | {"del": [STEP, SECTION]})
    assert titles() == ("Nytt steg", "Nytt syfte") and not newest().is_partial


def test_what_waits_stops_nothing(editing: Client) -> None:
    Step.objects.update(body="[bild 3]")
    assert "måste rättas" in editing.get(PUBLISH).text
    page = editing.post(PUBLISH, FORM | {"del": SECTION, "kontrollera": "1"}).text
    assert "Inget hindrar publicering" in page
    editing.post(PUBLISH, FORM | {"del": SECTION, "urval": SECTION})
    assert titles() == ("Starta", "Nytt syfte")


def test_a_fault_in_what_goes_out_stops_it(editing: Client) -> None:
    Step.objects.update(body="[bild 3]")
    page = editing.post(PUBLISH, FORM | {"del": STEP, "urval": STEP}).text
    assert "måste rättas" in page and newest().number == 1


def test_nothing_ticked_is_told(editing: Client) -> None:
    response = editing.post(PUBLISH, FORM)
    assert response.status_code == 400 and "Kryssa i det som ska ut." in response.text


def test_what_is_needed_is_ticked_too_and_told_first(editing: Client) -> None:
    routine = sample_document().routine
    another = replace(routine.guides[0], ref="ny", title="Ny guide")
    thaw(replace(sample_document(), routine=replace(routine, guides=(*routine.guides, another))))
    page = editing.post(PUBLISH, FORM | {"del": "step.ny.starta", "urval": "step.ny.starta"}).text
    assert "är ikryssat: ”Ny guide”" in page and ticked(page) == ["guide.ny", "step.ny.starta"]
    assert newest().number == 1


def test_whoever_wrote_what_waited_may_not_publish_it_either(settings, editing: Client, editor: User) -> None:
    settings.PUBLISH_REQUIRES_TWO_PEOPLE = True
    LogEntry.objects.log_actions(editor.pk, [Section.objects.get()], CHANGE, "Ändrade.")
    publish(by=None, note="", significance="correction", parts={("step", "webb", "starta")})
    assert "Du har skrivit i utkastet" in editing.get(PUBLISH).text
