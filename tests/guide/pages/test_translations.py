"""The recipient's page in more languages, and that nobody meets one that has not been checked."""

from datetime import date

import pytest
from django.test import Client
from msgspec.structs import replace

from guide.check import check
from guide.models import Routine
from guide.pages.document import Translation
from guide.pages.models import Translation as Row
from publishing.freeze import freeze
from publishing.rollback import discard_draft
from routine.document import fingerprint
from tests.guide.pages.test_pages import reader_of
from transfer.files.reading import Content

DRAFTS = ("ar", "so", "uk", "ti")


def checked(content: Content, ref: str, **changes: object) -> tuple[Translation, ...]:
    """The shipped translations, with one that somebody has checked."""
    values = {"checked_by": "Amira Haddad", "checked_on": date(2026, 11, 1), **changes}
    return tuple(
        replace(each, **values) if each.ref == ref else each for each in content.document.routine.translations
    )


def test_simple_swedish_is_shipped_and_four_drafts_of_five_sentences(content: Content):
    shipped = {each.ref: each for each in content.document.routine.translations}
    assert [ref for ref, each in shipped.items() if each.is_shown] == ["latt"]
    assert tuple(ref for ref in shipped if ref != "latt") == DRAFTS
    assert {shipped[ref].body.count("\n") + 1 for ref in DRAFTS} == {5}


def test_the_recipients_page_leads_to_simple_swedish(reader: Client):
    assert 'href="/mottagare/latt/"' in reader.get("/mottagare/").text
    assert "Så läser du" in reader.get("/mottagare/latt/").text


@pytest.mark.parametrize("path", [f"/mottagare/{ref}/" for ref in DRAFTS])
def test_no_reader_gets_what_nobody_has_checked(reader: Client, path: str):
    assert reader.get(path).status_code == 404
    assert reader.get(f"/utgavor/1{path}").status_code == 404
    assert path not in reader.get("/mottagare/").text


@pytest.mark.parametrize(
    "path", ["/rutin/dokument/", "/utgavor/1/andringar/", "/api/v1/edition/", "/sok/?q=arabiska"]
)
def test_nor_does_any_other_page_have_a_word_of_it(reader: Client, path: str):
    text = reader.get(path).text
    assert "البلدية" not in text and "العربية" not in text


@pytest.mark.django_db
@pytest.mark.parametrize("lacking", [{"checked_by": " "}, {"checked_on": None}])
def test_both_who_and_when_must_be_said(content: Content, lacking: dict[str, object]):
    reader = reader_of(content, translations=checked(content, "ar", **lacking))
    assert reader.get("/mottagare/ar/").status_code == 404


@pytest.mark.django_db
def test_a_checked_one_is_read_in_its_own_direction(content: Content):
    reader = reader_of(content, translations=checked(content, "ar"))
    page = reader.get("/mottagare/ar/").text
    assert '<html lang="ar" dir="rtl">' in page and "البلدية" in page
    assert (
        '<a href="/mottagare/ar/" hreflang="ar" lang="ar" dir="rtl">العربية</a>'
        in reader.get("/mottagare/").text
    )


def test_whoever_is_to_check_reads_the_draft(editing: Client, draft: object):
    page = editing.get("/utkast/mottagare/ar/").text
    assert "Ett utkast på arabiska, som ingen läsare ser" in page and "البلدية" in page


def test_a_draft_survives_that_all_else_is_thrown_away(draft: object):
    Routine.objects.update(lead="Något annat.")
    discard_draft(by=None, seen=fingerprint(freeze()))
    assert set(DRAFTS) <= set(Row.objects.values_list("ref", flat=True))


def test_no_translation_stands_at_a_page_of_the_site(content: Content):
    routine = content.document.routine
    first = replace(routine.translations[0], ref="en")
    wrong = replace(routine, translations=(first, *routine.translations[1:]))
    assert [problem.message for problem in check(wrong)] == ["Adressnamnet en är upptaget. Välj ett annat."]
