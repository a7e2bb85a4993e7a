"""Document to draft rows: the way back from an edition, and how the shipped content comes in."""

from django.db import transaction

from editing.frozen import values
from editing.models import save_valid
from guide import document as doc
from guide import models
from guide.around import thaw as around

REMARKS: dict[type[models.Section | models.Guide | models.Step], tuple[type[models.Remark], str]] = {
    models.Section: (models.SectionRemark, "section"),
    models.Guide: (models.GuideRemark, "guide"),
    models.Step: (models.StepRemark, "step"),
}

OWNERS = (
    models.Client,
    models.Guide,
    models.Section,
    models.SupportChannel,
    *around.OWNERS,
    models.Synonym,
    models.AddressWords,
)
"""The rows that take all other rows with them, but the routine's own. Unshown pictures stay."""
APART = ("sections", "guides", "support", "images", "clients", "synonyms", "address_words", *around.FIELDS)
"""What the routine's own row does not hold."""


@transaction.atomic
def thaw(routine: doc.Routine) -> None:
    """Replaces every draft row with those of `routine`. Freezing afterwards gives `routine` again.

    Raises ValidationError where a text is too long or a ref is malformed, KeyError where a picture
    is missing.
    """
    for model in (*OWNERS, models.Routine):
        model._default_manager.all().delete()
    models.Image.objects.filter(ref__in=[image.ref for image in routine.images]).delete()
    save_valid(models.Routine(**values(routine, *APART)))
    images = {image.ref: save_valid(models.Image(**values(image))) for image in routine.images}
    for position, channel in enumerate(routine.support, 1):
        save_valid(models.SupportChannel(position=position, **values(channel)))
    for synonym in routine.synonyms:
        save_valid(models.Synonym(words=", ".join(synonym.words)))
    for group in routine.address_words:
        save_valid(models.AddressWords(kind=group.kind, words=", ".join(group.words)))
    for position, section in enumerate(routine.sections, 1):
        row = save_valid(models.Section(position=position, **values(section, "remarks")))
        _thaw_remarks(row, section.remarks)
    guides = {
        guide.ref: _thaw_guide(position, guide, images) for position, guide in enumerate(routine.guides, 1)
    }
    for position, client in enumerate(routine.clients, 1):
        image, guide = images[client.image] if client.image else None, guides.get(client.guide)
        fields = values(client, "guide", "image")
        save_valid(models.Client(position=position, guide=guide, image=image, **fields))
    around.thaw_things(routine.things)
    around.thaw_texts(routine.texts, {ref: image.pk for ref, image in images.items()})
    around.thaw_contacts(routine.contacts)
    around.thaw_statement(routine.accessibility)


def _thaw_guide(position: int, guide: doc.Guide, images: dict[str, models.Image]) -> models.Guide:
    row = save_valid(models.Guide(position=position, **values(guide, "remarks", "steps")))
    _thaw_remarks(row, guide.remarks)
    for place, step in enumerate(guide.steps, 1):
        step_row = save_valid(
            models.Step(guide=row, position=place, **values(step, "remarks", "illustrations"))
        )
        _thaw_remarks(step_row, step.remarks)
        for number, illustration in enumerate(step.illustrations, 1):
            _thaw_illustration(step_row, number, illustration, images[illustration.image])
    return row


def _thaw_illustration(
    step: models.Step, position: int, illustration: doc.Illustration, image: models.Image
) -> None:
    fields = values(illustration, "image", "callouts")
    row = save_valid(models.Illustration(step=step, image=image, position=position, **fields))
    for callout in illustration.callouts:
        save_valid(models.Callout(illustration=row, **values(callout)))


def _thaw_remarks(row: models.Section | models.Guide | models.Step, remarks: tuple[doc.Remark, ...]) -> None:
    model, owner = REMARKS[type(row)]
    for position, remark in enumerate(remarks, 1):
        save_valid(model(position=position, **{owner: row}, **values(remark)))
