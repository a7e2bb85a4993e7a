"""Any two editions compared, or one with the draft."""

import pytest
from django.test import Client

from guide.models import Step
from publishing.freeze import thaw
from publishing.publish import publish
from tests.publishing.samples import sample_document

pytestmark = pytest.mark.django_db
COMPARE = "/admin/publishing/edition/jamfor/"


@pytest.fixture(autouse=True)
def three_editions() -> None:
    thaw(sample_document())
    for title in ("Första", "Andra", "Tredje"):
        Step.objects.update(title=title)
        publish(by=None, note=title, significance="change")


def test_two_editions_that_are_not_neighbours_are_compared(editing: Client) -> None:
    page = editing.get(COMPARE, {"fran": "1", "till": "3"}).text
    assert ">borttaget: </span>Första" in page and ">tillagt: </span>Tredje" in page


def test_the_later_one_may_stand_first(editing: Client) -> None:
    page = editing.get(COMPARE, {"fran": "3", "till": "1"}).text
    assert ">borttaget: </span>Tredje" in page and ">tillagt: </span>Första" in page


def test_an_edition_is_compared_with_the_draft(editing: Client) -> None:
    Step.objects.update(title="Ny")
    page = editing.get(COMPARE, {"fran": "2", "till": "utkastet"}).text
    assert ">borttaget: </span>Andra" in page and ">tillagt: </span>Ny" in page


def test_two_that_say_the_same_are_told_so(editing: Client) -> None:
    assert (
        "Ingenting skiljer utkastet från utgåva 3."
        in editing.get(COMPARE, {"fran": "3", "till": "utkastet"}).text
    )


def test_an_edition_that_does_not_exist_is_refused(editing: Client) -> None:
    assert editing.get(COMPARE, {"fran": "9", "till": "1"}).status_code == 400
