"""What is written of a guide: each is whole or not done at all, and leaves a line in the log."""

from collections.abc import Sequence
from typing import Any

from django.contrib.admin.models import ADDITION, CHANGE
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.utils import timezone

from editing.bulk import labelled
from editing.conflicts.lock import one_writer
from editing.refs import free_ref
from editing.replacing.replace import fingerprint
from guide import models
from guide.pictures.replacing import put_picture
from pictures.redaction import WHOLE, Area
from pictures.uploads import Picture
from workbench.saving import NEW_STEP, Changed, log, move, next_place

PLACE = ("x", "y", "w", "h")


def new_guide(title: str, environment: models.Environment | None, *, by: User) -> models.Guide:
    """A guide without steps, last, with an address made of its title. Raises ValidationError."""
    with one_writer():
        taken = set(models.Guide.objects.values_list("ref", flat=True))
        place = next_place(models.Guide.objects.all())
        ref = free_ref(title, taken)
        guide = models.Guide(ref=ref, title=title, environment=environment, position=place)
        guide.full_clean(exclude=["intro", "summary"])
        guide.save()
        log(by, guide, ADDITION)
        return guide


def add_step(guide: models.Guide, *, by: User) -> models.Step:
    """An empty step, last. The checker asks for its title and its text."""
    with one_writer():
        taken = set(guide.steps.values_list("ref", flat=True))
        ref = free_ref(NEW_STEP, taken)
        step = models.Step.objects.create(guide=guide, ref=ref, position=next_place(guide.steps.all()))
        log(by, step, ADDITION)
        return step


def add_picture(step: models.Step, picture: Picture, *, by: User) -> models.Illustration:
    """The picture, last in the step. The checker asks for its description."""
    with one_writer():
        taken = set(models.Image.objects.values_list("ref", flat=True))
        image = models.Image(ref=free_ref(f"{step.guide.ref}-bild", taken), captured_on=timezone.localdate())
        put_picture(image, picture)
        place = next_place(step.illustrations.all())
        illustration = models.Illustration.objects.create(step=step, image=image, position=place)
        log(by, illustration, ADDITION)
        return illustration


def move_step(step: models.Step, place: int, *, by: User) -> None:
    """Puts the step at that place among those of its guide, counted from 0."""
    with one_writer():
        steps = list(step.guide.steps.all())
        move(step, place, steps, steps)
        log(by, step, CHANGE)


def put_marks(
    illustration: models.Illustration, marks: Sequence[dict[str, Any]], seen: str, *, by: User
) -> None:
    """Replaces the marks of a picture, numbered as they come. A label may be empty: the checker asks for it.

    Raises Changed where they are no longer what was `seen`, and ValidationError.
    """
    with one_writer():
        if marks_seen(illustration) != seen:
            raise Changed("", illustration)
        rows = [
            models.Callout(illustration=illustration, number=number, **mark)
            for number, mark in enumerate(marks, 1)
        ]
        faults = [fault for row in rows for fault in _faults(row)]
        if faults:
            raise ValidationError(faults)
        illustration.callouts.all().delete()
        models.Callout.objects.bulk_create(rows)
        models.Illustration.objects.filter(pk=illustration.pk).update(check_callouts=False)
        log(by, illustration, CHANGE)


def redraw(illustration: models.Illustration, picture: Picture, kept: Area = WHOLE, *, by: User) -> None:
    """Puts another picture in the place of the one that is shown, here and wherever else it is.

    Marks follow what is `kept` of the old one; those that stood outside it go.
    """
    with one_writer():
        put_picture(illustration.image, picture)
        for mark in illustration.callouts.all():
            if place := _inside(mark, kept):
                mark.x, mark.y, mark.w, mark.h = place
                mark.save(update_fields=PLACE)
            else:
                mark.delete()
        log(by, illustration, CHANGE)


def _inside(mark: models.Callout, kept: Area) -> Area | None:
    """Where the mark stands in what is kept, as a part of that."""
    left, right = ((edge - kept.x) / kept.w for edge in (mark.x, mark.x + mark.w))
    top, bottom = ((edge - kept.y) / kept.h for edge in (mark.y, mark.y + mark.h))
    left, top, right, bottom = max(0, left), max(0, top), min(1, right), min(1, bottom)
    return Area(left, top, right - left, bottom - top) if left < right and top < bottom else None


def marks_seen(illustration: models.Illustration) -> str:
    """Stands for the marks that are saved."""
    marks = illustration.callouts.all()
    return fingerprint(repr([[getattr(mark, name) for name in ("kind", "label", *PLACE)] for mark in marks]))


def _faults(mark: models.Callout) -> list[str]:
    try:
        mark.clean_fields(exclude=["illustration", *([] if mark.label else ["label"])])
        mark.clean()
    except ValidationError as error:
        return [f"Markering {mark.number}: {message}" for message in labelled(mark, error)]
    return []
