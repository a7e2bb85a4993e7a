"""Groups of synonyms, as an editor writes them and as a search reads them."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from guide.freeze import freeze
from guide.models import Synonym


@pytest.mark.django_db
def test_a_group_is_frozen_word_by_word():
    Synonym.objects.create(words="läkarintyg,  sjukintyg ,intyg,")
    assert [group.words for group in freeze().synonyms] == [("läkarintyg", "sjukintyg", "intyg")]


@pytest.mark.parametrize("words", ["läkarintyg", "läkarintyg, ", ", ,", "kod kom inte, engångskod"])
def test_what_is_no_group_of_single_words_is_refused(words: str):
    with pytest.raises(ValidationError):
        Synonym(words=words).full_clean()


def test_a_group_is_accepted():
    Synonym(words="e-post, mejl").full_clean()


def test_an_editor_sees_what_a_group_finds(editing: Client):
    group = Synonym.objects.create(words="läkarintyg, sjukintyg")
    page = editing.get(f"/admin/guide/synonym/{group.pk}/change/").text
    assert 'href="/utkast/sok/?q=l%C3%A4karintyg"' in page
    assert "läkarintyg, sjukintyg" in editing.get("/admin/guide/synonym/").text
