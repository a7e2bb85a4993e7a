"""The decision matrix of a published edition: the paper that somebody signs says which edition it is of."""

import pytest
from django.utils.formats import date_format
from django.utils.timezone import localtime

from decisions import models
from decisions.engine.matrix import Matrix

pytestmark = pytest.mark.django_db
MATRIX = "/admin/publishing/edition/1/matris/"


def test_it_says_its_number_and_its_date(editing, edition):
    html = editing.get(MATRIX).text
    published = date_format(localtime(edition.published_at), "j F Y")
    assert html.count(f"Utgåva 1, publicerad {published}") == 2  # above the table and beside the signature
    assert 'href="/utgavor/1/ska-jag-kryptera/?' in html


def test_it_is_of_the_edition_and_not_of_the_draft(editing, draft):
    models.Outcome.objects.update(title="Ändrat efteråt.")
    assert "Ändrat efteråt." not in editing.get(MATRIX).text


def test_it_is_a_file_too_with_every_class(editing, edition, content):
    response = editing.get("/admin/publishing/edition/1/matris.csv")
    assert response["Content-Disposition"] == 'attachment; filename="beslutsmatris-utgava-1.csv"'
    rows = response.content.decode("utf-8-sig").splitlines()
    assert len(rows) > Matrix(content.document.questionnaire).size


def test_an_edition_that_does_not_exist_has_none(editing, edition):
    assert editing.get("/admin/publishing/edition/2/matris/").status_code == 404


@pytest.mark.parametrize("page", ["", "{}/change/"])
def test_the_edition_leads_to_it(editing, edition, page):
    address = "/admin/publishing/edition/" + page.format(edition.pk)
    assert f'href="{MATRIX}"' in editing.get(address).text


def test_the_document_of_the_edition_leads_to_it(reader):
    assert f'href="{MATRIX}"' in reader.get("/utgavor/1/rutin/dokument/").text
