"""What stands around the routine: into the rows and back, and what stops it from being published."""

import json

import msgspec
import pytest
from msgspec.structs import replace

from guide.freeze import freeze
from guide.pages.check import check
from guide.pages.document import PageText, Thing
from guide.thaw import thaw
from routine.document import decode, encode
from tests.publishing.samples import sample_document
from transfer.files.reading import Content

SWEDISH = PageText(page="recipient", ref="kod", title="Kod", body="Text.")
ENGLISH = replace(SWEDISH, language="en", title="Code")


@pytest.mark.django_db
def test_it_comes_back_from_the_rows_as_it_was(content: Content):
    thaw(content.document.routine)
    assert freeze() == content.document.routine


def test_an_edition_from_before_it_can_be_read():
    written = msgspec.json.decode(encode(sample_document()))
    for name in ("things", "texts", "contacts", "accessibility"):
        del written["routine"][name]
    assert decode(json.dumps(written)) == sample_document()


def test_at_least_sixty_things_are_told_of(content: Content):
    things = content.document.routine.things
    assert len(things) >= 60 and {bool(thing.reasons) for thing in things} == {True, False}


def test_every_thing_has_a_source(content: Content):
    assert all(thing.source for thing in content.document.routine.things)


@pytest.mark.parametrize("thing", [
    Thing(ref="betyg", name="Betyg", body="Ett omdöme.", extra=True),
    Thing(ref="adress", name="Adress", body="Hemlig.", stop=True),
])  # fmt: skip
def test_a_reason_needs_a_source(thing: Thing):
    assert [problem.message for problem in check((thing,), (), set())] == [
        f"Uppgiften {thing.name} saknar källa."
    ]


def test_twins_are_told():
    thing = Thing(ref="betyg", name="Betyg", body="Text.")
    assert [problem.kind for problem in check((thing, thing), (SWEDISH, SWEDISH), set())] == ["thing", "text"]


def test_a_page_in_two_languages_is_whole_in_both():
    assert not list(check((), (SWEDISH, ENGLISH), set()))
    more = replace(SWEDISH, ref="knapp")
    assert [problem.refs for problem in check((), (SWEDISH, ENGLISH, more), set())] == [
        ("recipient", "knapp", "sv")
    ]
    assert [problem.refs for problem in check((), (ENGLISH,), set())] == [("recipient", "kod", "en")]


def test_a_picture_exists_and_has_a_description():
    text = replace(SWEDISH, image="bild")
    assert len(list(check((), (text,), set()))) == 2
    assert not list(check((), (replace(text, alt="En bild."),), {"bild"}))


def test_a_text_for_a_page_that_does_not_exist_is_told():
    assert list(check((), (replace(SWEDISH, page="rescue"), replace(ENGLISH, page="rescue")), set()))
