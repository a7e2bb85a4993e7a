"""An address is made of the title where none is given, and stays once it is there."""

import pytest

from guide.models import Section
from tests.forms import fields_of

ADD = "/admin/guide/section/add/"


@pytest.fixture
def form(editing, draft):
    """The fields of the page of a new chapter."""
    fields = fields_of(editing.get(ADD).content.decode(), "section_form")
    return fields | {"title": ["Så här gör du"], "body": ["Text."]}


def test_a_new_row_needs_no_address(editing, form):
    editing.post(ADD, form)
    assert Section.objects.latest("pk").ref == "sa-har-gor-du"


def test_a_second_one_of_the_same_title_has_an_address_of_its_own(editing, form):
    editing.post(ADD, form)
    editing.post(ADD, form)
    assert Section.objects.latest("pk").ref == "sa-har-gor-du-2"


def test_an_address_that_is_taken_away_comes_back(editing, form):
    editing.post(ADD, form | {"ref": ["min-egen"]})
    row = Section.objects.latest("pk")
    page = f"/admin/guide/section/{row.pk}/change/"
    editing.post(page, fields_of(editing.get(page).content.decode(), "section_form") | {"ref": [""]})
    assert Section.objects.get(pk=row.pk).ref == "min-egen"
