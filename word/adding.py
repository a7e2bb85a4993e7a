"""Guides and chapters from elsewhere into a draft that keeps all its own rows."""

from collections.abc import Iterable
from typing import TypeVar

from django.db import transaction
from django.db.models import Max

from editing import bulk
from guide import document as doc
from guide import models
from guide.thaw import Rows

T = TypeVar("T", doc.Image, doc.Guide, doc.Section)


@transaction.atomic
def add(before: doc.Routine, after: doc.Routine) -> None:
    """Adds what `after` has beyond `before`: guides, pictures and chapters, last; and new texts of chapters.

    `before` is the draft as it stands. Raises ValidationError where a text is too long or a ref malformed.
    """
    known = {section.ref: section for section in before.sections}
    make = Rows(there=[*models.Image.objects.all(), *models.Environment.objects.all()])
    rows = [row for image in _new(before.images, after.images) for row in make.of(image)]
    for model, structs in (
        (models.Guide, _new(before.guides, after.guides)),
        (models.Section, _new(before.sections, after.sections)),
    ):
        for position, struct in enumerate(structs, _last(model) + 1):
            rows += make.of(struct, position=position)
    rows = make.linked(rows)
    bulk.validate(rows)
    bulk.create(rows)
    for section in after.sections:
        if section.ref in known and section.body != known[section.ref].body:
            _rewrite(section)


def _rewrite(section: doc.Section) -> None:
    row = models.Section.objects.get(ref=section.ref)
    row.body = section.body
    row.full_clean()
    row.save(update_fields=["body"])


def _new(before: Iterable[T], after: Iterable[T]) -> list[T]:
    known = {each.ref for each in before}
    return [each for each in after if each.ref not in known]


def _last(model: type[models.Guide | models.Section]) -> int:
    found: int | None = model.objects.aggregate(last=Max("position"))["last"]
    return found or 0
