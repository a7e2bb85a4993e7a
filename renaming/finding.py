"""Where the draft names a button, and the drawings that show it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Model, Prefetch

from editing.replacing.draft import texts, way_up
from editing.replacing.passages import Wanted
from editing.replacing.places import Place, places
from guide import models
from guide.naming import RECIPIENT, is_named, is_ordinary, is_surely_name, stands_in
from pictures.storage import drawn_text

OF_SCREENS = (models.Button, models.Illustration, models.Callout)
"""Rows that tell of nothing but what stands on a screen."""


@dataclass(frozen=True)
class Found:
    """`sure` are the places that name the button; the others may mean something else by the same words."""

    sure: list[Place]
    unsure: list[Place]
    drawings: list[models.Image]


def find(button: models.ButtonName) -> Found:
    """Every text of the draft that has the button's name, but for the list of names itself."""
    every = list(texts(but=[models.ButtonName]))
    found = places(every, wanted(button))
    is_word = is_ordinary(button.name, "\n".join(text.value for text in every))
    others = models.ButtonName.objects.filter(name=button.name).exclude(pk=button.pk)
    rivals = [each.environment for each in others]
    sure = [place for place in found if _is_sure(place, button, rivals, is_word)]
    drawings = list(_drawings(button, everywhere=not rivals))
    return Found(sure, [place for place in found if place not in sure], drawings)


def wanted(button: models.ButtonName) -> Wanted:
    return Wanted(button.name, whole=True)


def _is_sure(place: Place, button: models.ButtonName, rivals: list[str], is_word: bool) -> bool:
    row = place.text.row
    where = environment(row)
    if rivals and not (where and stands_in(button.environment, where)):
        return False
    if not is_word or isinstance(row, OF_SCREENS):
        return True
    match = list(wanted(button).pattern.finditer(place.text.value))[place.passage.number]
    return is_surely_name(place.text.value, match.start(), match.end())


def environment(row: Model) -> str:
    """Where what the row tells of is done; empty where that is in several places, or not said."""
    return next(filter(None, map(_said, way_up(row))), "")


def _said(row: Model) -> str:
    if isinstance(row, models.Environment):
        return row.same_as or row.ref
    named = getattr(row, "environment", None)
    return named.ref if named else RECIPIENT if getattr(row, "for_recipients", False) else ""


def _drawings(button: models.ButtonName, *, everywhere: bool) -> Iterator[models.Image]:
    """Our own drawings that have the name; those shown where the button stands, or `everywhere`."""
    shown = models.Illustration.objects.select_related("step__guide")
    drawn = models.Image.objects.filter(file__endswith=".svg").order_by("ref")
    for image in drawn.prefetch_related(Prefetch("illustrations", shown)):
        where = {environment(each) for each in image.illustrations.all()} or {""}
        is_there = everywhere or any(stands_in(button.environment, each) for each in where)
        if is_there and is_named(button.name, drawn_text(image.file)):
            yield image
