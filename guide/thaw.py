"""Document to draft rows: the way back from an edition, and how the shipped content comes in."""

from collections.abc import Iterator

from django.db import transaction
from django.db.models import Model

from editing import bulk
from editing.structs import values
from guide import document as doc
from guide import models
from guide.pages import thaw as around

Images = dict[str, models.Image]
"""By ref."""
REMARKS: dict[type[models.Section | models.Guide | models.Step], tuple[type[models.Remark], str]] = {
    models.Section: (models.SectionRemark, "section"),
    models.Guide: (models.GuideRemark, "guide"),
    models.Step: (models.StepRemark, "step"),
}

TABLES = (
    *around.TABLES,
    models.Client,
    models.Callout,
    models.Illustration,
    models.StepRemark,
    models.Step,
    models.GuideRemark,
    models.Guide,
    models.SectionRemark,
    models.Section,
    models.SupportChannel,
    models.Synonym,
    models.AddressWords,
    models.Routine,
)
"""Each before those that it refers to. Unshown pictures stay."""
APART = ("sections", "guides", "support", "images", "clients", "synonyms", "address_words", *around.FIELDS)
"""What the routine's own row does not hold."""


@transaction.atomic
def thaw(routine: doc.Routine) -> None:
    """Replaces every draft row with those of `routine`. Freezing afterwards gives `canonical(routine)`.

    Raises ValidationError where a text is too long or a ref is malformed, KeyError where a picture
    is missing.
    """
    rows = rows_of(routine)
    bulk.validate(rows)
    bulk.clear(TABLES)
    models.Image.objects.filter(ref__in=[image.ref for image in routine.images]).delete()
    bulk.create(rows)


def rows_of(routine: doc.Routine) -> bulk.Rows:
    """Every row of the routine, not saved yet. Raises KeyError where a picture is missing."""
    images = [models.Image(**values(image)) for image in routine.images]
    by_ref = {image.ref: image for image in images}
    guides = [
        models.Guide(position=position, **values(guide, "remarks", "steps"))
        for position, guide in enumerate(routine.guides, 1)
    ]
    return [
        models.Routine(**values(routine, *APART)),
        *images,
        *_lists(routine),
        *(row for place, section in enumerate(routine.sections, 1) for row in section_rows(place, section)),
        *guides,
        *(row for pair in zip(guides, routine.guides, strict=True) for row in rows_inside(*pair, by_ref)),
        *_clients(routine.clients, {guide.ref: guide for guide in guides}, by_ref),
        *around.rows_of(routine, by_ref),
    ]


def _lists(routine: doc.Routine) -> Iterator[Model]:
    for position, channel in enumerate(routine.support, 1):
        yield models.SupportChannel(position=position, **values(channel))
    for synonym in routine.synonyms:
        yield models.Synonym(words=", ".join(synonym.words))
    for group in routine.address_words:
        yield models.AddressWords(kind=group.kind, words=", ".join(group.words))


def section_rows(position: int, section: doc.Section) -> Iterator[Model]:
    row = models.Section(position=position, **values(section, "remarks"))
    yield row
    yield from _remarks(row, section.remarks)


def rows_inside(row: models.Guide, guide: doc.Guide, images: Images) -> Iterator[Model]:
    yield from _remarks(row, guide.remarks)
    for position, step in enumerate(guide.steps, 1):
        fields = values(step, "remarks", "illustrations")
        step_row = models.Step(guide=row, position=position, **fields)
        yield step_row
        yield from _remarks(step_row, step.remarks)
        yield from _illustrations(step_row, step.illustrations, images)


def _illustrations(
    step: models.Step, illustrations: tuple[doc.Illustration, ...], images: Images
) -> Iterator[Model]:
    for position, illustration in enumerate(illustrations, 1):
        fields = values(illustration, "image", "callouts")
        row = models.Illustration(step=step, position=position, image=images[illustration.image], **fields)
        yield row
        yield from (models.Callout(illustration=row, **values(mark)) for mark in illustration.callouts)


def _remarks(
    row: models.Section | models.Guide | models.Step, remarks: tuple[doc.Remark, ...]
) -> Iterator[Model]:
    model, owner = REMARKS[type(row)]
    for position, remark in enumerate(remarks, 1):
        yield model(position=position, **{owner: row}, **values(remark))


def _clients(
    clients: tuple[doc.Client, ...], guides: dict[str, models.Guide], images: Images
) -> Iterator[Model]:
    for position, client in enumerate(clients, 1):
        image = images[client.image] if client.image else None
        fields = values(client, "guide", "image")
        yield models.Client(position=position, guide=guides.get(client.guide), image=image, **fields)
