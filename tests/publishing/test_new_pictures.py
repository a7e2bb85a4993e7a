"""The pictures that an edition would be the first to show."""

import pytest
from django.test import Client
from msgspec.structs import replace

from guide.models import Callout, Illustration, Image
from pictures.storage import store
from publishing.new_pictures import new_pictures
from routine.document import Document

PUBLISH = "/admin/publishing/edition/publicera/"
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><text>Ring 070-123 45 67</text></svg>'


def exchanged(document: Document, **fields: str) -> Document:
    """With another picture where the first one was."""
    first, *others = document.routine.images
    images = (replace(first, small="", **fields), *others)
    return replace(document, routine=replace(document.routine, images=images))


def test_what_readers_have_seen_is_not_new(content):
    assert new_pictures(content.document, content.document) == []


def test_without_an_edition_all_are_new(content):
    assert len(new_pictures(None, content.document)) == len(content.document.routine.images)


def test_numbers_in_a_drawing_are_found(content):
    (new,) = new_pictures(content.document, exchanged(content.document, file=store(DRAWING, "svg")))
    assert "070-123 45 67" in new.found


@pytest.mark.django_db
def test_they_stand_in_a_row_before_publishing_with_what_can_be_read(editing: Client, draft: Document):
    image = Illustration.objects.filter(callouts__isnull=False)[0].image
    Image.objects.filter(pk=image.pk).update(file="0" * 32 + ".webp", small="")
    Callout.objects.filter(illustration__image=image).update(label="Till anna.ek@sotenas.se")
    page = editing.get(PUBLISH).text
    assert "syns namn, nummer eller adresser? (1)" in page and "anna.ek@sotenas.se" in page
