"""Document to draft rows: the way back from an edition, and how the shipped content comes in."""

from django.db import transaction

from guide import document as doc
from guide import models


@transaction.atomic
def thaw(routine: doc.Routine) -> None:
    """Replaces every draft row with those of `routine`. Freezing afterwards gives `routine` again."""
    for model in (models.Guide, models.Section, models.SupportChannel, models.Image, models.Routine):
        model.objects.all().delete()
    models.Routine.objects.create(
        title=routine.title, lead=routine.lead, owner=routine.owner, source_version=routine.source_version
    )
    images = {image.ref: models.Image.objects.create(**_fields(image)) for image in routine.images}
    for position, channel in enumerate(routine.support, 1):
        models.SupportChannel.objects.create(position=position, **_fields(channel))
    for position, section in enumerate(routine.sections, 1):
        row = models.Section.objects.create(position=position, **_fields(section, "remarks"))
        _thaw_remarks(row, section.remarks)
    for position, guide in enumerate(routine.guides, 1):
        _thaw_guide(position, guide, images)


def _thaw_guide(position: int, guide: doc.Guide, images: dict[str, models.Image]) -> None:
    row = models.Guide.objects.create(position=position, **_fields(guide, "remarks", "steps"))
    _thaw_remarks(row, guide.remarks)
    for place, step in enumerate(guide.steps, 1):
        step_row = row.steps.create(position=place, **_fields(step, "remarks", "illustrations"))
        _thaw_remarks(step_row, step.remarks)
        for number, illustration in enumerate(step.illustrations, 1):
            _thaw_illustration(step_row, number, illustration, images[illustration.image])


def _thaw_illustration(
    step: models.Step, position: int, illustration: doc.Illustration, image: models.Image
) -> None:
    row = step.illustrations.create(
        position=position, image=image, alt=illustration.alt, caption=illustration.caption
    )
    for callout in illustration.callouts:
        row.callouts.create(**_fields(callout))


def _thaw_remarks(row: models.Section | models.Guide | models.Step, remarks: tuple[doc.Remark, ...]) -> None:
    for position, remark in enumerate(remarks, 1):
        row.remarks.create(position=position, **_fields(remark))


def _fields(struct: doc.Frozen, *but: str) -> dict[str, object]:
    """The struct's own values by name; rows and structs spell their fields alike."""
    return {name: getattr(struct, name) for name in struct.__struct_fields__ if name not in but}
