"""The page where a guide is made."""

from typing import Any

import msgspec
from django import forms
from django.contrib.admin import site
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string

from editing.conflicts import conflict
from editing.fields import LineFormField
from guide import models
from pictures.redaction import Area
from pictures.uploads import make_picture, refuse_by_size
from workbench import building
from workbench.answering import Acts, Answer, answer, ask, editor, number, save_text, seen, show

OUTSIDE = "Området ligger utanför bilden."
CROP = "crop"
"""What the page calls an area outside which everything goes."""

may_write = permission_required(
    ["guide.change_guide", "guide.add_step", "guide.change_step", "guide.add_image"], raise_exception=True
)


class NewGuideForm(forms.Form):
    title = LineFormField(label="Titel", max_length=120)
    environment = forms.ModelChoiceField(
        models.Environment.objects.all(), label="Miljö", required=False, empty_label="Ingen enda"
    )


class Mark(msgspec.Struct, forbid_unknown_fields=True):
    """A mark as the page sends it."""

    kind: str
    label: str
    x: float
    y: float
    w: float
    h: float


@site.admin_view
@permission_required("guide.add_guide", raise_exception=True)
def new_guide(request: HttpRequest) -> HttpResponse:
    """Asks for the title of a new guide, and leads to its workbench."""
    return ask(request, NewGuideForm, "Ny guide", building.new_guide, "workbench")


@site.admin_view
@may_write
def workbench(request: HttpRequest, pk: int) -> HttpResponse:
    """The guide, every text of it ready to be written."""
    guide = get_object_or_404(models.Guide, pk=pk)
    if request.method == "POST":
        return answer(request, guide, ACTS)
    return show(request, guide, steps=_steps(guide))


def _steps(guide: models.Guide) -> Any:
    pictures = models.Illustration.objects.select_related("image").prefetch_related("callouts")
    return guide.steps.prefetch_related("remarks", Prefetch("illustrations", pictures))


def _new_step(request: HttpRequest, guide: models.Guide) -> Answer:
    step = building.add_step(guide, by=editor(request))
    return {"html": _shown(request, guide, step), "open": f"{step._meta.label_lower}:{step.pk}:title"}


def _move(request: HttpRequest, guide: models.Guide) -> Answer:
    place = number(request, "place")
    building.move_step(_step(request, guide), min(place, guide.steps.count()), by=editor(request))
    return {}


def _picture(request: HttpRequest, guide: models.Guide) -> Answer:
    """One picture, into the step that is named or into a new one."""
    upload = request.FILES.get("picture")
    refuse_by_size(upload.size or 0 if upload else 0)
    picture = make_picture(upload.read() if upload else b"")
    by = editor(request)
    step = _step(request, guide) if request.POST.get("part") else building.add_step(guide, by=by)
    building.add_picture(step, picture, by=by)
    return {"html": _shown(request, guide, step)}


def _marks(request: HttpRequest, guide: models.Guide) -> Answer:
    illustration = _illustration(request, guide)
    marks = msgspec.json.decode(request.POST.get("marks", "[]"), type=list[Mark])
    rows = [msgspec.structs.asdict(mark) for mark in marks]
    building.put_marks(illustration, rows, seen(request), by=editor(request))
    return {"seen": conflict.stamp(building.marks_seen(illustration))}


def _redraw(request: HttpRequest, guide: models.Guide) -> Answer:
    """Another picture in the place of one; or that one without an area, or with nothing else."""
    illustration = _illustration(request, guide)
    by = editor(request)
    if upload := request.FILES.get("picture"):
        refuse_by_size(upload.size or 0)
        building.redraw(illustration, make_picture(upload.read()), by=by)
    else:
        mark = msgspec.json.decode(request.POST.get("area", ""), type=Mark)
        area, data = _area(mark), _stored(illustration.image)
        if mark.kind == CROP:
            building.redraw(illustration, make_picture(data, kept=area), area, by=by)
        else:
            building.redraw(illustration, make_picture(data, [area]), by=by)
    return {"html": _shown(request, guide, illustration.step)}


def _area(mark: Mark) -> Area:
    """Raises ValidationError where it is not on the picture."""
    sides = ((mark.x, mark.w), (mark.y, mark.h))
    if not all(start >= 0 and size > 0 and start + size <= models.SLACK for start, size in sides):
        raise ValidationError(OUTSIDE)
    return Area(mark.x, mark.y, mark.w, mark.h)


def _stored(image: models.Image) -> bytes:
    """The picture's file."""
    with default_storage.open(image.file) as file:
        data: bytes = file.read()
        return data


def _illustration(request: HttpRequest, guide: models.Guide) -> models.Illustration:
    return get_object_or_404(models.Illustration, step__guide=guide, pk=number(request, "illustration"))


ACTS: Acts = {
    "text": save_text,
    "step": _new_step,
    "move": _move,
    "picture": _picture,
    "marks": _marks,
    "redraw": _redraw,
}


def _step(request: HttpRequest, guide: models.Guide) -> models.Step:
    return get_object_or_404(models.Step, guide=guide, pk=number(request, "part"))


def _shown(request: HttpRequest, guide: models.Guide, step: models.Step) -> str:
    shown = _steps(guide).get(pk=step.pk)
    return render_to_string("admin/workbench/_step.html", {"step": shown}, request)
