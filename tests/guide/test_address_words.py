"""The words that addresses are known by, as an editor writes them and as an edition keeps them."""

from importlib import import_module

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.test import Client

from guide.freeze import freeze
from guide.models import AddressWords

FILL = import_module("guide.migrations.0015_fill_address_words").fill


@pytest.mark.django_db
def test_words_are_frozen_one_by_one():
    AddressWords.objects.create(kind="shared", words="barn,  skol* ,*nämnd*,")
    assert [(group.kind, group.words) for group in freeze().address_words] == [
        ("shared", ("barn", "skol*", "*nämnd*"))
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["system", "shared", "place", "household"])
@pytest.mark.parametrize("word", ["två ord", "c++", "sk*l", "x", "info@", "barn.fritid", "åk3"])
def test_what_can_be_no_part_of_an_address_is_refused(kind: str, word: str):
    with pytest.raises(ValidationError, match="kan inte vara en del av en adress"):
        AddressWords(kind=kind, words=f"barn, {word}").full_clean()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kind", "words"),
    [("shared", "åk, *nämnd*"), ("private", "gmail.com, å.example.se"), ("own", "orust.se")],
)
def test_words_and_whole_domains_are_accepted(kind: str, words: str):
    AddressWords(kind=kind, words=words).full_clean()


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["private", "own"])
def test_a_domain_is_written_whole(kind: str):
    with pytest.raises(ValidationError, match="gmail"):
        AddressWords(kind=kind, words="gmail").full_clean()


def test_a_site_that_has_a_routine_gets_the_shipped_words(draft):
    shipped = freeze().address_words
    AddressWords.objects.all().delete()
    FILL(apps, None)
    assert shipped and freeze().address_words == shipped


@pytest.mark.django_db
def test_a_new_site_gets_them_with_all_the_rest():
    FILL(apps, None)
    assert not AddressWords.objects.exists()


def test_an_editor_sees_which_words_there_are_of_each_kind(draft, editing: Client):
    page = editing.get("/admin/guide/addresswords/").text
    assert "Familjer och hushåll" in page and "familj*" in page
